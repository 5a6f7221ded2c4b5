"""What earlier requests were answered with, told without a word of anybody's request."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Count

from serambi.casework.models import Decision, DecisionItem
from serambi.law.lifecycle import Outcome


def times_answered_with(entries: Collection[UUID]) -> dict[UUID, int]:
    """How many granted requests of the office in scope were answered with each entry.

    Only counts leave this room: the text of a request may name a person, and releasing it to all
    is an act of its own that the PPID has not done by answering.
    """
    rows = (
        DecisionItem.objects.filter(
            entry__in=entries,
            decision__stage=Decision.Stage.SENT,
            decision__outcome__in=[Outcome.DIKABULKAN, Outcome.SEBAGIAN],
        )
        .values("entry")
        .annotate(times=Count("decision__case", distinct=True))
    )
    return {row["entry"]: row["times"] for row in rows}
