"""Owe every browser that asked for it a notice of an announcement."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from serambi.alerts import events
from serambi.alerts.models import Alert, PushSubscription
from serambi.alerts.notice import notice
from serambi.channels.webpush.adapter import GONE
from serambi.core import clock
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery, State
from serambi.outbox.selectors import already_owed
from serambi.outbox.services import enqueue

CHANNEL = "webpush"
BATCH = 200


def push(alert: Alert) -> int:
    """Owe a notice to each who subscribed before it was published; returns how many were owed now.

    In short transactions of 200. Cut off in between, the next call owes only what is missing.
    """
    office, done, last = alert.office, 0, UUID(int=0)
    while True:
        with transaction.atomic(), office_scope(office):
            rows = PushSubscription.objects.filter(
                office=office, created_at__lte=alert.published_at, pk__gt=last
            )
            batch = list(rows.order_by("pk")[:BATCH])
            if not batch:
                Alert.objects.filter(pk=alert.pk).update(pushed_at=clock.now())
                return done
            done += _owe(office, alert, batch)
        last = batch[-1].pk


def _owe(office: Office, alert: Alert, batch: list[PushSubscription]) -> int:
    keys = {f"push:{alert.pk}:{one.pk}": one for one in batch}
    missing = keys.keys() - already_owed(office, list(keys))
    body = notice(office, alert)
    for key in missing:
        enqueue(
            office=office, channel=CHANNEL, to=keys[key].address, subject=alert.title, body=body,
            dedupe_key=key, about=(events.ALERT, str(alert.pk)),
        )  # fmt: skip
    return len(missing)


def forget_gone(now: datetime) -> int:
    """Delete subscriptions whose push service said that they are gone; returns how many.

    The notices that told it go with them: nobody is left whom they could concern.
    """
    gone = Delivery.objects.filter(
        channel=CHANNEL, state=State.DROPPED, last_error__startswith=GONE, next_at__lte=now
    )
    rows = list(gone.order_by("next_at").values_list("pk", "dedupe_key")[:BATCH])
    ids = [UUID(key.rpartition(":")[2]) for _pk, key in rows]
    with transaction.atomic():
        PushSubscription.objects.filter(pk__in=ids).delete()
        Delivery.objects.filter(pk__in=[pk for pk, _key in rows]).delete()
    return len(rows)
