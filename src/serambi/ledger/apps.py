from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class LedgerConfig(AppConfig):
    name = "serambi.ledger"
    label = "ledger"
    verbose_name = _("Buku kejadian")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Load each room's acts and its check of rows, before the first append."""
        autodiscover_modules("events", "ledger_rows")
