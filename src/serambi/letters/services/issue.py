"""Issue a letter: number, words, digest, check code, ledger event, PDF; all or nothing."""

import uuid
from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from serambi.core import clock, ids
from serambi.core.errors import Conflict
from serambi.identity.actors import Actor
from serambi.ledger.services import append
from serambi.letters import events, letterhead, record
from serambi.letters.contents import Content
from serambi.letters.kinds import KIND_NAMES, LAZY_KINDS, Kind, Signatory
from serambi.letters.models import Letter
from serambi.letters.services.marks import marks_for
from serambi.letters.services.numbering import next_number
from serambi.letters.services.pdf import keep
from serambi.offices.models import Office
from serambi.offices.prepared import insert
from serambi.offices.scoping import office_scope


def issue(
    *,
    office: Office,
    kind: Kind,
    about: tuple[str, UUID],
    content: Content,
    signatory: Signatory,
    actor: Actor,
    number: str | None = None,
    enclosures: str = "",
    copies: Sequence[str] = (),
) -> Letter:
    """The letter of `kind` about `about` (type, id), dated today in the office.

    The number is drawn gap-free unless `number` is given. Every kind but the receipt is typeset
    and stored at once; the receipt when it is first read. The event stands in the thread of
    `about`. `enclosures` is the line "Lampiran" ("2 berkas"), `copies` the lines of "Tembusan".

    Raises ValueError when `content` is of another kind, Conflict for a number already used,
    Unavailable when the sheet cannot be set.
    """
    if content.kind is not kind:
        raise ValueError(f"{type(content).__name__} is no content of {kind}")
    with transaction.atomic(), office_scope(office):
        now = clock.now()
        day = now.astimezone(office.tz).date()
        code = ids.new_code()
        marks = marks_for(office, _own_hand(signatory, actor))
        cover = record.Cover(
            number=(number or "").strip() or next_number(office=office, kind=kind.value, on=day),
            place=office.city or office.name,
            day=day,
            zone=office.tz,
            letterhead=letterhead.of(office),
            signatory=signatory,
            check_code=code,
            check_url=settings.SERAMBI_ADDRESS.rstrip("/") + reverse("letters:check", args=[code]),
            enclosures=enclosures,
            copies=tuple(copies),
            emblem=marks.emblem.digest if marks.emblem else "",
            scan=marks.scan.digest if marks.scan else "",
        )
        letter = _row(office, kind, about, record.compose(content, cover), cover)
        letter.issued_at, letter.issued_by, letter.emblem, letter.scan = now, actor.id, *marks
        _insert(letter)
        _tell(letter, actor)
        if kind not in LAZY_KINDS:
            keep(letter, actor)
    return letter


def _own_hand(signatory: Signatory, actor: Actor) -> int | None:
    """Whose scanned signature may stand on the letter: only of who issues and signs it at once."""
    return actor.user_id if actor.name == signatory.name else None


def _insert(letter: Letter) -> None:
    """The row, unless its number is taken: the constraint knows, so nobody asks beforehand."""
    if not insert(letter, unless_there=True):
        raise Conflict(
            "letter.number_taken",
            f"Nomor {letter.number} sudah dipakai untuk surat sejenis.",
            "Pakai nomor lain.",
        )


def _row(
    office: Office, kind: Kind, about: tuple[str, UUID], text: str, cover: record.Cover
) -> Letter:
    return Letter(
        id=uuid.uuid4(),
        office=office,
        kind=kind.value,
        number=cover.number,
        day=cover.day,
        about_type=about[0],
        about_id=about[1],
        content=text,
        content_digest=record.digest(text),
        check_digest=ids.code_digest(cover.check_code),
        check_code=cover.check_code,
        signatory=cover.signatory.name,
    )


def _tell(letter: Letter, actor: Actor) -> None:
    append(
        office=letter.office,
        actor=actor,
        act=events.ISSUED.code,
        obj=(letter.about_type, letter.about_id),
        payload={
            "letter": KIND_NAMES[Kind(letter.kind)],
            "kind": letter.kind,
            "number": letter.number,
            "id": str(letter.pk),
            "digest": letter.content_digest,
        },
    )
