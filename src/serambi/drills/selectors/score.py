"""What the drills of a time are worth, for the office's evaluation."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from statistics import median_low

from serambi.drills.models import Drill
from serambi.drills.rules import NOTHING, current, rules
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the first day to the last, both counted, in the office's own time."""

    first: date
    last: date

    def instants(self, office: Office) -> tuple[datetime, datetime]:
        """Its first instant, and the first instant after it."""
        midnight = time(tzinfo=office.tz)
        after = self.last + timedelta(days=1)
        return datetime.combine(self.first, midnight), datetime.combine(after, midnight)


@dataclass(frozen=True, slots=True)
class DrillScore:
    """The mean of graded drills, 0 to 100 with two decimals, rounded half up once."""

    value: Decimal
    drills: int
    answered: int
    median_minutes: int | None


@dataclass(frozen=True, slots=True)
class OfficeScore:
    """An office with its score, for the board of a province."""

    office: Office
    score: DrillScore


def score(office: Office, stretch: Stretch) -> DrillScore | None:
    """The score of the graded drills that were sent in `stretch` and have ended; None without any.

    Drills for practice do not count. There is no objection to a drill: nothing changes it.
    """
    first, after = stretch.instants(office)
    with office_scope(office):
        rows = Drill.objects.filter(
            office=office, is_graded=True, ended_at__isnull=False,
            sent_at__gte=first, sent_at__lt=after,
        )  # fmt: skip
        return scored(list(rows))


def scores_below(office: Office, stretch: Stretch) -> list[OfficeScore]:
    """The offices that `office` graded in `stretch`, the best first. One query."""
    first, after = stretch.instants(office)
    with all_offices():
        rows = Drill.objects.filter(
            by_office=office, is_graded=True, ended_at__isnull=False,
            sent_at__gte=first, sent_at__lt=after,
        ).select_related("office")  # fmt: skip
        found: dict[Office, list[Drill]] = {}
        for row in rows:
            found.setdefault(row.office, []).append(row)
    each = [OfficeScore(one, made) for one, mine in found.items() if (made := scored(mine))]
    return sorted(each, key=lambda one: (-one.score.value, one.office.code))


def scored(drills: list[Drill]) -> DrillScore | None:
    """The score of ended drills; None without any."""
    if not drills:
        return None
    mean = Fraction(sum(one.score or 0 for one in drills), len(drills))
    waits = [one.waited for one in drills if one.waited is not None]
    return DrillScore(
        value=Decimal((mean * 200 + 1) // 2).scaleb(-2),
        drills=len(drills),
        answered=len(waits),
        median_minutes=median_low(waits) // 60 if waits else None,
    )


def by_word(drills: list[Drill]) -> list[tuple[str, int]]:
    """How many ended drills came to which step, in the order of the newest rule."""
    counted = Counter(rules()[one.rule].step(one.waited).word for one in drills)
    return [(word, counted[word]) for word in (*(s.word for s in current().steps), NOTHING)]
