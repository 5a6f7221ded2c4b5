from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LibraryConfig(AppConfig):
    name = "serambi.library"
    label = "library"
    verbose_name = _("Jawaban yang diterbitkan")
    default_auto_field = "django.db.models.BigAutoField"
