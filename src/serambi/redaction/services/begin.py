"""Take a file to the desk and let it be searched for personal data."""

import json
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotAllowed
from serambi.files.kinds import KINDS
from serambi.files.models import State as FileState
from serambi.files.models import StoredFile
from serambi.files.names import extension_of
from serambi.files.services import attach, read
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.redaction import events
from serambi.redaction.access import MAKERS, demand_edit
from serambi.redaction.engine import desk
from serambi.redaction.engine.values import Find, Impossible, Names
from serambi.redaction.models import Box, Redaction
from serambi.redaction.services.shelf import hold, log
from serambi.redaction.values import Subject
from serambi.redaction.words import material_of

AT_ONCE = 20
"""Pages searched in one request; a longer file goes on page by page and shows how far it is."""
MOST_BOXES = 5_000
MOST_PAGES = 500
_KIND_OF = {kind.media_type: kind.code for kind in KINDS}
_REFUSED = {
    "docx": "Dokumen Word belum dapat dihitamkan dengan aman di sini.",
    "odt": "Dokumen ODT belum dapat dihitamkan dengan aman di sini.",
    "ods": "Lembar kerja ODS belum dapat dihitamkan di sini.",
    "csv": "Berkas CSV belum dapat dihitamkan di sini.",
    "txt": "Berkas teks belum dapat dihitamkan di sini.",
}
_INSTEAD = {
    "docx": "Simpan sebagai PDF di komputer Anda, lalu unggah PDF itu.",
    "odt": "Simpan sebagai PDF di komputer Anda, lalu unggah PDF itu.",
    "ods": "Buka di LibreOffice, simpan sebagai XLSX, lalu unggah.",
    "csv": "Buka di aplikasi lembar kerja, simpan sebagai XLSX, lalu unggah.",
    "txt": "Cetak ke PDF, lalu unggah PDF itu.",
}


def begin(
    *, office: Office, actor: Actor, source: StoredFile, subject: Subject, names: Names
) -> Redaction:
    """Open a redaction of `source`, or find the one that is open, and search its first pages.

    `names` are those of the case it belongs to; nothing of them is kept in the clear. Raises
    InvalidInput (field `file`) for a kind that cannot be handled, Conflict for an unreadable file.
    """
    if actor.office_id != office.pk or not actor.has(*MAKERS):
        raise NotAllowed("redaction.role", "Peran Anda tidak dapat memulai penghitaman.")
    known = _open_one(office, source)
    if known is not None:
        return known
    kind = _kind(source)
    data = read(source)
    try:
        pages, hidden, sizes = desk.measure(data, kind)
    except Impossible as fault:
        raise InvalidInput("redaction.file", str(fault), field="file") from fault
    if pages > MOST_PAGES:
        raise InvalidInput(
            "redaction.long", f"Berkas ini lebih dari {MOST_PAGES} halaman.",
            "Pecah dahulu menjadi beberapa berkas.", field="file",
        )  # fmt: skip
    found = {"kind": kind, "pages": pages, "hidden": hidden, "sizes": sizes}
    made = _create(office, actor, source, subject, names, found)
    return survey(office=office, actor=actor, redaction_id=made.pk)


def survey(*, office: Office, actor: Actor, redaction_id: UUID) -> Redaction:
    """Search the next pages. Nothing happens when all have been searched, or somebody else did."""
    redaction = _read(office, redaction_id)
    demand_edit(actor, redaction)
    if redaction.read_through:
        return redaction
    first = redaction.surveyed + 1
    last = redaction.pages if redaction.is_book else min(redaction.pages, first + AT_ONCE - 1)
    data = read(redaction.source)
    try:
        found = desk.survey(data, redaction.kind, names_of(redaction), first, last)
    except Impossible as fault:
        raise Conflict("redaction.unreadable", str(fault)) from fault
    sheets = sheet_numbers(data, redaction)
    with transaction.atomic():
        fresh = hold(office, redaction_id)
        if fresh.surveyed == first - 1:
            Box.objects.bulk_create([_box(fresh, one, sheets) for one in found[:MOST_BOXES]])
            fresh.surveyed = last
            fresh.version += 1
            fresh.save(update_fields=["surveyed", "version"])
        return fresh


def names_of(redaction: Redaction) -> Names:
    """The names to look for, opened."""
    told: dict[str, Any] = json.loads(redaction.names) if redaction.names else {}
    return Names(
        people=tuple(told.get("people", ())),
        bodies=tuple(told.get("bodies", ())),
        reach=tuple(told.get("reach", ())),
        address=str(told.get("address", "")),
        known=str(told.get("known", "")),
    )


def sheet_numbers(data: bytes, redaction: Redaction) -> dict[str, int]:
    """Name of each seen sheet of a workbook → its number; nothing for other kinds."""
    if not redaction.is_book:
        return {}
    shown = desk.grid(data, "", 0, 1)
    return {name: number for number, name in enumerate(shown["sheets"], start=1)}


def _box(redaction: Redaction, found: Find, sheets: dict[str, int]) -> Box:
    left, top, right, bottom = found.rect
    return Box(
        office=redaction.office, redaction=redaction,
        page=found.page or sheets.get(found.cell.rpartition("!")[0], 1),
        left=left, top=top, right=right, bottom=bottom, cell=found.cell[:60],
        origin=Box.Origin.PATTERN, kind=found.kind, sample=found.sample[:120],
        material=material_of(found.kind), made_at=clock.now(),
    )  # fmt: skip


def _create(
    office: Office, actor: Actor, source: StoredFile, subject: Subject, names: Names,
    found: dict[str, Any],
) -> Redaction:  # fmt: skip
    try:
        with transaction.atomic():
            if source.state == FileState.DRAFT:
                attach(office=office, files=[source])
            made = Redaction(
                office=office, source=source, about=subject.about, about_id=subject.id,
                about_no=subject.number[:200], **found,
                name=_output_name(source.name, found["kind"]), created_by_id=actor.account(),
                created_at=clock.now(),
            )  # fmt: skip
            made.names = json.dumps(asdict(names))
            made.save()
            log(made, actor, events.BEGUN, "dimulai", pages=made.pages, sha256=source.sha256)
            return made
    except IntegrityError:
        known = _open_one(office, source)
        if known is None:
            raise
        return known


def _output_name(name: str, kind: str) -> str:
    stem = name.rpartition(".")[0] or name
    return f"{stem[:100]}-dihitamkan.{extension_of(name) or kind}"


def _open_one(office: Office, source: StoredFile) -> Redaction | None:
    open_states = [Redaction.State.DRAFT, Redaction.State.MAKING, Redaction.State.SUBMITTED]
    found: Redaction | None = Redaction.objects.filter(
        office=office, source=source, state__in=open_states
    ).first()
    return found


def _kind(source: StoredFile) -> str:
    kind = _KIND_OF.get(source.media_type, "")
    if kind in desk.KINDS:
        return kind
    raise InvalidInput(
        "redaction.kind",
        _REFUSED.get(kind, "Jenis berkas ini belum dapat dihitamkan di sini."),
        _INSTEAD.get(kind, "Simpan sebagai PDF, lalu unggah PDF itu."),
        field="file",
    )


def _read(office: Office, redaction_id: UUID) -> Redaction:
    with transaction.atomic():
        return hold(office, redaction_id)
