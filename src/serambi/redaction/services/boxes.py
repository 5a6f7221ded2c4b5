"""Set, settle and take back boxes. Every act is kept at once and can be undone."""

import re
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.text import clean
from serambi.files.services import read
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.redaction.access import demand_edit
from serambi.redaction.engine import desk
from serambi.redaction.engine.values import WHOLE, Find, Impossible
from serambi.redaction.models import Box, Redaction, Step
from serambi.redaction.services.begin import MOST_BOXES, sheet_numbers
from serambi.redaction.services.shelf import COLUMNS, as_row, changed, ground, hold
from serambi.redaction.values import Place, Reason
from serambi.redaction.words import SUGGESTED, material_of

DRAWN_MATERIAL = "bagian yang dikecualikan"
_CELL = re.compile(r"^[A-Z]{1,3}[1-9]\d{0,6}$")
LEAST_SIDE = 20
"""Ten-thousandths; less is a slip of the hand."""


def draw(*, office: Office, actor: Actor, redaction_id: UUID, place: Place, reason: Reason) -> Box:
    """Black out one place; a cell is taken on the sheet `place.page` unless it names another.

    Raises InvalidInput at `page`, `cell`, `basis` or the sides.
    """
    with transaction.atomic():
        redaction = _held(office, actor, redaction_id)
    basis = ground(reason.basis)
    _demand_place(redaction, place)
    if redaction.is_book:
        place = _on_sheet(redaction, place)
    with transaction.atomic():
        redaction = _held(office, actor, redaction_id)
        redaction.basis = basis
        box = _new(redaction, actor, place, reason, Box.Origin.DRAWN)
        box.save()
        changed(redaction, actor, [{"id": box.pk}])
        return box


def black_words(
    *, office: Office, actor: Actor, redaction_id: UUID, sought: str, reason: Reason
) -> int:
    """Black out every place where the words stand; how many there were.

    Raises InvalidInput at `sought` when they stand nowhere.
    """
    words = clean(sought).strip()
    if len(words) < 2:
        raise InvalidInput(
            "redaction.words", "Tulis kata yang dicari, paling sedikit dua huruf.", field="sought"
        )
    with transaction.atomic():
        redaction = _held(office, actor, redaction_id)
    basis = ground(reason.basis)
    data = read(redaction.source)
    try:
        found = desk.words(data, redaction.kind, words, redaction.pages)
    except Impossible as fault:
        raise Conflict("redaction.unreadable", str(fault)) from fault
    if not found:
        raise InvalidInput(
            "redaction.words_absent", "Kata itu tidak ditemukan dalam teks berkas.",
            "Bila halamannya berupa gambar, gambarkan kotaknya.", field="sought",
        )  # fmt: skip
    sheets = sheet_numbers(data, redaction)
    with transaction.atomic():
        redaction = _held(office, actor, redaction_id)
        redaction.basis = basis
        return _take_found(redaction, actor, found, sheets, reason)


def settle(
    *, office: Office, actor: Actor, redaction_id: UUID, ids: Iterable[int], reason: Reason | None,
    page: int | None = None,
) -> int:  # fmt: skip
    """Accept finds for a reason, or refuse them (`reason` None); how many.

    `page` None means those of all pages with `ids` empty. Raises InvalidInput at `basis`.
    """
    with transaction.atomic():
        redaction = _held(office, actor, redaction_id)
        rows = redaction.boxes.filter(status=Box.Status.FOUND)
        chosen = list(rows.filter(pk__in=list(ids)) if page is not None else rows)
        if not chosen:
            raise InvalidInput("redaction.nothing", "Belum ada temuan yang dipilih.", field="ids")
        before = [as_row(box) for box in chosen]
        for box in chosen:
            _settle_one(box, actor, reason)
        Box.objects.bulk_update(
            chosen, ["status", "basis", "material", "note", "loose", "made_by", "made_at"]
        )
        if reason is not None and reason.basis:
            redaction.basis = reason.basis
        changed(redaction, actor, before)
        return len(chosen)


def change(*, office: Office, actor: Actor, redaction_id: UUID, box_id: int, reason: Reason) -> Box:
    """Give a box another reason. Raises InvalidInput, Conflict when it is gone."""
    with transaction.atomic():
        redaction = _held(office, actor, redaction_id)
        box = _one(redaction, box_id)
        before = as_row(box)
        _settle_one(box, actor, reason)
        box.save()
        redaction.basis = box.basis
        changed(redaction, actor, [before])
        return box


def remove(*, office: Office, actor: Actor, redaction_id: UUID, box_id: int) -> None:
    """Take a box away; what was found by pattern becomes a refused find. Raises Conflict."""
    with transaction.atomic():
        redaction = _held(office, actor, redaction_id)
        box = _one(redaction, box_id)
        before = as_row(box)
        if box.origin == Box.Origin.PATTERN:
            _settle_one(box, actor, None)
            box.save()
        else:
            box.delete()
        changed(redaction, actor, [before])


