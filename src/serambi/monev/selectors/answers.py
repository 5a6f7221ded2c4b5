"""What an office answered, as other rooms read it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet

from serambi.monev.models import Answer, EvaluationCycle, Question
from serambi.monev.selectors.cycles import own_submission
from serambi.monev.selectors.filling import filling
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@dataclass(frozen=True, slots=True)
class OfficeAnswer:
    """One answer with its question. `points` is what the claimed grade gives, `most` the weight.

    `given` is the settled grade after verification, "" before it. `evidence` are keys of the
    office's proofs (`evidence.selectors.states`).
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
    """Every question of the cycle with what the office answered, in order; empty when it takes no part."""
    submission = own_submission(office, cycle)
    if submission is None:
        return []
    return [
        OfficeAnswer(
            line.question, line.group, line.grade, line.given,
            line.answer.note if line.answer else "", line.answer.link if line.answer else "",
            line.claimed_points, line.rule.weight, tuple(one.pk for one in line.evidence),
        )
        for line in filling(submission).lines
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class OfficeClaim:
    """One answer without its words: the grade claimed, the one settled ("" before that), what shows it."""

    grade: str
    given: str
    link: str
    evidence: tuple[UUID, ...]


def claims(office: Office, cycles: Iterable[EvaluationCycle]) -> dict[UUID, dict[int, OfficeClaim]]:
    """What the office answered in each of `cycles`, by question; one query for all of them."""
    columns = ("submission__cycle_id", "question_id", "grade", "given", "link", "evidence")
    found: dict[UUID, dict[int, OfficeClaim]] = defaultdict(dict)
    with office_scope(office):
        rows = Answer.objects.filter(office=office, submission__cycle__in=list(cycles)).order_by()
        for cycle, question, grade, given, link, proof in rows.values_list(*columns):
            known = found[cycle].get(question)
            proofs = (*(known.evidence if known else ()), *((proof,) if proof else ()))
            found[cycle][question] = OfficeClaim(grade, given, link, proofs)
    return found
