"""The sheet of a draft, marked as one: no number, no code, KONSEP across every page."""

from django.conf import settings

from serambi.core import clock
from serambi.letters import drafting, letterhead, record, typesetting
from serambi.letters.kinds import Kind
from serambi.letters.models import LetterDraft

NO_NUMBER = "(nomor diambil saat ditandatangani)"


def preview(draft: LetterDraft) -> bytes:
    """The PDF of `draft` as it would be signed today. Raises Unavailable."""
    office, now = draft.office, clock.now()
    cover = record.Cover(
        number=NO_NUMBER,
        place=office.city or office.name,
        day=now.astimezone(office.tz).date(),
        zone=office.tz,
        letterhead=letterhead.of(office),
        signatory=draft.signatory,
        check_code="KONSEP",
        check_url=f"{settings.SERAMBI_ADDRESS}/surat/",
        enclosures=draft.enclosures,
        copies=tuple(draft.copies.splitlines()),
    )
    content = drafting.unpack(Kind(draft.kind), draft.content)
    sheet = {**record.sheet_of(record.compose(content, cover)), "draft": True}
    return typesetting.typeset(sheet, now)
