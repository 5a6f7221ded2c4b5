"""Write down what a look at a link saw."""

from datetime import datetime, timedelta

from django.db import transaction

from serambi.catalogue.models import EntryLink
from serambi.coverage.linkwatch import Look, Verdict
from serambi.coverage.models import LinkCheck
from serambi.offices.scoping import office_scope

WHEN_WELL = timedelta(days=7)
WHEN_NOT = timedelta(days=1)
SILENT_TWICE = 2


def note(link: EntryLink, seen: Look, at: datetime) -> LinkCheck:
    """Keep the result. A page that is gone is broken at once, a silent server at the second look.

    `since` moves only when the state changes. No event: nobody decided anything.
    """
    with office_scope(link.office), transaction.atomic():
        kept = LinkCheck.objects.filter(link=link).first()
        failures = 0 if seen.verdict in {Verdict.OK, Verdict.REFUSED} else 1
        failures += kept.failures if kept and failures else 0
        state = _state(seen, failures)
        since = kept.since if kept and kept.state == state else at
        row, _made = LinkCheck.objects.update_or_create(
            link=link,
            defaults={
                "office": link.office,
                "state": state,
                "status": seen.status,
                "reason": seen.reason[:160],
                "failures": failures,
                "since": since,
                "checked_at": at,
                "next_at": at + (WHEN_NOT if failures else WHEN_WELL),
            },
        )
    return row


def _state(seen: Look, failures: int) -> LinkCheck.State:
    if seen.verdict is Verdict.OK:
        return LinkCheck.State.OK
    if seen.verdict is Verdict.REFUSED:
        return LinkCheck.State.REFUSED
    if seen.verdict is Verdict.GONE or failures >= SILENT_TWICE:
        return LinkCheck.State.BROKEN
    return LinkCheck.State.SHAKY
