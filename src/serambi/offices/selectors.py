"""Reads about offices."""

from collections.abc import Sequence
from functools import lru_cache

from django.db.models import Q

from serambi.core.errors import NotFound
from serambi.law.calendar import Override, WorkingCalendar
from serambi.offices.models import CalendarOverride, Office
from serambi.offices.prepared import Hole, Prepared

_CODE = Office._meta.get_field("code")  # noqa: SLF001 - Django documents _meta
_KEY = CalendarOverride._meta.get_field("office")  # noqa: SLF001 - Django documents _meta
_BY_CODE: Prepared[Office] = Prepared(lambda: Office.objects.filter(code=Hole("code", _CODE)))
_DECREES: Prepared[CalendarOverride] = Prepared(
    lambda: CalendarOverride.objects.filter(
        Q(office__isnull=True)
        | Q(office=Hole("office", _KEY))
        | Q(office=Hole("above", _KEY))
        | Q(office__in=Office.objects.filter(children=Hole("above", _KEY)).order_by().values("pk"))
    )
)
"""Of the nation, of the office, of the one above it and of the one above that: three rungs."""


def office_by_code(code: str) -> Office:
    """The office with region code `code`. Raises NotFound."""
    office = _BY_CODE.first(code=code)
    if office is None:
        raise NotFound("office.unknown", f"Tidak ada kantor dengan kode {code}.")
    return office


def lineage(office: Office) -> list[Office]:
    """The office and all above it, nearest first. One query: the ladder has three rungs."""
    chain, lower = [office], office
    while lower.parent_id is not None:
        if not Office.parent.is_cached(lower):
            lower.parent = Office.objects.select_related("parent").get(pk=lower.parent_id)
        assert lower.parent is not None  # noqa: S101 - a row with parent_id has a parent (foreign key)
        lower = lower.parent
        chain.append(lower)
    return chain


def overrides_for(office: Office) -> list[Override]:
    """The decrees that hold for `office`, the nearest scope last so that it wins. One query."""
    return _nearest_last(office, _DECREES.rows(office=office.pk, above=office.parent_id))


def _nearest_last(office: Office, rows: list[CalendarOverride]) -> list[Override]:
    nearest = {None: 0, office.parent_id: 2, office.pk: 3}
    rows.sort(key=lambda row: nearest.get(row.office_id, 1))
    return [
        Override(
            day=row.day,
            working=row.working,
            name=row.name,
            decree=row.decree,
            scope="nasional" if row.office_id is None else str(row.office_id),
        )
        for row in rows
    ]


def calendar_for(office: Office) -> WorkingCalendar:
    """The working calendar of `office`: national table plus the decrees above and of itself."""
    return _calendar(tuple(overrides_for(office)))


def calendars_for(offices: Sequence[Office]) -> dict[int, WorkingCalendar]:
    """The working calendar of each of `offices` by its key, as `calendar_for` says. One query.

    The offices come with the two above them (`select_related("parent__parent")`).
    """
    rows: dict[int | None, list[CalendarOverride]] = {}
    for row in CalendarOverride.objects.order_by("pk"):
        rows.setdefault(row.office_id, []).append(row)
    found = {}
    for office in offices:
        ladder = [None, *(one.pk for one in lineage(office))]
        mine = [row for number in ladder for row in rows.get(number, [])]
        found[office.pk] = _calendar(tuple(_nearest_last(office, mine)))
    return found


@lru_cache(maxsize=64)
def _calendar(overrides: tuple[Override, ...]) -> WorkingCalendar:
    """A calendar never changes, so the same decrees have the same one."""
    return WorkingCalendar(overrides)