def undo(*, office: Office, actor: Actor, redaction_id: UUID) -> None:
    """Take the newest act back. Raises Conflict when there is nothing to take back."""
    with transaction.atomic():
        redaction = _held(office, actor, redaction_id)
        step: Step | None = redaction.steps.order_by("-id").first()
        if step is None:
            raise Conflict("redaction.no_step", "Tidak ada langkah yang dapat diurungkan.")
        for row in step.before:
            _restore(redaction, row)
        step.delete()
        redaction.version += 1
        redaction.save(update_fields=["version"])


def _restore(redaction: Redaction, row: dict[str, Any]) -> None:
    values = {name: row[name] for name in COLUMNS if name in row}
    if not values:
        redaction.boxes.filter(pk=row["id"]).delete()
    elif not redaction.boxes.filter(pk=row["id"]).update(**values):
        Box.objects.create(
            pk=row["id"],
            office=redaction.office,
            redaction=redaction,
            made_at=clock.now(),
            **values,
        )


def _held(office: Office, actor: Actor, redaction_id: UUID) -> Redaction:
    redaction = hold(office, redaction_id)
    demand_edit(actor, redaction)
    return redaction


def _one(redaction: Redaction, box_id: int) -> Box:
    found: Box | None = redaction.boxes.filter(pk=box_id).first()
    if found is None:
        raise Conflict("redaction.box_gone", "Kotak itu sudah tidak ada.", "Muat ulang halaman.")
    return found


def _settle_one(box: Box, actor: Actor, reason: Reason | None) -> None:
    box.made_by_id = actor.account()
    box.made_at = clock.now()
    if reason is None:
        box.status = Box.Status.REFUSED
        return
    box.status = Box.Status.TAKEN
    box.basis = ground(SUGGESTED.get(box.kind, "") if not reason.basis else reason.basis)
    box.material = _short(reason.material, 120) or box.material or DRAWN_MATERIAL
    box.note = _short(reason.note, 300)
    box.loose = reason.loose


def _new(
    redaction: Redaction, actor: Actor, place: Place, reason: Reason, origin: str, kind: str = ""
) -> Box:
    if redaction.boxes.count() >= MOST_BOXES:
        raise InvalidInput("redaction.many", "Kotaknya sudah terlalu banyak.", field="page")
    return Box(
        office=redaction.office, redaction=redaction, page=place.page, left=place.left,
        top=place.top, right=place.right, bottom=place.bottom, cell=place.cell, origin=origin,
        status=Box.Status.TAKEN, basis=reason.basis, kind=kind,
        material=_short(reason.material, 120) or material_of(kind) or DRAWN_MATERIAL,
        note=_short(reason.note, 300), loose=reason.loose, made_by_id=actor.account(),
        made_at=clock.now(),
    )  # fmt: skip


def _take_found(
    redaction: Redaction, actor: Actor, found: list[Find], sheets: dict[str, int], reason: Reason
) -> int:
    before: list[dict[str, Any]] = []
    for one in found:
        left, top, right, bottom = one.rect
        page = one.page or sheets.get(one.cell.rpartition("!")[0], 1)
        place = Place(page, left, top, right, bottom, one.cell)
        box = _new(redaction, actor, place, reason, Box.Origin.WORD)
        box.sample = one.sample[:120]
        box.save()
        before.append({"id": box.pk})
    changed(redaction, actor, before)
    return len(found)


def _demand_place(redaction: Redaction, place: Place) -> None:
    if not 1 <= place.page <= redaction.pages:
        raise InvalidInput(
            "redaction.page", f"Halaman harus antara 1 dan {redaction.pages}.", field="page"
        )
    if redaction.is_book:
        if not _CELL.match(place.cell.rpartition("!")[2].strip().upper()):
            raise InvalidInput("redaction.cell", "Tulis sel seperti B5.", field="cell")
        return
    sides = (place.left, place.top, place.right, place.bottom)
    if (
        any(not 0 <= side <= WHOLE for side in sides)
        or place.right - place.left < LEAST_SIDE
        or place.bottom - place.top < LEAST_SIDE
    ):
        raise InvalidInput(
            "redaction.sides", "Kotak ini terlalu kecil atau berada di luar halaman.",
            "Tulis sisi kiri lebih kecil daripada sisi kanan, dan atas lebih kecil daripada bawah.",
            field="left",
        )  # fmt: skip


def _on_sheet(redaction: Redaction, place: Place) -> Place:
    """The place with its sheet named. Raises InvalidInput for a sheet that nobody sees."""
    sheets = sheet_numbers(read(redaction.source), redaction)
    named, _mark, at = place.cell.rpartition("!")
    sheet = named or next((one for one, number in sheets.items() if number == place.page), "")
    if sheet not in sheets:
        raise InvalidInput("redaction.sheet", "Lembar itu tidak ada di berkas ini.", field="cell")
    return Place(sheets[sheet], cell=f"{sheet}!{at.strip().upper()}")


def _short(text: str, most: int) -> str:
    return clean(text).strip()[:most]
