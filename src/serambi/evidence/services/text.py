"""Give a scan its text: asked for at the desk, made by the worker, because it takes minutes."""

import logging

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict, SerambiError, Unavailable
from serambi.evidence.models import Evidence
from serambi.evidence.services.demand import demand_keeper, standing_row
from serambi.evidence.services.files import swap
from serambi.evidence.standing import State
from serambi.files.kinds import PDF
from serambi.files.models import Purpose
from serambi.files.models import State as Kept
from serambi.files.reading import ocr
from serambi.files.reading.found import Unreadable
from serambi.files.services import read, store_bytes
from serambi.identity.actors import Actor, system
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

logger = logging.getLogger(__name__)
TROUBLE = "Teks pindaian tidak dapat dibuat; pindai ulang pada 300 dpi, lalu unggah lagi."


def can_be_made() -> bool:
    """True if this machine can read scans."""
    return bool(settings.SERAMBI_OCR) and not ocr.missing(settings.SERAMBI_OCR_LANGUAGES)


def can_be_wanted(row: Evidence) -> bool:
    """True for a paper that no machine can read, and that does not wait for its text already."""
    paper = row.file is not None and row.file.media_type == PDF.media_type
    return paper and row.state == State.UNREADABLE and row.text_wanted_at is None


def want_text(*, office: Office, actor: Actor, row: Evidence) -> Evidence:
    """Ask for a text layer. Raises NotAllowed, Conflict, Unavailable where scans cannot be read."""
    demand_keeper(actor, office)
    if not can_be_made():
        raise Unavailable(
            "evidence.no_ocr", _("Pembaca pindaian belum terpasang di server ini."),
            _("Pindai dengan aplikasi yang menghasilkan PDF berteks, lalu unggah lagi."),
        )  # fmt: skip
    with transaction.atomic(), office_scope(office):
        fresh = standing_row(office, row)
        if not can_be_wanted(fresh):
            raise Conflict("evidence.text", _("Berkas ini tidak perlu dibaca lagi."))
        fresh.text_wanted_at, fresh.text_trouble = clock.now(), ""
        fresh.save(update_fields=["text_wanted_at", "text_trouble"])
    return fresh


def give_text(row: Evidence) -> Evidence:
    """Make the document with its text and let the proof show it; trouble is kept in words.

    Raises `ocr.Unable` when the fault is the machine's: then it is tried again later.
    """
    office = row.office
    assert row.file is not None  # noqa: S101 - asked for papers only
    try:
        data = read(row.file)
        made = ocr.with_layer(data, settings.SERAMBI_OCR_LANGUAGES, settings.SERAMBI_OCR_NICE)
    except (Unreadable, SerambiError) as fault:
        logger.warning("evidence %s: %s", row.pk, fault)
        return _gave_up(office, row)
    clerk = system(office.pk)
    stored = store_bytes(
        office=office, data=made, name=row.file.name, media_type=PDF.media_type,
        purpose=Purpose.EVIDENCE, actor=clerk, state=Kept.DRAFT,
    )  # fmt: skip
    return swap(
        office=office, actor=clerk, row=row, made=stored, source=row.original or row.file,
        making={"text": True}, how="teks pindaian dibaca dan ditambahkan",
    )  # fmt: skip


def _gave_up(office: Office, row: Evidence) -> Evidence:
    with transaction.atomic(), office_scope(office):
        fresh = standing_row(office, row)
        fresh.text_wanted_at, fresh.text_trouble = None, TROUBLE
        fresh.save(update_fields=["text_wanted_at", "text_trouble"])
    return fresh
