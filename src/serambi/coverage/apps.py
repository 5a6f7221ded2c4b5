from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoverageConfig(AppConfig):
    name = "serambi.coverage"
    label = "coverage"
    verbose_name = _("Kelengkapan informasi")
    default_auto_field = "django.db.models.BigAutoField"
