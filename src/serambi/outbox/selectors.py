"""Reads about deliveries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Count, Min, Q, QuerySet

from serambi.offices.models import Office
from serambi.outbox.models import Delivery, State

KEYS_AT_ONCE = 500
"""Values in one question to the database; SQLite takes no more than a few thousand."""


@dataclass(frozen=True, slots=True)
class Pressure:
    """How much is owed, since when, and how much lies dead."""

    waiting: int
    oldest: datetime | None
    dead: int


def pressure() -> Pressure:
    """The state of the outbox within the present scope."""
    found = Delivery.objects.aggregate(
        waiting=Count("pk", filter=Q(state__in=[State.QUEUED, State.LEASED])),
        oldest=Min("created_at", filter=Q(state__in=[State.QUEUED, State.LEASED])),
        dead=Count("pk", filter=Q(state=State.DEAD)),
    )
    return Pressure(**found)


def dead(office: Office) -> QuerySet[Delivery]:
    """The office's tray of messages that could not be delivered, newest first."""
    return Delivery.objects.filter(office=office, state=State.DEAD).order_by("-created_at")


def deliveries_about(office: Office, about: tuple[str, str]) -> QuerySet[Delivery]:
    """The office's messages about one object, oldest first."""
    return Delivery.objects.filter(office=office, about_type=about[0], about_id=about[1]).order_by(
        "created_at", "pk"
    )


def owed_like(
    offices: Sequence[int], about_type: str, beginnings: set[str]
) -> list[tuple[int, str]]:
    """Office and dedupe key of every message about `about_type` whose key begins like that.

    One query for each 500 offices.
    """
    begins = reduce(or_, (Q(dedupe_key__startswith=one) for one in sorted(beginnings)))
    found: list[tuple[int, str]] = []
    for start in range(0, len(offices), KEYS_AT_ONCE):
        part = offices[start : start + KEYS_AT_ONCE]
        rows = Delivery.objects.filter(begins, office__in=part, about_type=about_type)
        found.extend(rows.values_list("office_id", "dedupe_key"))
    return found


def already_owed(office: Office, keys: Sequence[str]) -> set[str]:
    """Which of the dedupe `keys` have a message in `office`, sent or not."""
    found: set[str] = set()
    for start in range(0, len(keys), KEYS_AT_ONCE):
        part = keys[start : start + KEYS_AT_ONCE]
        rows = Delivery.objects.filter(office=office, dedupe_key__in=part)
        found.update(rows.values_list("dedupe_key", flat=True))
    return found
