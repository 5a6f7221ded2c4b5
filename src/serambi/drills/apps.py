from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DrillsConfig(AppConfig):
    name = "serambi.drills"
    label = "drills"
    verbose_name = _("Uji akses dan piket")
    default_auto_field = "django.db.models.BigAutoField"
