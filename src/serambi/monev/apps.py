from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MonevConfig(AppConfig):
    name = "serambi.monev"
    label = "monev"
    verbose_name = _("Penilaian keterbukaan")
    default_auto_field = "django.db.models.BigAutoField"
