"""The answers of one office as lines under their groups, with what is left to do."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from serambi.evidence.models import Evidence
from serambi.law import scoring
from serambi.monev.models import Answer, Assessment, PartScore, Question, Rebuttal, Submission
from serambi.monev.reckoning import of_hundred, points, rounded
from serambi.monev.selectors.instruments import Branch, tree
from serambi.offices.scoping import office_scope


@dataclass(frozen=True, slots=True)
class Line:
    """One question with what stands for it. `answer` is None while nobody touched it."""

    question: Question
    group: str
    answer: Answer | None
    evidence: tuple[Evidence, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    rebuttal: Rebuttal | None = None

    @property
    def number(self) -> int:
        """Its place in the instrument, which is also its address."""
        return self.question.position

    @property
    def grade(self) -> str:
        """What the office claims."""
        return self.answer.grade if self.answer else ""

    @property
    def is_answered(self) -> bool:
        """True once a grade is claimed."""
        return bool(self.grade)

    @property
    def lacks_evidence(self) -> bool:
        """Claims points without anything that shows them."""
        claims = self.grade not in {"", "E"}
        return claims and not self.evidence and not (self.answer and self.answer.link)

    @property
    def is_settled(self) -> bool:
        """A grade stands after verification."""
        return self.answer is not None and self.answer.given_at is not None

    @property
    def given(self) -> str:
        """The grade that stands, "" for nothing."""
        return self.answer.given if self.answer else ""

    @property
    def rule(self) -> scoring.Question:
        """The question as the rules know it."""
        return self.question.as_rule(self.group)

    @property
    def claimed_points(self) -> Decimal:
        """What the claim gives."""
        return scoring.points(self.rule, self.grade)

    @property
    def given_points(self) -> Decimal:
        """What the settled grade gives."""
        return scoring.points(self.rule, self.given)

    @property
    def differs(self) -> bool:
        """Two assessors said different things and nobody settled it."""
        return len({one.grade for one in self.assessments}) > 1 and not self.is_settled


@dataclass(frozen=True, slots=True)
class Part:
    """A group with its lines."""

    name: str
    weight: Decimal
    lines: tuple[Line, ...]

    @property
    def answered(self) -> int:
        """How many have a claim."""
        return sum(one.is_answered for one in self.lines)

    @property
    def settled(self) -> int:
        """How many have a grade that stands."""
        return sum(one.is_settled for one in self.lines)

    @property
    def claimed(self) -> Decimal:
        """Points claimed."""
        return sum((one.claimed_points for one in self.lines), Decimal())

    @property
    def given(self) -> Decimal:
        """Points that stand."""
        return sum((one.given_points for one in self.lines), Decimal())


@dataclass(frozen=True, slots=True)
class Filling:
    """All of an office's answers. `total` is what the instrument's weights sum to, `scores` the other parts."""

    submission: Submission
    parts: tuple[Part, ...]
    total: Decimal
    lines: tuple[Line, ...] = field(default=())
    scores: Mapping[str, PartScore] = field(default_factory=dict)

    @property
    def answered(self) -> int:
        """How many questions have a claim."""
        return sum(one.answered for one in self.parts)

    @property
    def left(self) -> int:
        """How many have none."""
        return len(self.lines) - self.answered

    @property
    def settled(self) -> int:
        """How many grades stand."""
        return sum(one.settled for one in self.parts)

    @property
    def claimed(self) -> Decimal:
        """The score of the claims, of 100."""
        return rounded(self._exact({one.question.code: one.grade for one in self.lines}))

    @property
    def given(self) -> Decimal:
        """The score of the grades that stand, of 100."""
        return rounded(self.exact_given)

    @property
    def exact_given(self) -> Fraction:
        """The same, not rounded."""
        return self._exact({one.question.code: one.given for one in self.lines})

    @property
    def bare(self) -> Sequence[Line]:
        """Lines that claim points without evidence."""
        return [one for one in self.lines if one.lacks_evidence]

    def line(self, number: int) -> Line | None:
        """The line of that number."""
        return next((one for one in self.lines if one.number == number), None)

    def next_open(self, after: int) -> Line | None:
        """The next line without a claim, going round."""
        return _next(self.lines, after, [one for one in self.lines if not one.is_answered])

    def next_unsettled(self, after: int, seat: str = "") -> Line | None:
        """The next line that waits for `seat` (an actor's id), going round."""
        waiting = [one for one in self.lines if waits_for(one, seat)]
        return _next(self.lines, after, waiting)

    def _exact(self, grades: dict[str, str]) -> Fraction:
        return of_hundred(points([one.rule for one in self.lines], grades), self.total)


def waits_for(line: Line, seat: str) -> bool:
    """True if the person has not graded the line and no grade stands."""
    return not line.is_settled and seat not in {one.by for one in line.assessments}


def filling(submission: Submission, *, branches: tuple[Branch, ...] | None = None) -> Filling:
    """The whole of an office's answers: at most eight queries, however many questions."""
    instrument = submission.cycle.instrument
    known = tree(instrument) if branches is None else branches
    with office_scope(submission.office):
        answers = Answer.objects.filter(submission=submission).order_by().select_related("owner")
        rows = {row.question_id: row for row in answers.prefetch_related("evidence")}
        graded = _by_answer(Assessment.objects.filter(answer__submission=submission))
        rebuttals = {
            one.answer_id: one for one in Rebuttal.objects.filter(answer__submission=submission)
        }
        scores = {one.part: one for one in PartScore.objects.filter(submission=submission)}
    parts = tuple(
        Part(
            branch.name,
            branch.total,
            tuple(
                _line(one, branch.name, rows.get(one.pk), graded, rebuttals)
                for one in branch.questions
            ),
        )
        for branch in known
    )
    lines = tuple(sorted((line for part in parts for line in part.lines), key=lambda x: x.number))
    return Filling(submission, parts, instrument.total, lines, scores)


def _line(
    question: Question,
    group: str,
    answer: Answer | None,
    graded: dict[int, list[Assessment]],
    rebuttals: dict[int, Rebuttal],
) -> Line:
    if answer is None:
        return Line(question, group, None)
    return Line(
        question, group, answer, tuple(answer.evidence.all()), tuple(graded.get(answer.pk, ())),
        rebuttals.get(answer.pk),
    )  # fmt: skip


def _by_answer(rows: Iterable[Assessment]) -> dict[int, list[Assessment]]:
    found: dict[int, list[Assessment]] = {}
    for row in rows:
        found.setdefault(row.answer_id, []).append(row)
    return found


def _next(lines: Sequence[Line], after: int, wanted: Sequence[Line]) -> Line | None:
    later = [one for one in wanted if one.number > after]
    return later[0] if later else next(iter(wanted), None)
