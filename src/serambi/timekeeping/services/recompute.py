"""Every open date follows the calendar in force: one case, one transaction, safe to repeat."""

import logging
from collections.abc import Callable, Iterable
from typing import Any

from serambi.casework.services import calendar as casework_calendar
from serambi.core.errors import Refused
from serambi.identity.actors import Actor, system
from serambi.law.calendar import WorkingCalendar
from serambi.objections.services import calendar as objection_calendar
from serambi.offices.models import CalendarOverride, Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import calendar_for, lineage
from serambi.timekeeping.selectors.owed import OBJECTIONS, REQUESTS

AT_ONCE = 100
"""So many cases are recomputed while somebody waits for the page; the sweep does the rest."""
logger = logging.getLogger(__name__)

_BY_KIND: tuple[tuple[Any, Callable[..., bool]], ...] = (
    (REQUESTS, lambda row_id, **rest: casework_calendar.recalculate(case_id=row_id, **rest)),
    (
        OBJECTIONS,
        lambda row_id, **rest: objection_calendar.recalculate(objection_id=row_id, **rest),
    ),
)


def recompute_office(
    office: Office, *, actor: Actor | None = None, limit: int | None = None
) -> int:
    """Recompute what still follows an older calendar; returns how many dates moved.

    The nearest dates come first. A date in a year without a calendar is left as it is.
    """
    calendar, moved = calendar_for(office), 0
    with office_scope(office):
        for kind, recalculate in _BY_KIND:
            stale = kind.open(office).exclude(calendar_version=calendar.version)
            ids = list(stale.order_by("due_on", "id").values_list("pk", flat=True)[:limit])
            why = _why(office) if ids else ""
            for row_id in ids:
                moved += _one(
                    recalculate, row_id, office, actor or system(office.pk), calendar, why
                )
    return moved


def waiting(office: Office) -> int:
    """How many open dates still follow an older calendar. Ask inside the office's scope."""
    version = calendar_for(office).version
    return sum(kind.open(office).exclude(calendar_version=version).count() for kind, _ in _BY_KIND)


def _one(
    recalculate: Callable[..., bool],
    row_id: object,
    office: Office,
    actor: Actor,
    calendar: WorkingCalendar,
    why: str,
) -> bool:
    try:
        return recalculate(row_id, office=office, actor=actor, calendar=calendar, why=why)
    except Refused as error:
        logger.warning("date of %s not recomputed: %s", row_id, error.code)
        return False


def _why(office: Office) -> str:
    """The newest decree that holds for the office, or that the table itself changed."""
    chain: Iterable[Office] = lineage(office)
    rows = CalendarOverride.objects.filter(office__in=chain) | CalendarOverride.objects.filter(
        office__isnull=True
    )
    newest = rows.order_by("-created_at", "-id").first()
    return f"{newest.name}, {newest.decree}" if newest else "tabel hari libur nasional diperbarui"
