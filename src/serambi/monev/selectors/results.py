"""Scores and ranks of every office of a cycle: a few queries however many offices there are."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from serambi.core import ids
from serambi.law import scoring
from serambi.monev.models import Answer, Certificate, EvaluationCycle, PartScore, Submission
from serambi.monev.models.choices import Stage
from serambi.monev.reckoning import SAQ, final, of_hundred, ranks, rounded, tie_rule
from serambi.monev.selectors.instruments import scale_of, tree
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices


@dataclass(frozen=True, slots=True)
class Result:
    """One office's scores (of 100, two decimals) and its places; `parts` holds the other parts."""

    submission: Submission
    office: Office
    saq: Decimal
    parts: Mapping[str, Decimal]
    final: Decimal
    word: str
    rank_province: int
    of_province: int
    rank_nation: int
    of_nation: int


@dataclass(frozen=True, slots=True)
class _Reckoned:
    submission: Submission
    saq: Fraction
    parts: Mapping[str, Decimal]
    final: Decimal

    def key(self, order: tuple[str, ...]) -> tuple[Decimal, ...]:
        """By what the office is ranked: the final score, then the parts of the tie rule."""
        told = {**self.parts, SAQ: rounded(self.saq)}
        return (self.final, *(told.get(part, Decimal()) for part in order))


def results(cycle: EvaluationCycle) -> list[Result]:
    """Every office that sent, the first of the nation first. Five queries."""
    with all_offices():
        rows = Submission.objects.filter(cycle=cycle, sealed_at__isnull=False)
        sent = list(rows.order_by("office__code").select_related("office__parent"))
        points = _points(cycle)
        parts: dict[object, dict[str, Decimal]] = defaultdict(dict)
        for row in PartScore.objects.filter(submission__cycle=cycle):
            parts[row.submission_id][row.part] = row.value
    found = [_reckon(cycle, one, points[one.pk], parts[one.pk]) for one in sent]
    return _placed(cycle, found)


def _points(cycle: EvaluationCycle) -> dict[object, Fraction]:
    """Exact points by submission. Grades are what stands; before that what is claimed."""
    gains: dict[tuple[int, str], Fraction] = {}
    for branch in tree(cycle.instrument):
        for question in branch.questions:
            rule = question.as_rule(branch.name)
            for grade in (*scoring.GRADES, scoring.NIL, ""):
                gains[question.pk, grade] = Fraction(scoring.points(rule, grade))
    column = "grade" if cycle.stage == Stage.FILLING else "given"
    sums: dict[object, Fraction] = defaultdict(Fraction)
    answers = Answer.objects.filter(
        submission__cycle=cycle, submission__sealed_at__isnull=False
    ).order_by()
    for place, question_id, grade in answers.values_list("submission", "question", column):
        sums[place] += gains[question_id, grade]
    return sums


def _reckon(
    cycle: EvaluationCycle, one: Submission, gained: Fraction, parts: dict[str, Decimal]
) -> _Reckoned:
    saq = of_hundred(gained, cycle.instrument.total)
    scores = {SAQ: saq, **{part: Fraction(value) for part, value in parts.items()}}
    shares = {part: Decimal(share) for part, share in cycle.parts.items()}
    return _Reckoned(one, saq, parts, rounded(final(shares, scores)))


def _placed(cycle: EvaluationCycle, found: list[_Reckoned]) -> list[Result]:
    order, scale = tie_rule(cycle.ties).order, scale_of(cycle.scale)
    keys = {one.submission.pk: one.key(order) for one in found}
    nation = ranks(keys)
    homes = {one.submission.pk: one.submission.office.parent_id for one in found}
    province: dict[UUID, int] = {}
    sizes: dict[object, int] = defaultdict(int)
    for home in set(homes.values()):
        here = {pk: keys[pk] for pk in keys if homes[pk] == home}
        province |= ranks(here)
        sizes[home] = len(here)
    made = [
        Result(
            one.submission, one.submission.office, rounded(one.saq), one.parts, one.final,
            scale.word(one.final) if scale else "", province[one.submission.pk],
            sizes[homes[one.submission.pk]], nation[one.submission.pk], len(found),
        )
        for one in found
    ]  # fmt: skip
    return sorted(made, key=lambda one: (one.rank_nation, one.office.code))


def without_certificate(cycle: EvaluationCycle) -> list[Submission]:
    """Places with a final score that have no certificate yet, by office; office at hand."""
    with all_offices():
        rows = Submission.objects.filter(cycle=cycle, final__isnull=False, certificate=None)
        found = list(rows.order_by("office__code").select_related("office__parent"))
    for one in found:
        one.cycle = cycle
    return found


def owed_ratings(cycle: EvaluationCycle) -> int:
    """How many offices of a finished cycle have a result and not yet the rating that follows it.

    Not 0 while ratings are being written down, and for as long as that was interrupted. One query.
    """
    if cycle.stage != Stage.FINAL or cycle.is_practice:
        return 0
    with all_offices():
        rows = Submission.objects.filter(cycle=cycle, final__isnull=False, rated_at=None)
        return int(rows.exclude(word="").count())


def ranking(cycle: EvaluationCycle) -> list[Submission]:
    """The fixed places of a finished cycle, the first first; offices that did not send come last."""
    with all_offices():
        rows = Submission.objects.filter(cycle=cycle).select_related("office__parent")
        found = list(rows.prefetch_related("part_scores"))
    return sorted(found, key=lambda one: (one.rank_nation or 10**6, one.office.code))


def certified_of(cycle: EvaluationCycle) -> set[UUID]:
    """The submissions of a cycle that have their certificate."""
    with all_offices():
        rows = Certificate.objects.filter(submission__cycle=cycle).order_by()
        return set(rows.values_list("submission_id", flat=True))


def certificate_by(code: str) -> Certificate | None:
    """The certificate with this check code, or None."""
    bare = ids.normalise_code(code)
    if bare is None:
        return None
    with all_offices():
        rows = Certificate.objects.filter(check_digest=ids.code_digest(bare))
        found: Certificate | None = rows.select_related(
            "submission__cycle__owner", "office", "file"
        ).first()
    return found
