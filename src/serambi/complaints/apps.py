from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ComplaintsConfig(AppConfig):
    name = "serambi.complaints"
    label = "complaints"
    verbose_name = _("Pengaduan")
    default_auto_field = "django.db.models.BigAutoField"
