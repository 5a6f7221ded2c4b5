"""Verbs of the log."""

from serambi.ledger.services.append import append
from serambi.ledger.services.erase import erase
from serambi.ledger.services.verify import Report, verify

__all__ = ["Report", "append", "erase", "verify"]
