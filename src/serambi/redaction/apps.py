from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RedactionConfig(AppConfig):
    name = "serambi.redaction"
    label = "redaction"
    verbose_name = _("Penghitaman")
    default_auto_field = "django.db.models.BigAutoField"
