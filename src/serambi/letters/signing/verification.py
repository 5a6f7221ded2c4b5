"""What the signatures on a PDF are worth, in plain values; nothing is fetched from anywhere.

`intact`: the signed bytes are unchanged and the key fits. `trusted`: the certificate chains to one
of the office's trusted roots (`SERAMBI_TRUSTED_CAS`, a folder of PEM or DER files). Revocation is
not asked for, because a check must work without a network; the words say so.
"""

import hashlib
import io
import logging
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

_ENDINGS = {".pem", ".crt", ".cer", ".der"}
MOST_SIGNATURES = 10
for _name_of_log in ("pyhanko", "pyhanko_certvalidator"):
    # An untrusted certificate is an answer here, told on the page, not a fault to be logged.
    logging.getLogger(_name_of_log).setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature. `signed_at` is what the signer's own clock said, None if it said nothing.

    `covers_all` is False when something was added to the file after this signature.
    """

    name: str
    issuer: str
    signed_at: datetime | None
    intact: bool
    trusted: bool
    covers_all: bool
    fault: str = ""

    def as_json(self) -> dict[str, Any]:
        """Plain values for a JSON column."""
        when = self.signed_at.isoformat() if self.signed_at else ""
        return {**asdict(self), "signed_at": when}


def verify_pdf(data: bytes, roots: Iterable[Any] | None = None) -> list[Signature]:
    """Every signature of the PDF, oldest first; [] when there is none or it is no PDF.

    `roots` are certificates of asn1crypto; None takes the office's own.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko_certvalidator import ValidationContext

    trusted = list(trusted_roots() if roots is None else roots)
    try:
        embedded = list(PdfFileReader(io.BytesIO(data), strict=False).embedded_regular_signatures)
    except Exception:
        return []
    found = []
    for one in embedded[:MOST_SIGNATURES]:
        context = ValidationContext(trust_roots=trusted, allow_fetching=False)
        found.append(_judged(one, context))
    return found


def same_content(signed: bytes, sealed: bytes) -> bool:
    """True if `signed` is `sealed` with something added after its last byte, as signing does."""
    return signed.startswith(sealed) and len(signed) > len(sealed)


@lru_cache(maxsize=4)
def _read_roots(folder: str, _changed: float) -> tuple[Any, ...]:
    from pyhanko.keys import load_certs_from_pemder

    files = [str(path) for path in sorted(Path(folder).iterdir()) if path.suffix in _ENDINGS]
    read: Any = load_certs_from_pemder
    return tuple(read(files))


def trusted_roots() -> tuple[Any, ...]:
    """The certificates that this office trusts; none until somebody put them there."""
    folder = Path(settings.SERAMBI_TRUSTED_CAS)
    if not folder.is_dir():
        return ()
    return _read_roots(str(folder), folder.stat().st_mtime)


def _judged(embedded: Any, context: Any) -> Signature:
    from pyhanko.sign.validation import validate_pdf_signature

    certificate = embedded.signer_cert
    known = {
        "name": _name(certificate.subject.native),
        "issuer": _name(certificate.issuer.native),
    }
    try:
        status = validate_pdf_signature(embedded, context)
    except Exception as fault:
        return Signature(
            **known, signed_at=None, intact=False, trusted=False, covers_all=False,
            fault=type(fault).__name__,
        )  # fmt: skip
    level = getattr(status, "modification_level", None)
    harmless = level is not None and level.name in {"NONE", "LTA_UPDATES"}
    coverage = getattr(status.coverage, "name", "")
    return Signature(
        **known,
        signed_at=status.signer_reported_dt,
        intact=bool(status.intact and status.valid) and harmless,
        trusted=bool(status.trusted),
        covers_all=coverage == "ENTIRE_FILE",
    )


def _name(native: dict[str, Any]) -> str:
    for key in ("common_name", "organization_name"):
        if native.get(key):
            return str(native[key])[:160]
    return hashlib.sha256(repr(native).encode()).hexdigest()[:12]
