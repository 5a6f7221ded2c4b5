"""Bring an instrument in, from a file or from those that come with the house."""

import tomllib
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed, NotFound
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.monev import access, events
from serambi.monev.models import Instrument, Question, QuestionGroup
from serambi.monev.selectors.instruments import method_of, scale_of
from serambi.monev.services.holding import named
from serambi.monev.sheet import Line, Sheet, parse
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MOST_SAID = 3


@dataclass(frozen=True, slots=True)
class Head:
    """What a file does not say of itself. `method` and `scale` are keys of `law/scoring`, or ""."""

    title: str
    assessor: str
    year: int
    total: Decimal = Decimal(100)
    method: str = ""
    scale: str = ""
    structure: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shipped:
    """An instrument that comes with the house."""

    key: str
    head: Head
    file: str


@lru_cache(maxsize=1)
def shipped() -> tuple[Shipped, ...]:
    """The instruments that come with the house."""
    text = (files("serambi.monev") / "data" / "shipped.toml").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = tomllib.loads(text)["instrument"]
    return tuple(
        Shipped(
            row["key"], Head(**{k: row[k] for k in row if k not in {"key", "file"}}), row["file"]
        )
        for row in rows
    )


def take_shipped(*, office: Office, actor: Actor, key: str) -> Instrument:
    """Bring in the shipped instrument `key`. Raises NotFound, NotAllowed."""
    found = next((one for one in shipped() if one.key == key), None)
    if found is None:
        raise NotFound("monev.shipped", _("Instrumen bawaan itu tidak ada."))
    data = (files("serambi.monev") / "data" / found.file).read_bytes()
    return bring_in(office=office, actor=actor, head=found.head, data=data)


def bring_in(*, office: Office, actor: Actor, head: Head, data: bytes) -> Instrument:
    """A new version of the instrument that `data` (CSV or XLSX) holds.

    Raises NotAllowed, and InvalidInput at the field; of many faulty lines it names the first three
    (the page shows them all: `sheet.parse`).
    """
    if not access.can_bring_in(actor, office.pk):
        raise NotAllowed("monev.role", _("Instrumen dimasukkan oleh PPID atau petugas."))
    head = _checked(head)
    sheet = parse(data, total=head.total, structure=head.structure)
    if sheet.faults:
        raise InvalidInput("monev.faults", _told(sheet), field="file")
    with transaction.atomic(), office_scope(office):
        return _keep(office, actor, head, sheet)


def _told(sheet: Sheet) -> str:
    first = [
        (_("Baris %(n)s: %(words)s") % {"n": one.line, "words": one.sentence})
        if one.line else one.sentence
        for one in sheet.faults[:MOST_SAID]
    ]  # fmt: skip
    more = len(sheet.faults) - MOST_SAID
    return " ".join(first + ([_("Dan %(n)s kesalahan lagi.") % {"n": more}] if more > 0 else []))


def _checked(head: Head) -> Head:
    title = named(head.title, field="title", least=3, most=160)
    assessor = named(head.assessor, field="assessor", least=3, most=60)
    if not 2008 <= head.year <= clock.now().year + 1:
        raise InvalidInput("monev.year", _("Tahun ini tidak wajar."), field="year")
    if head.total <= 0 or head.total > 100_000:
        raise InvalidInput("monev.total", _("Jumlah bobot harus di atas nol."), field="total")
    if head.method and method_of(head.method) is None:
        raise InvalidInput("monev.method", _("Cara menghitung itu tidak dikenal."), field="method")
    if head.scale and scale_of(head.scale) is None:
        raise InvalidInput("monev.scale", _("Skala predikat itu tidak dikenal."), field="scale")
    return replace(head, title=title, assessor=assessor)


def _keep(office: Office, actor: Actor, head: Head, sheet: Sheet) -> Instrument:
    Office.objects.select_for_update().get(pk=office.pk)  # one version after the other
    same = Instrument.objects.filter(owner=office, assessor=head.assessor, year=head.year)
    last = same.aggregate(last=Max("version"))["last"] or 0
    made = Instrument.objects.create(
        owner=office, assessor=head.assessor, year=head.year, version=last + 1,
        title=head.title, note=head.note, method=head.method, scale=head.scale,
        total=head.total, is_complete=not head.structure, made_at=clock.now(), made_by=actor.id,
    )  # fmt: skip
    groups = {
        name: QuestionGroup.objects.create(
            instrument=made, position=place, name=name, weight=weight
        )
        for place, (name, weight) in enumerate(sheet.groups.items(), start=1)
    }
    Question.objects.bulk_create(
        _question(made, groups[line.group], place, line)
        for place, line in enumerate(sheet.lines, start=1)
    )
    ledger.append(
        office=office, actor=actor, act=events.BROUGHT_IN.code,
        obj=(events.INSTRUMENT, made.pk),
        payload={
            "title": made.title, "assessor": made.assessor, "year": made.year,
            "version": made.version, "questions": len(sheet.lines),
        },
    )  # fmt: skip
    return made


def _question(made: Instrument, group: QuestionGroup, place: int, line: Line) -> Question:
    return Question(
        instrument=made, group=group, position=place, code=line.code, text=line.text,
        weight=line.weight, all_or_nothing=line.all_or_nothing, nil_allowed=line.nil_allowed,
        kinds=list(line.kinds), steps=[str(step) for step in line.steps], most_mb=line.most_mb,
        live=line.live,
    )  # fmt: skip
