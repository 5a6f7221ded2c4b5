"""What must happen to cases as time passes; safe to run again at any moment."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from serambi.casework import notices
from serambi.casework.models import InformationRequest, RequestDraft
from serambi.casework.selectors.clock import Timing, clock_of
from serambi.casework.selectors.inbox import PILES, UNANSWERED
from serambi.casework.selectors.outlook import Standing, grounds, is_late
from serambi.casework.services import keeping
from serambi.identity.selectors import addresses_of
from serambi.law.calendar import WorkingCalendar
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import calendar_for
from serambi.outbox.selectors import already_owed

LOOK_AHEAD = timedelta(days=14)
ORDER_AHEAD = timedelta(days=5)
"""Calendar days before its last day at which an order is brought to mind."""


class RemindDue:
    """Tell the desk, once a day and person, of dates that are near or have passed."""

    name = "casework.remind_due"

    def run(self, now: datetime) -> int:
        """Queue the reminders of this moment; returns how many cases call for one."""
        return sum(_remind(office, now) for office in Office.objects.all())


class TellLate:
    """Tell applicants, once, that their day has passed: the ground that follows and its last day."""

    name = "casework.tell_late"

    def run(self, now: datetime) -> int:
        """Queue what is owed to them; returns how many were told now."""
        return sum(_tell_late(office, now) for office in Office.objects.all())


class EraseDrafts:
    """Forget requests that were begun and not touched for a week."""

    name = "casework.erase_drafts"

    def run(self, now: datetime) -> int:
        """Erase them; returns how many."""
        return keeping.sweep(RequestDraft)


def _tell_late(office: Office, now: datetime) -> int:
    today = now.astimezone(office.tz).date()
    with office_scope(office):
        passed = InformationRequest.objects.filter(UNANSWERED, due_on__lt=today)
        untold = _untold(office, list(passed.values_list("pk", flat=True)))
        if not untold:
            return 0
        calendar = calendar_for(office)
        rows = passed.filter(pk__in=untold).select_related("office", "applicant")
        return sum(_tell_one(case, calendar) for case in rows.prefetch_related("clock_rows"))


def _untold(office: Office, cases: list[UUID]) -> list[UUID]:
    told = already_owed(office, [notices.late_key(pk) for pk in cases])
    return [pk for pk in cases if notices.late_key(pk) not in told]


def _tell_one(case: InformationRequest, calendar: WorkingCalendar) -> bool:
    """False for one without an address (its tracking page says it), or whose day moved later."""
    standing = Standing(case, clock_of(case, calendar), decision=None)
    found = grounds(standing)
    if not is_late(standing) or not found or not case.applicant.email:
        return False
    with transaction.atomic():
        notices.late(case, found, found[0].until.date)
    return True


def _remind(office: Office, now: datetime) -> int:
    today = now.astimezone(office.tz).date()
    with office_scope(office):
        addresses = addresses_of(office, Role.PETUGAS, Role.PPID)
        ordered = _remind_orders(office, addresses, today)
        near = InformationRequest.objects.filter(UNANSWERED, due_on__lte=today + LOOK_AHEAD)
        owed = list(near.select_related("office").prefetch_related("clock_rows"))
        if not owed:
            return ordered
        calendar = calendar_for(office)
        urgent = [
            case for case in owed if clock_of(case, calendar).timing in {Timing.SOON, Timing.LATE}
        ]
        for case in urgent:
            with transaction.atomic():
                for address in addresses:
                    notices.due_soon(case, address, today)
        return len(urgent) + ordered


def _remind_orders(office: Office, addresses: list[str], today: date) -> int:
    """Orders that are not carried out and whose day is near or has passed."""
    rows = InformationRequest.objects.filter(
        PILES["perintah"], ordered_due_on__lte=today + ORDER_AHEAD
    )
    found = list(rows.select_related("office"))
    for case in found:
        with transaction.atomic():
            for address in addresses:
                notices.order_soon(case, address, today)
    return len(found)
