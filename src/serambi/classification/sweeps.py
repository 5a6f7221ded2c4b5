"""What time does to the exempt list; safe to run again at any moment."""

from datetime import date, datetime

from django.db import transaction

from serambi.classification import notices
from serambi.classification.models import ExemptionRecord
from serambi.classification.selectors import active_records
from serambi.classification.services.records import expire_due
from serambi.core import clock
from serambi.law.calendar import WorkingCalendar
from serambi.law.exempt_item import Act, State, allowed, decide_until, state_on, warnings_due
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import calendar_for


class OpenExpired:
    """Open entries whose period ended, and let heirs follow what they repeat (PP 61/2010 art. 11)."""

    name = "classification.open_expired"

    def run(self, now: datetime) -> int:
        """Returns how many entries moved. Offices above come first, so that heirs see them."""
        moved = 0
        for office in Office.objects.order_by("code"):
            with office_scope(office):
                moved += expire_due(office)
        return moved


class WarnExpiring:
    """Tell the PPID once at 90 and once at 45 working days before expiry, and at a review."""

    name = "classification.warn_expiring"

    def run(self, now: datetime) -> int:
        """Queue what is due and not told yet; returns how many entries call for a warning."""
        return sum(_warn(office) for office in Office.objects.order_by("code"))


def _warn(office: Office) -> int:
    with office_scope(office):
        today = clock.today(office.tz)
        own = active_records(office).filter(inherited_from__isnull=True)
        rows = list(own)
        if not rows:
            return 0
        calendar = calendar_for(office)
        return sum(_warn_of(row, office, today, calendar) for row in rows)


def _warn_of(row: ExemptionRecord, office: Office, today: date, calendar: WorkingCalendar) -> bool:
    row.office = office
    if row.expires_on is None:
        if row.review_on is None or today < row.review_on:
            return False
        with transaction.atomic():
            notices.review(row)
        return True
    due = warnings_due(today, row.expires_on, calendar)
    state = state_on(State(row.state), today, expires_on=row.expires_on, calendar=calendar)
    if not due or allowed(state, Role.SISTEM, Act.WARN) is None:
        return False
    with transaction.atomic():
        notices.expiring(row, due[-1], decide_until(row.expires_on, calendar))
    return True
