from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DatasetsConfig(AppConfig):
    name = "serambi.datasets"
    label = "datasets"
    verbose_name = _("Set data")
    default_auto_field = "django.db.models.BigAutoField"
