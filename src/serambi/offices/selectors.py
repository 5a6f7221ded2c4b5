"""Reads about offices."""

from collections.abc import Iterable

from django.db.models import Q

from serambi.core.errors import NotFound
from serambi.law.calendar import Override, WorkingCalendar
from serambi.offices.models import CalendarOverride, Office
from serambi.offices.prepared import Hole, Prepared

_CODE = Office._meta.get_field("code")  # noqa: SLF001 - Django documents _meta
_BY_CODE = Prepared(lambda: Office.objects.filter(code=Hole("code", _CODE)))


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
    """The decrees that hold for `office`, the nearest scope last so that it wins."""
    chain = lineage(office)
    rank = {member.pk: len(chain) - place for place, member in enumerate(chain)}
    rows: Iterable[CalendarOverride] = CalendarOverride.objects.filter(
        Q(office__isnull=True) | Q(office__in=chain)
    )
    ordered = sorted(rows, key=lambda row: rank.get(row.office_id or 0, 0))
    return [
        Override(
            day=row.day,
            working=row.working,
            name=row.name,
            decree=row.decree,
            scope="nasional" if row.office_id is None else str(row.office_id),
        )
        for row in ordered
    ]


def calendar_for(office: Office) -> WorkingCalendar:
    """The working calendar of `office`: national table plus the decrees above and of itself."""
    return WorkingCalendar(overrides_for(office))
