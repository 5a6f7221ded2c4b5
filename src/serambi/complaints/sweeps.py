"""What must happen to complaints as time passes; safe to run again at any moment."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from serambi.complaints import notices
from serambi.complaints.life import OPEN, State
from serambi.complaints.models import Complaint
from serambi.complaints.selectors.clock import SOON
from serambi.complaints.services.deciding import DELIVERED_WITHIN, close_when_due
from serambi.complaints.services.desk import KEEP_IDENTITY, forget
from serambi.identity.selectors import addresses_of
from serambi.law.roles import Role
from serambi.offices.everywhere import everywhere
from serambi.offices.models import Office


class RemindComplaints:
    """Tell the handler, or the PPID where none is named, once a day of dates that are near."""

    name = "complaints.remind"

    def run(self, now: datetime) -> int:
        """Queue the reminders of this moment; returns how many complaints call for one."""
        return everywhere(_remind, now)


class CloseComplaints:
    """The days of delivery passed: a decided complaint is done."""

    name = "complaints.close"

    def run(self, now: datetime) -> int:
        """Close them; returns how many."""
        return everywhere(_close, now)


class ForgetComplainants:
    """Erase who complained once nobody needs to know it any more."""

    name = "complaints.forget"

    def run(self, now: datetime) -> int:
        """Erase them; returns how many."""
        return everywhere(_forget, now)


def _remind(office: Office, now: datetime) -> int:
    today = now.astimezone(office.tz).date()
    near = Complaint.objects.filter(
        state__in=[state.value for state in OPEN], due_on__lte=today + timedelta(days=SOON)
    )
    owed = list(near.select_related("office", "handler"))
    if not owed:
        return 0
    officials = addresses_of(office, Role.PPID)
    for one in owed:
        named = one.handler is not None and one.handler.is_active
        with transaction.atomic():
            notices.due_soon(
                one, [one.handler.email] if named and one.handler else officials, today
            )
    return len(owed)


def _close(office: Office, now: datetime) -> int:
    rows = Complaint.objects.filter(
        state=State.DIPUTUS.value, decided_at__lt=now - DELIVERED_WITHIN
    )
    ids: list[UUID] = list(rows.values_list("pk", flat=True))
    return sum(close_when_due(office=office, complaint_id=pk, now=now) for pk in ids)


def _forget(office: Office, now: datetime) -> int:
    rows = Complaint.objects.filter(
        ended_at__lte=now - KEEP_IDENTITY, complainant__forgotten_at__isnull=True
    )
    ids: list[UUID] = list(rows.values_list("pk", flat=True))
    return sum(forget(office=office, complaint_id=pk, now=now) for pk in ids)
