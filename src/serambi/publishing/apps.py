from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingConfig(AppConfig):
    name = "serambi.publishing"
    label = "publishing"
    verbose_name = _("Berita")
    default_auto_field = "django.db.models.BigAutoField"
