"""What must happen to drills and the handset as time passes; safe to run again at any moment."""

import logging
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Subquery

from serambi.core.errors import SerambiError
from serambi.drills.models import Drill, DutyShift, HandsetCheck
from serambi.drills.selectors.duty import addresses_on_duty
from serambi.drills.selectors.hours import spans_for_each
from serambi.drills.services import escalate, notices
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

AFTER_OPENING = timedelta(minutes=15)
logger = logging.getLogger(__name__)


class EscalateDrills:
    """Tell whoever is due while nobody answers, and end what passed its limit."""

    name = "drills.escalate"

    def run(self, now: datetime) -> int:
        """Returns how many were told. A drill whose clock cannot be reckoned holds up no other."""
        rows = Drill.objects.filter(sent_at__isnull=False, ended_at__isnull=True)
        return sum(_escalate(one, now) for one in rows.select_related("office__parent"))


class RemindHandset:
    """Ask the shift to look at the handset, a quarter of an hour after opening, once a day."""

    name = "drills.remind_handset"

    def run(self, now: datetime) -> int:
        """Returns how many offices were reminded now. Four queries find them, however many there are."""
        offices = [one for one in _keeping_duty() if not _is_checked(one, now)]
        if not offices:
            return 0
        spans = spans_for_each(offices)
        done = notices.reminded(offices, now)
        return sum(
            _remind(one, now)
            for one in offices
            if one.pk not in done and _is_open(spans[one.pk](_day(one, now)), now)
        )


def _escalate(drill: Drill, now: datetime) -> int:
    try:
        return escalate(drill, now)
    except SerambiError:
        logger.exception("drill %s was not escalated; it will be tried again", drill.pk)
        return 0


def _keeping_duty() -> Iterator[Office]:
    """Offices that keep the duty here; one that never checked its handset is left in peace."""
    shifts = DutyShift.objects.filter(office=OuterRef("pk"))
    checks = HandsetCheck.objects.filter(office=OuterRef("pk")).order_by("-at")
    rows = Office.objects.filter(Exists(shifts) | Exists(checks)).select_related("parent__parent")
    yield from rows.annotate(last_check=Subquery(checks.values("at")[:1]))


def _is_checked(office: Office, now: datetime) -> bool:
    last: datetime | None = office.last_check  # type: ignore[attr-defined]  # annotated just above
    return last is not None and last.astimezone(office.tz).date() == _day(office, now)


def _is_open(spans: list[tuple[datetime, datetime]], now: datetime) -> bool:
    return bool(spans) and spans[0][0] + AFTER_OPENING <= now < spans[-1][1]


def _remind(office: Office, now: datetime) -> bool:
    with transaction.atomic(), office_scope(office):
        notices.unchecked(office, addresses_on_duty(office, now), _day(office, now))
    return True


def _day(office: Office, now: datetime) -> date:
    return now.astimezone(office.tz).date()
