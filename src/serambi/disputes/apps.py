from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DisputesConfig(AppConfig):
    name = "serambi.disputes"
    label = "disputes"
    verbose_name = _("Sengketa")
    default_auto_field = "django.db.models.BigAutoField"
