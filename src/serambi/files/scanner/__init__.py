"""Malware scanning by clamd, spoken to in its own protocol; another scanner would stand beside it."""

from serambi.files.scanner.clamd import address_of
from serambi.files.scanner.desk import NONE, is_configured, scan, version
from serambi.files.scanner.verdicts import ScannerUnavailable, Verdict

__all__ = [
    "NONE",
    "ScannerUnavailable",
    "Verdict",
    "address_of",
    "is_configured",
    "scan",
    "version",
]
