"""What an instrument would give the office today: every question with its grade, why, and what to do.

The rule of the projection, the same for every question: the grade an assessor settled, else the
grade the office claims, else A where a live record shows it. A claim counts only while something
shows it: a live record that holds, a proof on the shelf that holds, or a link. What nothing shows
gives no points, for that is what an assessor would give. A plain link says that nobody watches it,
until its address stands on the shelf; then what the watch saw there decides.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from serambi.core import clock
from serambi.coverage.selectors.ladder import Ladder
from serambi.evaluation.models import EffortEstimate
from serambi.evaluation.selectors.lines import Known, PointLine, point_line
from serambi.evidence.selectors import live_all, live_keys, states
from serambi.law import scoring
from serambi.monev.models import EvaluationCycle, Instrument, Question
from serambi.monev.selectors import OfficeClaim, claims, cycles_of, instruments_for
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MOST_INSTRUMENTS = 6


@dataclass(frozen=True, slots=True)
class GroupScore:
    """What one group gives of its weight."""

    name: str
    points: Decimal
    most: Decimal


@dataclass(frozen=True, slots=True)
class Readiness:
    """A projection. `score` is of 100, rounded once; `points` of `most` are the instrument's own."""

    instrument: Instrument
    cycle: EvaluationCycle | None
    day: date
    lines: tuple[PointLine, ...]
    groups: tuple[GroupScore, ...]
    points: Decimal
    most: Decimal
    score: Decimal

    @property
    def held(self) -> int:
        """How many questions give something."""
        return sum(1 for one in self.lines if one.points)

    @property
    def unwatched(self) -> list[PointLine]:
        """What is shown by a plain link that nobody watches."""
        return [one for one in self.lines if one.unwatched]

    @property
    def raising(self) -> list[PointLine]:
        """What is missing, most points per hour first, then most points."""
        missing = [one for one in self.lines if one.gain > 0]
        return sorted(missing, key=lambda one: (-one.per_hour, -one.gain, one.code))

    def expiring(self, until: date) -> list[PointLine]:
        """What gives points now and will not any more on `until`, the soonest first."""
        found = [one for one in self.lines if one.points and one.until and one.until < until]
        return sorted(found, key=lambda one: (one.until or until, one.code))


def projected_instruments(office: Office) -> list[Instrument]:
    """The instruments that are projected: complete ones that are not only practised on, the newest
    version of each, at most six.
    """
    found: dict[tuple[int, str, int, str], Instrument] = {}
    cycles = EvaluationCycle.objects.filter(instrument=OuterRef("pk"))
    practised = Exists(cycles.filter(is_practice=True)) & ~Exists(cycles.filter(is_practice=False))
    rows = instruments_for(office).filter(~Q(practised), is_complete=True)
    for one in rows.order_by("-year", "assessor", "-version", "pk")[: MOST_INSTRUMENTS * 4]:
        found.setdefault((one.owner_id, one.assessor, one.year, one.title), one)
    return list(found.values())[:MOST_INSTRUMENTS]


def readiness(office: Office, instrument: Instrument, day: date | None = None) -> Readiness:
    """The projection of one instrument for `day`, by default today."""
    return projections(office, [instrument], day)[0]


def projections(
    office: Office,
    instruments: Sequence[Instrument],
    day: date | None = None,
    ladder: Ladder | None = None,
) -> list[Readiness]:
    """One projection for each instrument, in their order: at most 15 queries, however many
    instruments, questions and answers. Who projects many offices hands in one `ladder`.
    """
    today = day or clock.today(office.tz)
    with office_scope(office):
        cycles = _cycles(office, instruments)
        given = claims(office, cycles.values())
        questions: dict[UUID, list[Question]] = defaultdict(list)
        rows = Question.objects.filter(instrument__in=instruments).select_related("group")
        for one in rows.order_by("position"):
            questions[one.instrument_id].append(one)
        wanted = {one.live for group in questions.values() for one in group}
        known = _known(office, given, wanted, day, ladder)
    found = []
    for instrument in instruments:
        cycle = cycles.get(instrument.pk)
        said = given.get(cycle.pk, {}) if cycle else {}
        lines = tuple(point_line(one, said.get(one.pk), known) for one in questions[instrument.pk])
        found.append(_summed(instrument, cycle, today, lines))
    return found


def _cycles(office: Office, instruments: Sequence[Instrument]) -> dict[UUID, EvaluationCycle]:
    """The cycle that counts for each instrument: a real one before practice, the newest first."""
    found: dict[UUID, EvaluationCycle] = {}
    rows = cycles_of(office).filter(instrument__in=instruments)
    for one in rows.order_by("is_practice", "-year", "-made_at"):
        found.setdefault(one.instrument_id, one)
    return found


def _known(
    office: Office,
    given: Mapping[UUID, Mapping[int, OfficeClaim]],
    wanted: set[str],
    day: date | None,
    ladder: Ladder | None,
) -> Known:
    said = [one for group in given.values() for one in group.values()]
    proofs = states(
        office, {pk for one in said for pk in one.evidence}, {one.link for one in said if one.link}
    )
    keys = wanted & {one.key for one in live_keys()}
    return Known(
        records=live_all(office, sorted(keys), day, ladder),
        shelf=proofs,
        links={one.url: one for one in proofs.values() if one.url},
        hours=dict(EffortEstimate.objects.filter(office=office).values_list("kind", "hours")),
    )


def _summed(
    instrument: Instrument, cycle: EvaluationCycle | None, day: date, lines: tuple[PointLine, ...]
) -> Readiness:
    points = sum((one.points for one in lines), Decimal())
    most = instrument.total
    groups: dict[str, list[PointLine]] = {}
    for one in lines:
        groups.setdefault(one.group, []).append(one)
    return Readiness(
        instrument=instrument, cycle=cycle, day=day, lines=lines, points=points, most=most,
        score=scoring.rounded(points * 100 / most),
        groups=tuple(
            GroupScore(name, _sum(one.points for one in found), _sum(one.most for one in found))
            for name, found in groups.items()
        ),
    )  # fmt: skip


def _sum(values: Iterable[Decimal]) -> Decimal:
    return sum(values, Decimal())
