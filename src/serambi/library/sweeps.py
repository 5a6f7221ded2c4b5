"""Granted answers into the queue, and out of it when their time has come; safe to run again."""

from contextlib import suppress
from datetime import datetime
from uuid import UUID

from serambi.core.errors import Conflict, Refused
from serambi.identity.actors import system
from serambi.library.models import Release
from serambi.library.selectors.queue import policy_of
from serambi.library.services import publish, queue, waiting_cases
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

AT_ONCE = 20
"""Answers read by the gate in one run and office: each file costs a process."""


class ReleaseAnswers:
    """Queue what was granted, publish what waited long enough and is clean."""

    name = "library.release_answers"

    def run(self, now: datetime) -> int:
        """Returns how many answers were queued or published."""
        return sum(_release(office, now) for office in Office.objects.all())


def _release(office: Office, now: datetime) -> int:
    actor, done = system(office.pk), 0
    with office_scope(office):
        for case in waiting_cases(office, AT_ONCE):
            done += queue(office=office, actor=actor, case_id=case.pk) is not None
        if not policy_of(office).automatic:
            return done
        for release_id in _due(office, now):
            with suppress(Conflict, Refused):
                publish(office=office, actor=actor, release_id=release_id)
                done += 1
    return done


def _due(office: Office, now: datetime) -> list[UUID]:
    rows = Release.objects.filter(
        office=office, state=Release.State.WAITING, publish_after__lte=now
    )
    return list(rows.order_by("publish_after").values_list("pk", flat=True)[:AT_ONCE])
