from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ObjectionsConfig(AppConfig):
    name = "serambi.objections"
    label = "objections"
    verbose_name = _("Keberatan")
    default_auto_field = "django.db.models.BigAutoField"
