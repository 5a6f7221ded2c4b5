from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FilesConfig(AppConfig):
    name = "serambi.files"
    label = "files"
    verbose_name = _("Berkas")
    default_auto_field = "django.db.models.BigAutoField"
