from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EvidenceConfig(AppConfig):
    name = "serambi.evidence"
    label = "evidence"
    verbose_name = _("Bukti")
    default_auto_field = "django.db.models.BigAutoField"
