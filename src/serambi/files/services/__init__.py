"""The verbs of kept files."""

from serambi.files.services.claim import attach, discard
from serambi.files.services.keep import quarantined, read, store_bytes
from serambi.files.services.read_pages import read_pages
from serambi.files.services.receive import receive
from serambi.files.services.reseal import Resealed, reseal_files
from serambi.files.services.scan import scan_kept

__all__ = [
    "Resealed",
    "attach",
    "discard",
    "quarantined",
    "read",
    "read_pages",
    "receive",
    "reseal_files",
    "scan_kept",
    "store_bytes",
]
