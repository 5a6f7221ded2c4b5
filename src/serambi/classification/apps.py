from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ClassificationConfig(AppConfig):
    name = "serambi.classification"
    label = "classification"
    verbose_name = _("Uji konsekuensi dan informasi dikecualikan")
    default_auto_field = "django.db.models.BigAutoField"
