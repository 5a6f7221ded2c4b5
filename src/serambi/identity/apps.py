from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IdentityConfig(AppConfig):
    name = "serambi.identity"
    label = "identity"
    verbose_name = _("Akun dan peran")
    default_auto_field = "django.db.models.BigAutoField"
