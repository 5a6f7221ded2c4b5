"""What decreed days would do: the calendar as it would be, and which dates would move."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from serambi.law.calendar import NATIONAL, CalendarYearMissing, Override, WorkingCalendar
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import lineage, overrides_for
from serambi.timekeeping.days import NewDay, Scope
from serambi.timekeeping.selectors.owed import KINDS, how_many, read, touched


@dataclass(frozen=True, slots=True)
class Move:
    """One due date that would move later."""

    kind: str
    register_no: str
    before: date
    after: date


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An office below: how much is open there and how many dates would move."""

    name: str
    open: int
    moved: int


@dataclass(slots=True)
class Preview:
    """What would move. `open` and `moves` are of the office itself, `elsewhere` of those below.

    `unreckoned` are numbers whose date cannot be told because a year has no calendar.
    """

    open: int = 0
    moves: list[Move] = field(default_factory=list)
    elsewhere: list[Elsewhere] = field(default_factory=list)
    unreckoned: list[str] = field(default_factory=list)

    @property
    def moved_elsewhere(self) -> int:
        """Dates that would move in offices below."""
        return sum(one.moved for one in self.elsewhere)


def bound_by(scopes: Sequence[Scope], office: Office) -> list[Office]:
    """The offices for which decrees of these scopes hold, `office` first."""
    if Scope.NATION in scopes:
        others = Office.objects.exclude(pk=office.pk)
    else:
        others = Office.objects.filter(parent=office)
        if office.level == Office.Level.RI:
            others = Office.objects.exclude(pk=office.pk)
    return [office, *others.select_related("parent__parent").order_by("code")]


def calendar_with(office: Office, days: Sequence[NewDay], decreeing: Office) -> WorkingCalendar:
    """The calendar of `office` once `decreeing` has decreed `days`. One or two queries."""
    chain = lineage(office)
    rank = {NATIONAL: 0} | {
        str(member.pk): len(chain) - place for place, member in enumerate(chain)
    }
    new = {
        (one.day, scope_key(one, decreeing)): Override(
            one.day, one.working, one.name, one.decree, scope_key(one, decreeing)
        )
        for one in days
    }
    kept = [one for one in overrides_for(office) if (one.day, one.scope) not in new]
    reaching = [one for one in new.values() if one.scope in rank]
    return WorkingCalendar(sorted([*kept, *reaching], key=lambda one: rank[one.scope]))


def scope_key(day: NewDay, decreeing: Office) -> str:
    """The scope of a decree as calendars name it."""
    return NATIONAL if day.scope is Scope.NATION else str(decreeing.pk)


def preview(office: Office, days: Sequence[NewDay]) -> Preview:
    """What moves when `office` decrees `days`. Queries per office bound by it, not per case."""
    found = Preview()
    bound = bound_by([one.scope for one in days], office)
    counts = how_many([one.pk for one in bound])
    found.open = counts.get(office.pk, 0)
    found.moves = moves(office, days, office, found.unreckoned)
    for other in bound[1:]:
        if counts.get(other.pk):
            moved = moves(other, days, office, [])
            found.elsewhere.append(Elsewhere(other.name, counts[other.pk], len(moved)))
    return found


def moves(
    office: Office, days: Sequence[NewDay], decreeing: Office, unreckoned: list[str]
) -> list[Move]:
    """The dates of `office` that would move later; never one that would move earlier."""
    calendar = calendar_with(office, days, decreeing)
    changed = [one.day for one in days]
    found: list[Move] = []
    with office_scope(office):
        for kind in KINDS:
            for row in read(touched(kind, office, changed), kind, office):
                try:
                    after = kind.due(row, calendar)
                except CalendarYearMissing:
                    unreckoned.append(row.register_no)
                    continue
                if after > row.due_on:
                    found.append(Move(kind.name, row.register_no, row.due_on, after))
    return found
