"""How readiness moved, and how it stands among offices of the same level."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from statistics import median

from serambi.core import clock
from serambi.evaluation.models import ReadinessSnapshot
from serambi.law.scoring import rounded
from serambi.monev.models import Answer, Instrument, Submission
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope

FRESH = timedelta(days=7)
FEWEST_PEERS = 5
"""Below this many offices a median would tell who is who; nothing is shown."""
MOST_DRAWN = 60


@dataclass(frozen=True, slots=True)
class Peers:
    """Offices of the same level with a projection of the last week: numbers, never names."""

    count: int
    middle: Decimal
    best: Decimal
    below: int


@dataclass(frozen=True, slots=True)
class Change:
    """What one question gave on an earlier day and gives now."""

    code: str
    before: Decimal
    now: Decimal


def days(office: Office, instrument: Instrument) -> list[ReadinessSnapshot]:
    """The projections of the past, the oldest first, thinned to what a drawing can show."""
    with office_scope(office):
        rows = ReadinessSnapshot.objects.filter(office=office, instrument=instrument)
        found = list(rows.order_by("-day")[:400])[::-1]
    every = max(1, -(-len(found) // MOST_DRAWN))
    return [one for place, one in enumerate(found) if (len(found) - 1 - place) % every == 0]


def cycles(office: Office) -> list[Submission]:
    """What earlier cycles gave, the oldest first: only those with a score."""
    with office_scope(office):
        rows = Submission.objects.filter(office=office, saq__isnull=False)
        return list(rows.select_related("cycle").order_by("cycle__year", "cycle__made_at"))


def peers(office: Office, instrument: Instrument, score: Decimal) -> Peers | None:
    """How the office stands among its peers; None while there are fewer than five others
    that answered something.

    Kabupaten and kota are one level. This reads scores of other offices, and only scores.
    """
    today = clock.today(office.tz)
    city = {Office.Level.KABUPATEN, Office.Level.KOTA}
    levels = city if office.level in city else {office.level}
    with all_offices():
        claimed = Answer.objects.filter(submission__cycle__instrument=instrument).exclude(grade="")
        rows = ReadinessSnapshot.objects.filter(
            instrument=instrument,
            day__gte=today - FRESH,
            day__lte=today,
            office__in=claimed.order_by().values("office"),
            office__level__in=levels,
        ).exclude(office=office)
        newest = dict(rows.order_by("day").values_list("office_id", "score"))
    if len(newest) < FEWEST_PEERS:
        return None
    values = list(newest.values())
    return Peers(
        count=len(values), middle=rounded(Decimal(median(values))), best=max(values),
        below=sum(value < score for value in values),
    )  # fmt: skip


def below(office: Office, instrument: Instrument) -> list[tuple[Office, ReadinessSnapshot | None]]:
    """The offices below a province or RI with their newest projection, the lowest first."""
    offices = list(Office.objects.filter(parent=office)) + list(
        Office.objects.filter(parent__parent=office)
    )
    today = clock.today(office.tz)
    with all_offices():
        rows = ReadinessSnapshot.objects.filter(
            instrument=instrument, office__in=offices, day__gte=today - FRESH
        )
        newest = {row.office_id: row for row in rows.order_by("day").defer("detail")}
    found = [(one, newest.get(one.pk)) for one in offices]
    return sorted(
        found, key=lambda pair: (pair[1] is None, pair[1].score if pair[1] else 0, pair[0].code)
    )


def changes(before: ReadinessSnapshot, now: Sequence[tuple[str, Decimal]]) -> list[Change]:
    """The questions that give another number of points than they did on the day of `before`."""
    then = {code: Decimal(points) for code, points in before.detail}
    found = [
        Change(code, then.get(code, Decimal()), points)
        for code, points in now
        if then.get(code, Decimal()) != points
    ]
    return sorted(found, key=lambda one: (one.before - one.now, one.code))
