"""Take a copy of a register: asked for and logged first, then made with its progress told."""

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from django.db import transaction
from django.utils.text import slugify

from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.core.text import clean
from serambi.files.models import Purpose, State
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.law.clocks import Regime
from serambi.law.rules import REGIME_NAMES
from serambi.ledger.services import append
from serambi.letters.letterhead import of as letterhead_of
from serambi.offices.models import Office
from serambi.registers import access, events
from serambi.registers.book import Book
from serambi.registers.columns import Line
from serambi.registers.models import RegisterCopy
from serambi.registers.paper import as_pdf
from serambi.registers.period import Period
from serambi.registers.selectors.books import SHELVES
from serambi.registers.selectors.signers import signers

STEP = 50
MOST_LINES = 10_000
REASON_LENGTH = 300


class Progress(NamedTuple):
    """How far the making is: lines read of all lines, and what is being done now."""

    done: int
    total: int
    words: str


def ask_copy(
    *,
    office: Office,
    actor: Actor,
    book: str,
    regime: Regime,
    period: Period,
    variant: str,
    form: str,
    reason: str = "",
) -> RegisterCopy:
    """Record that `actor` wants a copy; the log holds it before a line is read.

    Raises NotAllowed for a role that may not have it, InvalidInput for a whole copy without a
    reason and for a book with more than 10,000 lines.
    """
    wanted = RegisterCopy.Variant(variant)
    access.require(actor, office.pk, wanted)
    words = _reason(reason) if wanted is RegisterCopy.Variant.INTERNAL else ""
    shelf = SHELVES[book]
    lines = shelf.rows(office, regime, period).count()
    if lines > MOST_LINES:
        raise InvalidInput(
            "register.too_many", "Periode ini memuat lebih dari 10.000 baris.",
            "Persempit periodenya, misalnya per triwulan.", field="periode",
        )  # fmt: skip
    with transaction.atomic():
        made: RegisterCopy = RegisterCopy.objects.create(
            office=office, book=shelf.key, regime=regime.value, first=period.first,
            last=period.last, words=period.words, variant=wanted, format=RegisterCopy.Format(form),
            reason=words, lines=lines, made_at=clock.now(), made_by=actor.id,
        )  # fmt: skip
        append(
            office=office, actor=actor, act=events.COPIED.code, obj=("register", made.pk),
            payload={
                "book": str(RegisterCopy.Book(book).label).lower(),
                "regime": REGIME_NAMES[regime].lower(), "period": period.words,
                "variant": str(wanted.label).lower(), "format": form, "lines": lines, "reason": words,
            },
        )  # fmt: skip
    return made


def make(copy: RegisterCopy, *, actor: Actor) -> Iterator[Progress]:
    """Read the lines and write the file, telling how far it is; at the end `copy.file` is set.

    Call it in the office's scope and run it to its end. Nothing is kept when it is left early.
    Raises Unavailable when the sheet cannot be set.
    """
    yield Progress(0, copy.lines, "Membaca register")
    lines: list[Line] = []
    shelf, regime = SHELVES[copy.book], Regime(copy.regime)
    period = Period(copy.first, copy.last, copy.words)
    masked = copy.variant == RegisterCopy.Variant.MASKED
    rows = shelf.rows(copy.office, regime, period)
    for _row, line in shelf.lines(copy.office, rows, masked=masked):
        lines.append(line)
        if len(lines) % STEP == 0:
            yield Progress(len(lines), copy.lines, "Membaca register")
    yield Progress(len(lines), copy.lines, "Menyusun halaman")
    data = _written(copy, _book(copy, lines, masked=masked))
    _keep(copy, data, len(lines), actor)
    yield Progress(len(lines), len(lines), "Selesai")


def _book(copy: RegisterCopy, lines: list[Line], *, masked: bool) -> Book:
    office, regime, shelf = copy.office, Regime(copy.regime), SHELVES[copy.book]
    return Book(
        title=shelf.titles[regime],
        regime=REGIME_NAMES[regime],
        period=copy.words,
        columns=shelf.columns,
        lines=lines,
        letterhead=letterhead_of(office),
        place=office.city or office.name,
        at=copy.made_at,
        zone=office.tz,
        masked=masked,
        basis=shelf.basis,
        signers=signers(office),
    )


def _written(copy: RegisterCopy, book: Book) -> bytes:
    if copy.format == RegisterCopy.Format.PDF:
        return as_pdf(book)
    from serambi.registers.workbook import as_xlsx  # heavy: comes in when it is used

    return as_xlsx(book)


def _keep(copy: RegisterCopy, data: bytes, lines: int, actor: Actor) -> None:
    """The file as a draft, which the sweep of the files room takes away after some days."""
    name = slugify(f"register {copy.book} {copy.regime} {copy.words} {copy.variant}")
    with transaction.atomic():
        copy.file = store_bytes(
            office=copy.office, data=data, name=f"{name}.{copy.format}", purpose=Purpose.REGISTER,
            actor=actor, encrypted=True, state=State.DRAFT,
        )  # fmt: skip
        copy.lines, copy.finished_at = lines, clock.now()
        copy.digest = hashlib.sha256(data).hexdigest()
        copy.save(update_fields=["file", "lines", "finished_at", "digest"])


def _reason(reason: str) -> str:
    words = clean(reason)
    if not 5 <= len(words) <= REASON_LENGTH:
        raise InvalidInput(
            "register.reason", "Tulis untuk apa salinan dengan identitas lengkap ini dipakai.",
            "5 sampai 300 karakter; alasan ini tercatat.", field="alasan",
        )  # fmt: skip
    return words
