"""Granted answers into the queue, and out of it when their time has come; safe to run again."""

from contextlib import suppress
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q

from serambi.core.errors import Conflict, Refused
from serambi.files.models import Scan
from serambi.identity.actors import system
from serambi.library.models import Release, ReleaseFile
from serambi.library.selectors.queue import policy_of
from serambi.library.services import pages, publish, queue, waiting_cases
from serambi.library.services.shelf import hold
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

AT_ONCE = 20
"""Answers read by the gate in one run and office: each file costs a process."""

READ_AGAIN = timedelta(days=3)


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


class IndexAnswers:
    """Puts pages of published answers' files in that were read since; takes harmful files' out."""

    name = "library.pages"

    def run(self, now: datetime) -> int:
        """At most 20 files each way; each in a transaction of its own, under the answer's lock."""
        held = Q(stored__scan__in=(Scan.WAITING, Scan.INFECTED))
        shown = Q(release__state=Release.State.PUBLISHED, included=True) & ~held
        fresh = ReleaseFile.objects.filter(shown, indexed_at=None, stored__read_at__isnull=False)
        again = ReleaseFile.objects.filter(
            shown, stored__read_at__gt=now - READ_AGAIN, indexed_at__lt=F("stored__read_at")
        )
        harmful = ReleaseFile.objects.filter(held, indexed_at__isnull=False)
        ids = [
            pk
            for rows in (harmful, fresh, again)
            for pk in rows.values_list("pk", flat=True)[:AT_ONCE]
        ]
        return sum(_index(pk) for pk in ids)


def _index(pk: int) -> int:
    """Index one file if it is still public and harmless, else take it out."""
    row = ReleaseFile.objects.select_related("office").get(pk=pk)
    with transaction.atomic(), office_scope(row.office):
        release = hold(row.office, row.release_id)
        now = ReleaseFile.objects.select_related("stored").get(pk=pk)
        if release.state != Release.State.PUBLISHED or not now.included:
            return 0
        pages.put_file(row.office, release, now)
    return 1
