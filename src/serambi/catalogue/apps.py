from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CatalogueConfig(AppConfig):
    name = "serambi.catalogue"
    label = "catalogue"
    verbose_name = _("Daftar informasi")
    default_auto_field = "django.db.models.BigAutoField"
