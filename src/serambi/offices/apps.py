from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OfficesConfig(AppConfig):
    name = "serambi.offices"
    label = "offices"
    verbose_name = _("Kantor dan kalender")
    default_auto_field = "django.db.models.BigAutoField"
