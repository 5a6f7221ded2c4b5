from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RatingsConfig(AppConfig):
    name = "serambi.ratings"
    label = "ratings"
    verbose_name = _("Riwayat penilaian")
    default_auto_field = "django.db.models.BigAutoField"
