"""The offices of a cycle as those above see them: who sent, what is graded, what waits."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Count, Q, QuerySet

from serambi.monev.models import (
    Answer,
    Assessment,
    EvaluationCycle,
    PartScore,
    Rebuttal,
    Submission,
)
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices


@dataclass(frozen=True, slots=True)
class Row:
    """One office of the cycle: counts only, never an answer."""

    submission: Submission
    total: int
    answered: int
    settled: int
    mine: int
    differing: int
    objections: int
    open_objections: int
    parts: Mapping[str, Decimal] = field(default_factory=dict)

    @property
    def office(self) -> Office:
        """Whose it is."""
        return self.submission.office

    @property
    def waiting(self) -> int:
        """Grades that do not stand yet; nothing while it was not sent."""
        return self.total - self.settled if self.submission.is_sealed else 0


@dataclass(frozen=True, slots=True)
class Sums:
    """The same added up, for a province or the nation."""

    name: str
    code: str
    offices: int
    sent: int
    total: int
    answered: int
    settled: int
    open_objections: int
    mean: Decimal | None

    @property
    def percent(self) -> int:
        """How many of its grades stand, of those that were sent, in whole per cent."""
        return self.settled * 100 // self.total if self.total else 0


def rows_for(office: Office, cycle: EvaluationCycle, who: str = "") -> list[Row]:
    """The offices that `office` assesses or stands above; `who` is the actor whose grades are `mine`.

    Seven queries, however many offices there are.
    """
    total = cycle.instrument.questions.count()
    with all_offices():
        seen = list(_seen(office, cycle).select_related("office__parent"))
        counts = _Counts(cycle, who)
        parts: dict[object, dict[str, Decimal]] = {}
        for row in PartScore.objects.filter(submission__cycle=cycle):
            parts.setdefault(row.submission_id, {})[row.part] = row.value
    return [
        Row(
            one, total, counts.answered[one.pk], counts.settled[one.pk], counts.mine[one.pk],
            counts.differing[one.pk], counts.objections[one.pk], counts.waiting[one.pk],
            parts.get(one.pk, {}),
        )
        for one in seen
    ]  # fmt: skip


def _seen(office: Office, cycle: EvaluationCycle) -> QuerySet[Submission]:
    rows = Submission.objects.filter(cycle=cycle).order_by("office__code")
    if office.pk == cycle.owner_id:
        return rows
    return rows.filter(Q(office__parent=office) | Q(office__parent__parent=office))


class _Counts:
    """Counters by submission of everything that is counted."""

    def __init__(self, cycle: EvaluationCycle, who: str) -> None:
        answers = Answer.objects.filter(submission__cycle=cycle).order_by()
        told = answers.values("submission").annotate(
            answered=Count("pk", filter=~Q(grade="")),
            settled=Count("pk", filter=Q(given_at__isnull=False)),
        )
        self.answered: Counter[object] = Counter()
        self.settled: Counter[object] = Counter()
        for row in told:
            self.answered[row["submission"]] = row["answered"]
            self.settled[row["submission"]] = row["settled"]
        graded = Assessment.objects.filter(answer__submission__cycle=cycle).order_by()
        self.mine = _counted(graded.filter(by=who), "answer__submission")
        self.differing = Counter(
            graded.filter(answer__given_at=None)
            .values("answer", "answer__submission")
            .annotate(kinds=Count("grade", distinct=True))
            .filter(kinds__gt=1)
            .values_list("answer__submission", flat=True)
        )
        rebuttals = Rebuttal.objects.filter(answer__submission__cycle=cycle).order_by()
        self.objections: Counter[object] = Counter()
        self.waiting: Counter[object] = Counter()
        for place, outcome in rebuttals.values_list("answer__submission", "outcome"):
            self.objections[place] += 1
            self.waiting[place] += not outcome


def _counted(rows: QuerySet[Assessment], column: str) -> "Counter[object]":
    return Counter(dict(rows.values_list(column).annotate(n=Count("pk"))))


def by_province(rows: Sequence[Row]) -> list[Sums]:
    """The rows added up by the office above, in the order of region codes."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        above = row.office.parent or row.office
        groups.setdefault((above.name, above.code), []).append(row)
    return [summed(name, found, code) for (name, code), found in groups.items()]


def summed(name: str, rows: Sequence[Row], code: str = "") -> Sums:
    """Many rows as one; `code` is the region code of the office that stands above them."""
    sent = [one for one in rows if one.submission.is_sealed]
    scores = [one.submission.final for one in rows if one.submission.final is not None]
    mean = (sum(scores, Decimal()) / len(scores)).quantize(Decimal("0.01")) if scores else None
    return Sums(
        name, code, len(rows), len(sent), sum(one.total for one in sent),
        sum(one.answered for one in rows), sum(one.settled for one in sent),
        sum(one.open_objections for one in rows), mean,
    )  # fmt: skip
