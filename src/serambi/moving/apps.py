from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MovingConfig(AppConfig):
    name = "serambi.moving"
    label = "moving"
    verbose_name = _("Alamat lama")
    default_auto_field = "django.db.models.BigAutoField"
