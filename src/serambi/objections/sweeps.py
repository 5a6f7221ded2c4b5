"""What must happen to objections as time passes; safe to run again at any moment."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from serambi.casework.selectors.clock import Timing
from serambi.casework.services import keeping
from serambi.identity.selectors import addresses_of
from serambi.law.objection import CLOSED, OWED, State
from serambi.law.roles import Role
from serambi.objections import notices
from serambi.objections.models import Objection, ObjectionDraft
from serambi.objections.selectors.clock import LOOK_AHEAD, clock_of
from serambi.objections.services.ending import close, lapse
from serambi.offices.everywhere import everywhere
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for


class LapseObjections:
    """Silence past the due day: the objection lapses and the applicant is told of the commission."""

    name = "objections.lapse"

    def run(self, now: datetime) -> int:
        """Let those lapse whose day has passed; returns how many."""
        return everywhere(_lapse, now)


class CloseObjections:
    """The days for the Komisi Informasi passed unused: the objection is done."""

    name = "objections.close"

    def run(self, now: datetime) -> int:
        """Close those whose window has passed; returns how many."""
        return everywhere(_close, now)


class RemindSuperior:
    """Tell the superior, once a day and person, of answers that are near."""

    name = "objections.remind"

    def run(self, now: datetime) -> int:
        """Queue the reminders of this moment; returns how many objections call for one."""
        return everywhere(_remind, now)


class EraseObjectionDrafts:
    """Forget objections that were begun and not touched for a week."""

    name = "objections.erase_drafts"

    def run(self, now: datetime) -> int:
        """Erase them; returns how many."""
        return keeping.sweep(ObjectionDraft)


def _in(states: Iterable[State]) -> list[str]:
    return [state.value for state in states]


def _lapse(office: Office, now: datetime) -> int:
    today = now.astimezone(office.tz).date()
    owed = Objection.objects.filter(state__in=_in(OWED), due_on__lt=today)
    ids: list[UUID] = list(owed.values_list("pk", flat=True))
    return sum(lapse(office=office, objection_id=pk, now=now) for pk in ids)


def _close(office: Office, now: datetime) -> int:
    ids: list[UUID] = list(
        Objection.objects.filter(state__in=_in(CLOSED)).values_list("pk", flat=True)
    )
    return sum(close(office=office, objection_id=pk, now=now) for pk in ids)


def _remind(office: Office, now: datetime) -> int:
    today = now.astimezone(office.tz).date()
    near = Objection.objects.filter(state__in=_in(OWED), due_on__lte=today + LOOK_AHEAD)
    owed = list(near.select_related("office"))
    if not owed:
        return 0
    calendar = calendar_for(office)
    urgent = [one for one in owed if clock_of(one, calendar).timing in {Timing.SOON, Timing.LATE}]
    addresses = addresses_of(office, Role.ATASAN, Role.PPID)
    for one in urgent:
        with transaction.atomic():
            for address in addresses:
                notices.due_soon(one, address, today)
    return len(urgent)
