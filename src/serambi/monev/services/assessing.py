"""Grade what an office sent: two people apart, their difference settled; parts that are no questionnaire."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotFound, Refused
from serambi.identity.actors import Actor
from serambi.monev import events
from serambi.monev.life import Act
from serambi.monev.models import Answer, Assessment, PartScore, Submission
from serambi.monev.models.choices import Grade, PartSource, Stage
from serambi.monev.reckoning import INTERVIEW, SAQ
from serambi.monev.services.holding import hold, question_of, reasoned, sealed, tell
from serambi.monev.words import cents
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@dataclass(frozen=True, slots=True)
class Graded:
    """What became of a grade: the row, and whether a grade stands for the answer now."""

    assessment: Assessment
    is_settled: bool
    differs: bool


def grade(
    *, target: Office, actor: Actor, cycle_id: UUID, number: int, given: str, reason: str = ""
) -> Graded:
    """`actor` gives `given` for question `number` of the office `target`.

    A grade below the claim needs its reason. When all seats say the same, it stands at once. Raises
    InvalidInput at the field, Conflict when a grade stands already or two others sit there, Refused.
    """
    with transaction.atomic(), office_scope(target):
        submission, _cell = hold(target, cycle_id, actor, Act.GRADE)
        sealed(submission)
        row = _answer(submission, number)
        if row.given_at is not None:
            raise Conflict("monev.settled", _("Nilai pertanyaan ini sudah ditetapkan."))
        said = _grade(row, given)
        why = _reason(row, said, reason)
        seat = _seat(submission, actor)
        made, _new = Assessment.objects.update_or_create(
            answer=row, seat=seat, office=target,
            defaults={
                "grade": said, "reason": why, "by": actor.id, "by_name": actor.name,
                "at": clock.now(),
            },
        )  # fmt: skip
        return _weigh(submission, row, made, actor)


def settle(
    *, target: Office, actor: Actor, cycle_id: UUID, number: int, given: str, reason: str
) -> Answer:
    """Decide where two assessors differ, or change what stands before it is published.

    Raises Refused while nobody graded it, InvalidInput at the field.
    """
    with transaction.atomic(), office_scope(target):
        submission, _cell = hold(target, cycle_id, actor, Act.SETTLE)
        sealed(submission)
        row = _answer(submission, number)
        if not Assessment.objects.filter(answer=row).exists():
            raise Refused("monev.ungraded", _("Belum ada yang menilai pertanyaan ini."))
        said, why = _grade(row, given), reasoned(reason)
        _stand(submission, row, said, why, actor)
    return row


def score_part(
    *,
    target: Office,
    actor: Actor,
    cycle_id: UUID,
    part: str,
    value: Decimal | None,
    reason: str,
    source: PartSource = PartSource.TYPED,
) -> PartScore:
    """Write down the score (0 to 100, two decimals) of a part that is no questionnaire.

    Access tests belong to verification, visits and interviews to the stage after the objections.
    Raises InvalidInput at the field, Refused outside the part's stage.
    """
    with transaction.atomic(), office_scope(target):
        submission, _cell = hold(target, cycle_id, actor, Act.SCORE_PART)
        sealed(submission)
        _part(submission, part)
        score, why = _hundred(value), reasoned(reason)
        made, _new = PartScore.objects.update_or_create(
            submission=submission, part=part, office=target,
            defaults={
                "value": score, "source": source, "reason": why, "by": actor.id,
                "at": clock.now(),
            },
        )  # fmt: skip
        tell(submission, actor, events.PART_SCORED, part=part, value=cents(score), reason=why)
    return made


def parts_at(cycle_parts: dict[str, str], stage: Stage) -> list[str]:
    """The parts that are scored in `stage`: access tests with the verification, the rest after it."""
    others = [part for part in cycle_parts if part != SAQ]
    early = [part for part in others if part == "Uji akses"]
    if stage == Stage.VERIFYING:
        return early
    if stage == Stage.INTERVIEW:
        return [*(part for part in others if part not in early and part != INTERVIEW), INTERVIEW]
    return []


def _part(submission: Submission, part: str) -> None:
    stage = Stage(submission.cycle.stage)
    if part not in parts_at(submission.cycle.parts, stage):
        raise Refused(
            "monev.part_stage",
            _("Bagian %(part)s tidak dinilai pada tahap %(stage)s.")
            % {"part": part, "stage": str(stage.label).lower()},
        )


def _hundred(value: Decimal | None) -> Decimal:
    if value is None or not value.is_finite() or not 0 <= value <= 100:
        raise InvalidInput("monev.part_value", _("Nilai bagian ini 0 sampai 100."), field="value")
    if value != value.quantize(Decimal("0.01")):
        raise InvalidInput("monev.part_cents", _("Paling banyak dua desimal."), field="value")
    return value


def _answer(submission: Submission, number: int) -> Answer:
    question = question_of(submission.cycle, number)
    rows = Answer.objects.select_for_update(of=("self",)).order_by("pk")
    found: Answer | None = rows.filter(submission=submission, question=question).first()
    if found is None:
        raise NotFound("monev.answer", _("Pertanyaan itu tidak ada pada kiriman ini."))
    found.question = question
    return found


def _grade(row: Answer, text: str) -> str:
    said = text.strip().upper()
    if said not in Grade.values or not said:
        raise InvalidInput("monev.grade", _("Nilai belum dipilih."), field="given")
    if said == Grade.NIL and not row.question.nil_allowed:
        raise InvalidInput(
            "monev.nil", _("Pertanyaan ini tidak menerima pernyataan nihil."), field="given"
        )
    return said


def _reason(row: Answer, said: str, reason: str) -> str:
    """A grade that is not the claim says why; the claim itself needs no words."""
    if said == row.grade:
        return reasoned(reason, least=0)
    return reasoned(reason)


def _seat(submission: Submission, actor: Actor) -> int:
    """The person's seat at this office's answers: once taken, kept."""
    rows = Assessment.objects.filter(answer__submission=submission).order_by()
    taken = dict(rows.values_list("by", "seat").distinct())
    if actor.id in taken:
        return taken[actor.id]
    free = [one for one in range(1, submission.cycle.seats + 1) if one not in taken.values()]
    if not free:
        raise Conflict(
            "monev.seats", _("Kiriman ini sudah dinilai oleh %(n)s orang lain.")
            % {"n": submission.cycle.seats},
            _("PPID provinsi dapat menetapkan nilainya."),
        )  # fmt: skip
    return free[0]


def _weigh(submission: Submission, row: Answer, made: Assessment, actor: Actor) -> Graded:
    rows = list(Assessment.objects.filter(answer=row))
    grades = {one.grade for one in rows}
    if len(rows) < submission.cycle.seats or len(grades) > 1:
        return Graded(made, is_settled=False, differs=len(grades) > 1)
    why = " ".join(dict.fromkeys(one.reason for one in rows if one.reason))
    _stand(submission, row, made.grade, why, actor)
    return Graded(made, is_settled=True, differs=False)


def _stand(submission: Submission, row: Answer, said: str, why: str, actor: Actor) -> None:
    row.given, row.given_reason = said, why[:1000]
    row.given_by, row.given_at = actor.id, clock.now()
    row.save(update_fields=["given", "given_reason", "given_by", "given_at"])
    tell(submission, actor, events.SETTLED, code=row.question.code, grade=said)
