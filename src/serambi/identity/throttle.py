"""Limits on tries, held in the database so that they hold across workers and restarts.

A bucket of `limit` tries that fills up again within `per`, evenly (the generic cell rate
algorithm): one number per key, moved by one conditional UPDATE, so two workers never both take
the last try.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F
from django.db.models.functions import Greatest
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from serambi.core import clock
from serambi.identity.models import ThrottleBucket

BATCH = 1000


def take(key: str, *, limit: int, per: timedelta) -> bool:
    """Take one try of `key`; False when `limit` tries within `per` are used up.

    `key` names purpose and person ("letter-check:203.0.113.5"); it is stored as an HMAC. Call it
    outside a transaction that may roll back, or the try is given back. Raises ValueError for a
    limit below 1.
    """
    if limit < 1 or per <= timedelta(0):
        raise ValueError("a limit of at least one try in some time")
    now = _micro(clock.now())
    span = int(per.total_seconds() * 1_000_000)
    step = span // limit
    digest = _digest(key)
    if _move(digest, now, span, step):
        return True
    if ThrottleBucket.objects.filter(key=digest).exists():
        return False
    ThrottleBucket.objects.bulk_create(
        [ThrottleBucket(key=digest, ahead_until=0)], ignore_conflicts=True
    )
    return _move(digest, now, span, step)


def address_of(request: HttpRequest) -> str:
    """The client's address: the peer's, or behind `SERAMBI_PROXIES` of our own proxies the one the
    outermost of them saw. What the client itself wrote into the header is never believed.
    """
    peer = str(request.META.get("REMOTE_ADDR", ""))
    hops = int(getattr(settings, "SERAMBI_PROXIES", 0))
    told = [
        part.strip()
        for part in request.headers.get("X-Forwarded-For", "").split(",")
        if part.strip()
    ]
    return told[-hops] if 0 < hops <= len(told) else peer


class SpentBuckets:
    """Removes buckets that have filled up again."""

    name = "identity.throttle"

    def run(self, now: datetime) -> int:
        """Delete a batch; a deleted bucket is a full one."""
        full = ThrottleBucket.objects.filter(ahead_until__lt=_micro(now))
        keys = list(full.values_list("key", flat=True)[:BATCH])
        gone, _ = full.filter(key__in=keys).delete()
        return gone


def _move(digest: bytes, now: int, span: int, step: int) -> bool:
    return (
        ThrottleBucket.objects.filter(key=digest, ahead_until__lte=now + span - step).update(
            ahead_until=Greatest(F("ahead_until"), now) + step
        )
        == 1
    )


def _digest(key: str) -> bytes:
    return salted_hmac("serambi.identity.throttle", key, algorithm="sha256").digest()


def _micro(moment: datetime) -> int:
    return int(moment.timestamp() * 1_000_000)
