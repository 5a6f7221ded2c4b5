"""A changed calendar reaches an open case: later at most, never earlier than promised."""

from uuid import UUID

from django.db import transaction

from serambi.casework import events, notices
from serambi.casework.services.case import day_words, hold, log, recompute
from serambi.core.dates import format_day
from serambi.identity.actors import Actor
from serambi.law.calendar import WorkingCalendar
from serambi.offices.models import Office


def recalculate(
    *, office: Office, actor: Actor, case_id: UUID, calendar: WorkingCalendar, why: str
) -> bool:
    """Derive the dates of an open case anew; True if its due date moved later.

    Nothing happens to a case that was answered, has ended, or knows this calendar already, so
    that a sweep may repeat it. `why` names the decree in the thread and to the applicant.
    """
    with transaction.atomic():
        case = hold(office, case_id)
        done = case.noticed_at is not None or case.ended_at is not None
        if done or case.calendar_version == calendar.version:
            return False
        before = case.due_on
        recompute(case, calendar)
        if case.due_on == before:
            return False
        log(
            case, actor, events.RECALCULATED, why=why, due=day_words(case),
            before=format_day(before), calendar=case.calendar_version,
        )  # fmt: skip
        notices.recalculated(case, before, why)
        return True
