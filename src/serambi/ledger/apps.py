from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "serambi.ledger"
    label = "ledger"
    default_auto_field = "django.db.models.BigAutoField"
