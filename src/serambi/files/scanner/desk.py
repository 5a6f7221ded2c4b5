"""The scanner that the settings name, and whether it can be relied on.

clamd answers OK to files that go beyond its limits unless `AlertExceedsMax yes` stands in its
configuration. Its protocol does not tell, so it is asked with a probe: an archive nested deeper
than any default limit. A scanner that calls the probe clean is not relied on.
"""

import io
import zipfile
from functools import lru_cache
from time import monotonic

from django.conf import settings

from serambi.files.scanner import clamd
from serambi.files.scanner.verdicts import ScannerUnavailable, Verdict

NONE = "none"
PROBE_SECONDS = 3600.0
_DEPTH = 120
LENIENT = "AlertExceedsMax is off: files beyond the limits pass unseen"


def is_configured() -> bool:
    """True when SERAMBI_CLAMD names a scanner; then nothing new is served without its verdict."""
    return settings.SERAMBI_CLAMD not in {"", NONE}


def scan(data: bytes) -> Verdict:
    """The verdict on `data`. Raises ScannerUnavailable, also for a scanner that fails the probe."""
    address = clamd.address_of(settings.SERAMBI_CLAMD)
    _must_be_strict(address, int(monotonic() / PROBE_SECONDS))
    return clamd.scan(address, data)


def version() -> str:
    """What the scanner calls itself. Raises ScannerUnavailable, also when it fails the probe."""
    address = clamd.address_of(settings.SERAMBI_CLAMD)
    told = clamd.version(address)
    _must_be_strict(address, int(monotonic() / PROBE_SECONDS))
    return told


@lru_cache(maxsize=8)
def _must_be_strict(address: clamd.Address, hour: int) -> None:
    """Asked once an hour by each process; a bad answer is not remembered."""
    if clamd.scan(address, probe()).is_clean:
        raise ScannerUnavailable(LENIENT)


@lru_cache(maxsize=1)
def probe() -> bytes:
    """A harmless archive in an archive, 120 times over, of a few kilobytes."""
    content, name = b"serambi", "isi.txt"
    for _ in range(_DEPTH):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(zipfile.ZipInfo(name), content)
        content, name = out.getvalue(), "a.zip"
    return content
