from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DecreesConfig(AppConfig):
    name = "serambi.decrees"
    label = "decrees"
    verbose_name = _("SK daftar informasi")
    default_auto_field = "django.db.models.BigAutoField"
