"""The typeset sheet of a letter: made once, kept sealed, checked on each reading."""

import hashlib
import hmac
from typing import Any

from django.db import connection, transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from serambi.core.errors import Unavailable
from serambi.files.models import Purpose
from serambi.files.services import read, store_bytes
from serambi.identity.actors import Actor, system
from serambi.letters import record, typesetting
from serambi.letters.letterhead import picture_svg
from serambi.letters.models import Letter, Mark, SignedCopy
from serambi.offices.scoping import office_scope


def pdf(letter: Letter) -> bytes:
    """The PDF of `letter`, typeset and stored now if nobody has read it before.

    Raises Unavailable when the stored file is not the one that was sealed.
    """
    with office_scope(letter.office):
        if letter.file is None:
            _first_reading(letter)
        assert letter.file is not None  # noqa: S101 - kept just above or before
        data = read(letter.file)
    if hashlib.sha256(data).hexdigest() != letter.pdf_digest:
        raise Unavailable(
            "letter.changed",
            _("Berkas surat tidak sama dengan yang disegel."),
            _("Hubungi admin kantor; berkas perlu dipulihkan dari cadangan."),
        )
    return data


def is_same_file(letter: Letter, digest: str) -> bool:
    """True if a file with SHA-256 `digest` (hex) is the sealed PDF of `letter`, byte for byte, or a
    signed copy that holds.

    A receipt that nobody has read yet is typeset first, so that it can be compared.
    """
    with office_scope(letter.office):
        if letter.file is None:
            _first_reading(letter)
        signed = SignedCopy.objects.filter(letter=letter, intact=True, match=SignedCopy.Match.SAME)
        if signed.filter(digest=digest).exists():
            return True
    return hmac.compare_digest(digest, letter.pdf_digest)


def keep(letter: Letter, actor: Actor) -> None:
    """Typeset `letter` and store the file; call it inside the transaction that owns the row."""
    data = typesetting.typeset(_with_pictures(letter), letter.issued_at)
    letter.file = store_bytes(
        office=letter.office,
        data=data,
        name=file_name(letter),
        media_type="application/pdf",
        purpose=Purpose.LETTER,
        actor=actor,
        encrypted=True,
    )
    letter.pdf_digest = hashlib.sha256(data).hexdigest()
    letter.template_version = typesetting.template_version()
    letter.save(update_fields=["file", "pdf_digest", "template_version"])


def file_name(letter: Letter) -> str:
    """ "pemberitahuan-0042-hm-00-….pdf": kind and number, no person."""
    return f"{letter.kind.replace('_', '-')}-{slugify(letter.number.replace('/', '-'))}.pdf"


def _with_pictures(letter: Letter) -> dict[str, Any]:
    """The sheet with the emblem and the scan that the letter was issued with."""
    sheet: dict[str, Any] = dict(record.sheet_of(letter.content))
    if letter.emblem:
        sheet["letterhead"]["emblem"] = _drawn(letter.emblem)
    if letter.scan:
        sheet["signature"]["scan"] = _drawn(letter.scan)
    return sheet


def _drawn(mark: Mark) -> str:
    return picture_svg(read(mark.file), mark.file.media_type, (mark.width, mark.height))


def _first_reading(letter: Letter) -> None:
    """Two first readers make one file: the row is locked, the second finds it there."""
    with transaction.atomic():
        rows = Letter.objects.all()
        if connection.features.has_select_for_update:
            rows = rows.select_for_update()
        row = rows.get(pk=letter.pk)
        if row.file_id is None:
            keep(row, system(letter.office_id))
    letter.file, letter.pdf_digest = row.file, row.pdf_digest
    letter.template_version = row.template_version
