"""Work done by the clock, and the outbox's own share of it."""

from datetime import datetime, timedelta
from typing import Protocol

from django.conf import settings

from serambi.outbox.models import Delivery, State

BATCH = 500


class Sweep(Protocol):
    """Recomputes something owed from the tables; running it twice changes nothing more.

    `run` is called about once a minute, with no office filter in force and no transaction open;
    it opens its own small ones, and returns how many things it did. `now` is aware, in UTC.
    """

    name: str

    def run(self, now: datetime) -> int:
        """Do what is owed at `now`."""


class SentContents:
    """Empties messages sent more than SERAMBI_OUTBOX_KEEP_DAYS ago; that they were sent stays."""

    name = "outbox.sent_contents"

    def run(self, now: datetime) -> int:
        """Forget address, subject and body of a batch."""
        before = now - timedelta(days=settings.SERAMBI_OUTBOX_KEEP_DAYS)
        old = Delivery.objects.filter(state=State.SENT, sent_at__lt=before).exclude(recipient="")
        ids = list(old.order_by("sent_at").values_list("pk", flat=True)[:BATCH])
        return Delivery.objects.filter(pk__in=ids).update(recipient="", subject="", body="")
