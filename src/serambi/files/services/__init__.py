"""The verbs of kept files."""

from serambi.files.services.claim import attach, discard
from serambi.files.services.keep import read, store_bytes
from serambi.files.services.receive import receive

__all__ = ["attach", "discard", "read", "receive", "store_bytes"]
