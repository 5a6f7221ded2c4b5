"""What must happen to drills and the handset as time passes; safe to run again at any moment."""

from datetime import datetime, timedelta

from django.db import transaction

from serambi.drills.models import Drill, DutyShift, HandsetCheck
from serambi.drills.selectors.duty import addresses_on_duty, is_checked_today
from serambi.drills.selectors.hours import spans_for
from serambi.drills.services import escalate, notices
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

AFTER_OPENING = timedelta(minutes=15)


class EscalateDrills:
    """Tell whoever is due while nobody answers, and end what passed its limit."""

    name = "drills.escalate"

    def run(self, now: datetime) -> int:
        """Returns how many were told."""
        rows = Drill.objects.filter(sent_at__isnull=False, ended_at__isnull=True)
        return sum(escalate(one, now) for one in rows.select_related("office"))


class RemindHandset:
    """Ask the shift to look at the handset, a quarter of an hour after opening, once a day."""

    name = "drills.remind_handset"

    def run(self, now: datetime) -> int:
        """Returns how many offices were reminded or had been today."""
        return sum(_remind(office, now) for office in Office.objects.all())


def _remind(office: Office, now: datetime) -> bool:
    """Only offices that keep the duty here: one that never checked its handset is left in peace."""
    with office_scope(office):
        if not _keeps_duty(office) or is_checked_today(office):
            return False
        spans = spans_for(office)(now.astimezone(office.tz).date())
        if not spans or not spans[0][0] + AFTER_OPENING <= now < spans[-1][1]:
            return False
        with transaction.atomic():
            day = now.astimezone(office.tz).date()
            notices.unchecked(office, addresses_on_duty(office, now), day)
    return True


def _keeps_duty(office: Office) -> bool:
    return (
        DutyShift.objects.filter(office=office).exists()
        or HandsetCheck.objects.filter(office=office).exists()
    )
