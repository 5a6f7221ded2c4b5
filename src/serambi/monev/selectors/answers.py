"""What an office answered, as other rooms read it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet

from serambi.law import scoring
from serambi.monev.models import Answer, EvaluationCycle, Question
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@dataclass(frozen=True, slots=True)
class OfficeAnswer:
    """One answer with its question. `points` is what the claimed grade gives, `most` the weight.

    `given` is the settled grade after verification, "" before it.
    """

    question: Question
    group: str
    grade: str
    given: str
    note: str
    link: str
    points: Decimal
    most: Decimal
    evidence: tuple[UUID, ...]


def cycles_of(office: Office) -> QuerySet[EvaluationCycle]:
    """Cycles that `office` takes part in, the newest first."""
    with office_scope(office):
        rows = EvaluationCycle.objects.filter(submissions__office=office)
    return rows.select_related("instrument", "owner")


def answers(office: Office, cycle: EvaluationCycle) -> Sequence[OfficeAnswer]:
    """Every question of the cycle with what the office answered, in order; empty when it takes no part.

    `evidence` are keys of the office's proofs (`evidence.selectors.states`). Two queries.
    """
    with office_scope(office):
        rows = Answer.objects.filter(submission__cycle=cycle, submission__office=office)
        found = rows.select_related("question__group").prefetch_related("evidence")
        return [_one(row) for row in found]


def _one(row: Answer) -> OfficeAnswer:
    rule = row.question.as_rule(row.question.group.name)
    return OfficeAnswer(
        row.question, rule.group, row.grade, row.given, row.note, row.link,
        scoring.points(rule, row.grade), rule.weight, tuple(one.pk for one in row.evidence.all()),
    )  # fmt: skip
