"""The exempt list as anybody may read it: what it is, why, how long; nothing of the content."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from serambi.classification.models import ExemptionRecord
from serambi.classification.selectors.active import active_records
from serambi.classification.words import basis_words, period_of
from serambi.core.errors import NotFound
from serambi.law.exempt_item import STATE_NAMES, State
from serambi.offices.models import Office


@dataclass(frozen=True, slots=True)
class PublicLine:
    """One entry for the public. `source` names the office above whose entry it repeats."""

    id: UUID
    number: int
    description: str
    part: str
    unit: str
    basis: str
    period: str
    period_source: str
    starts_on: date
    sk_number: str
    sk_day: date
    source: str
    opened_part: str
    closed: bool
    state: str
    opened_on: date | None
    entry: str


def closed_lines(office: Office, text: str = "") -> list[PublicLine]:
    """What is withheld today, in the order of the list; `text` narrows by description and ground."""
    rows = active_records(office)
    lines = [_line(row, closed=True) for row in rows]
    wanted = text.casefold().split()
    return [
        line
        for line in lines
        if all(word in f"{line.description} {line.part} {line.basis}".casefold() for word in wanted)
    ]


def opened_lines(office: Office, limit: int = 20) -> list[PublicLine]:
    """What was withheld and stands open now, newest first."""
    held = active_records(office).values("pk")
    rows = (
        ExemptionRecord.objects.filter(office=office)
        .exclude(pk__in=held)
        .exclude(Q(state=State.DIUBAH.value) & Q(successor__isnull=False))
        .select_related("inherited_from__office", "entry__office")
        .order_by("-opened_on", "-expires_on", "number")
    )
    return [_line(row, closed=False) for row in rows[:limit]]


def public_line(office: Office, record_id: UUID) -> PublicLine:
    """One entry, closed or open. Raises NotFound."""
    closed = active_records(office).filter(pk=record_id).first()
    row = (
        closed
        or ExemptionRecord.objects.filter(office=office, pk=record_id)
        .select_related("inherited_from__office", "entry__office")
        .first()
    )
    if row is None:
        raise NotFound("record.unknown", "Butir ini tidak ada di daftar kantor ini.")
    return _line(row, closed=closed is not None)


def _line(row: ExemptionRecord, *, closed: bool) -> PublicLine:
    state = State(row.state)
    word = STATE_NAMES[state if closed or state is not State.AKTIF else State.TERBUKA_OTOMATIS]
    return PublicLine(
        id=row.pk,
        number=row.number,
        description=row.description,
        part=row.part,
        unit=row.unit,
        basis=basis_words(row.grounds, row.statute),
        period=period_of(row),
        period_source=row.period_source,
        starts_on=row.starts_on,
        sk_number=row.sk_number,
        sk_day=row.sk_day,
        source=row.inherited_from.office.name if row.inherited_from else "",
        opened_part=row.opened_part,
        closed=closed,
        state=word,
        opened_on=row.opened_on,
        entry=row.entry.get_absolute_url() if not closed and row.entry else "",
    )
