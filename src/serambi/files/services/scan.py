"""The malware scanner's verdict on an upload, at once or when the scanner answers again."""

import hashlib
import logging
import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.files import events, scanner
from serambi.files.models import Purpose, Scan, StoredFile
from serambi.files.scanner import ScannerUnavailable, Verdict
from serambi.files.services.keep import read
from serambi.identity.actors import Actor, system
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

logger = logging.getLogger(__name__)


def judge(
    *, office: Office, actor: Actor, data: bytes, rebuilt: bytes, purpose: Purpose, field: str
) -> Scan:
    """What the scanner says of an upload as it came and as it would be kept.

    UNSCANNED when no scanner is configured, WAITING when it does not answer: then the file is
    kept in quarantine until `scan_kept` has its verdict. Raises InvalidInput for a file in which
    something was found, or that the scanner could not see whole; the former is written down.
    """
    if not scanner.is_configured():
        return Scan.UNSCANNED
    try:
        verdicts = [scanner.scan(one) for one in ([data] if data == rebuilt else [data, rebuilt])]
    except ScannerUnavailable as fault:
        logger.error("the malware scanner gave no verdict: %s", fault)  # noqa: TRY400 - no trace needed
        return Scan.WAITING
    for verdict in verdicts:
        if verdict.is_unseen:
            raise _too_deep(field)
        if not verdict.is_clean:
            _write_down(office, actor, data, purpose, verdict)
            raise _infected(field)
    return Scan.CLEAN


def scan_kept(stored: StoredFile) -> StoredFile:
    """Ask the scanner about a kept file and settle its state; returns the fresh row.

    Asked again later, with newer signatures, it may find what it did not know before. A file in which something is found, or that the scanner cannot see
    whole, stays in quarantine for good, and that is written down. Raises ScannerUnavailable when
    there is still no verdict, Unavailable when the bytes are gone.
    """
    verdict = scanner.scan(read(stored, held=True))
    with office_scope(stored.office), transaction.atomic():
        changed = StoredFile.objects.filter(
            pk=stored.pk, scan__in=(Scan.WAITING, Scan.UNSCANNED, Scan.CLEAN)
        ).update(
            scan=Scan.CLEAN if verdict.is_clean else Scan.INFECTED,
            scan_found=verdict.found,
            scanned_at=clock.now(),
        )
        if changed and not verdict.is_clean:
            ledger.append(
                office=stored.office,
                actor=system(stored.office_id),
                act=events.HELD_INFECTED.code,
                obj=(events.OBJECT, stored.pk),
                payload={"found": verdict.found, "sha256": stored.sha256},
            )
        stored.refresh_from_db()
    return stored


def _write_down(
    office: Office, actor: Actor, data: bytes, purpose: Purpose, verdict: Verdict
) -> None:
    with office_scope(office), transaction.atomic():
        ledger.append(
            office=office,
            actor=actor,
            act=events.REFUSED_INFECTED.code,
            obj=(events.OBJECT, uuid.uuid4()),
            payload={
                "found": verdict.found,
                "sha256": hashlib.sha256(data).hexdigest(),
                "size": len(data),
                "purpose": str(purpose),
            },
        )


def _infected(field: str) -> InvalidInput:
    return InvalidInput(
        "files.infected",
        _("Pemindai menemukan program berbahaya di berkas ini, jadi berkas ini tidak disimpan."),
        _("Bersihkan perangkat Anda dengan antivirus, lalu unggah salinan yang bersih."),
        field=field,
    )


def _too_deep(field: str) -> InvalidInput:
    return InvalidInput(
        "files.too_deep_to_scan",
        _("Berkas ini terlalu besar atau berlapis untuk dipindai sampai habis."),
        _("Simpan ulang sebagai PDF biasa, atau pecah menjadi beberapa berkas."),
        field=field,
    )
