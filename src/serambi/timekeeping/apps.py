from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TimekeepingConfig(AppConfig):
    name = "serambi.timekeeping"
    label = "timekeeping"
    verbose_name = _("Hari libur")
    default_auto_field = "django.db.models.BigAutoField"
