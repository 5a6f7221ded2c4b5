from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StaffConfig(AppConfig):
    name = "serambi.staff"
    label = "staff"
    verbose_name = _("Undangan pegawai")
    default_auto_field = "django.db.models.BigAutoField"
