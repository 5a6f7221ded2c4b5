"""Verbs of the log."""

from serambi.ledger.services.appending import append
from serambi.ledger.services.erasing import erase
from serambi.ledger.services.verifying import Report, verify

__all__ = ["Report", "append", "erase", "verify"]
