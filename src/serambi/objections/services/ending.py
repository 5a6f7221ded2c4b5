"""How an objection ends: silence, the road to the commission, the window passed, taken back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from serambi.casework import validation
from serambi.core.dates import format_day
from serambi.identity.actors import Actor, system
from serambi.law.objection import Act, State
from serambi.objections import events, notices
from serambi.objections.access import may
from serambi.objections.forum import forum_of
from serambi.objections.models import Objection
from serambi.objections.selectors.clock import clock_of, day_end
from serambi.objections.services.held import hold, hold_for, log, move, tell_request
from serambi.offices.models import Office


def lapse(*, office: Office, objection_id: UUID, now: datetime) -> bool:
    """Silence past the due day becomes the right to go to the commission; False if not so (yet).

    UU 14/2008 arts. 36(2), 37(2). Safe to run again: only an objection still owed moves. A day that
    became free after the receipt moves the day later, never earlier.
    """
    actor = system(office.pk)
    with transaction.atomic():
        objection = hold(office, objection_id)
        found = may(actor, objection, Act.LAPSE)
        due_on = clock_of(objection).due_on if found else objection.due_on
        if found is None or now <= day_end(due_on, office):
            return False
        objection.lapsed_at, objection.due_on = now, due_on
        move(objection, found.to(), "lapsed_at", "due_on")
        last = clock_of(objection).dispute
        words = {
            "forum": forum_of(office).name,
            "until": format_day(last.date) if last else "batas yang diatur undang-undang",
        }
        log(objection, actor, events.LAPSED, due=format_day(objection.due_on), **words)
        tell_request(objection, actor, events.REQUEST_LAPSED, **words)
        notices.lapsed(objection, last.date if last else None)
        return True


def close(*, office: Office, objection_id: UUID, now: datetime) -> bool:
    """The days for the commission passed unused; False if not so (yet)."""
    actor = system(office.pk)
    with transaction.atomic():
        objection = hold(office, objection_id)
        found = may(actor, objection, Act.CLOSE)
        last = clock_of(objection).dispute if found else None
        if found is None or last is None or not last.is_late(now):
            return False
        move(objection, found.to())
        log(objection, actor, events.CLOSED)
        return True


def dispute(*, office: Office, actor: Actor, objection_id: UUID, reason: str) -> Objection:
    """A notice of the commission came in: the objection is disputed (law.md §9).

    For the room of disputes, or the desk that has the summons in hand; `reason` names the notice.
    """
    words = validation.text(
        reason, field="reason", label="Nomor panggilan atau pemberitahuan", minimum=3, maximum=300
    )
    with transaction.atomic():
        objection = hold_for(office, objection_id, actor, Act.DISPUTE)
        if objection.ended_at is not None:
            objection.ended_at = None
            objection.save(update_fields=["ended_at"])
        move(objection, State.SENGKETA)
        log(objection, actor, events.DISPUTED, reason=words)
        return objection


def withdraw(*, office: Office, actor: Actor, objection_id: UUID) -> Objection:
    """The applicant takes the objection back; it stays in the register as withdrawn."""
    with transaction.atomic():
        objection = hold_for(office, objection_id, actor, Act.WITHDRAW)
        move(objection, State.DICABUT)
        log(objection, actor, events.WITHDRAWN)
        tell_request(objection, actor, events.REQUEST_WITHDRAWN)
        notices.withdrawn(objection)
        return objection
