"""A changed calendar reaches an open objection: later at most, never earlier than promised."""

from uuid import UUID

from django.db import transaction

from serambi.core.dates import format_day
from serambi.identity.actors import Actor
from serambi.law.calendar import WorkingCalendar
from serambi.law.rules import Regime
from serambi.objections import events, notices
from serambi.objections.selectors.clock import answer_due
from serambi.objections.services.held import hold, log
from serambi.offices.models import Office


def recalculate(
    *, office: Office, actor: Actor, objection_id: UUID, calendar: WorkingCalendar, why: str
) -> bool:
    """Derive the day of the answer anew; True if it moved later.

    Nothing happens to an objection that was answered, lapsed or ended, or that knows this calendar
    already, so that a sweep may repeat it. `why` names the decree in the thread and to the objector.
    """
    with transaction.atomic():
        found = hold(office, objection_id)
        done = found.answered_at or found.lapsed_at or found.ended_at
        if done or found.calendar_version == calendar.version:
            return False
        before = found.due_on
        reckoned = answer_due(found.received_at, Regime(found.regime), office, calendar)
        found.due_on = max(before, reckoned.date)
        found.calendar_version = reckoned.calendar_version
        found.save(update_fields=["due_on", "calendar_version"])
        if found.due_on == before:
            return False
        log(
            found, actor, events.RECALCULATED, why=why, due=format_day(found.due_on),
            before=format_day(before), calendar=found.calendar_version,
        )  # fmt: skip
        notices.recalculated(found, before, why)
        return True
