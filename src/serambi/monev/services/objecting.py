"""The *sanggah*: object to a grade inside the window, answer it, or waive objections."""

from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotFound
from serambi.identity.actors import Actor
from serambi.law import scoring
from serambi.monev import events
from serambi.monev.life import Act
from serambi.monev.models import Answer, Rebuttal, Submission
from serambi.monev.models.choices import Grade, RebuttalOutcome, Stage
from serambi.monev.services.holding import (
    hold,
    in_window,
    question_of,
    reasoned,
    sealed,
    tell,
    web_address,
)
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def rebut(
    *, office: Office, actor: Actor, cycle_id: UUID, number: int, wanted: str, reason: str,
    link: str = "",
) -> Rebuttal:  # fmt: skip
    """Object to the grade of question `number`, once, with the grade that is wanted and why.

    Raises InvalidInput at the field, Conflict when it was objected to before or objections were
    waived, Refused outside the window.
    """
    with transaction.atomic(), office_scope(office):
        submission, _cell = hold(office, cycle_id, actor, Act.REBUT)
        sealed(submission)
        in_window(submission.cycle, Stage.REBUTTAL)
        if submission.accepted_at is not None:
            raise Conflict("monev.accepted", _("Kantor ini sudah menerima nilainya."))
        row = _answer(submission, number)
        if Rebuttal.objects.filter(answer=row).exists():
            raise Conflict("monev.rebutted", _("Pertanyaan ini sudah disanggah."))
        made: Rebuttal = Rebuttal.objects.create(
            office=office, answer=row, before=row.given, wanted=_wanted(row, wanted),
            reason=reasoned(reason, least=20, most=2000), link=_link(link), filed_at=clock.now(),
            filed_by=actor.id,
        )  # fmt: skip
        tell(
            submission, actor, events.REBUTTED, code=row.question.code, before=row.given or "0",
            wanted=made.wanted,
        )  # fmt: skip
    return made


def reply(
    *, target: Office, actor: Actor, cycle_id: UUID, number: int, given: str, words: str
) -> Rebuttal:
    """Answer an objection: the grade that stands from now on, and why. What changed is logged.

    Raises InvalidInput at the field, NotFound without an objection, Conflict when it was answered.
    """
    with transaction.atomic(), office_scope(target):
        submission, _cell = hold(target, cycle_id, actor, Act.REPLY)
        row = _answer(submission, number)
        found: Rebuttal | None = Rebuttal.objects.select_for_update().filter(answer=row).first()
        if found is None:
            raise NotFound("monev.no_rebuttal", _("Tidak ada sanggahan atas pertanyaan ini."))
        if found.outcome:
            raise Conflict("monev.replied", _("Sanggahan ini sudah dijawab."))
        after = _given(row, given)
        found.after, found.reply = after, reasoned(words, field="words", most=2000, least=10)
        found.outcome = _outcome(row, found, after)
        found.answered_at, found.answered_by = clock.now(), actor.id
        found.save()
        if after != row.given:
            row.given, row.given_reason = after, found.reply[:1000]
            row.given_by, row.given_at = actor.id, clock.now()
            row.save(update_fields=["given", "given_reason", "given_by", "given_at"])
        tell(
            submission, actor, events.REPLIED, code=row.question.code, before=found.before or "0",
            after=after or "0", outcome=str(RebuttalOutcome(found.outcome).label).lower(),
        )  # fmt: skip
    return found


def accept(*, office: Office, actor: Actor, cycle_id: UUID) -> Submission:
    """Waive objections: the provisional grades are accepted before the window ends.

    Raises Conflict when it was done before or an objection waits for its answer.
    """
    with transaction.atomic(), office_scope(office):
        submission, _cell = hold(office, cycle_id, actor, Act.ACCEPT)
        sealed(submission)
        in_window(submission.cycle, Stage.REBUTTAL)
        open_ones = Rebuttal.objects.filter(answer__submission=submission, outcome="")
        if submission.accepted_at is not None or open_ones.exists():
            raise Conflict(
                "monev.accepted", _("Nilai sudah diterima, atau masih ada sanggahan yang menunggu.")
            )
        submission.accepted_at, submission.accepted_by = clock.now(), actor.id
        submission.save(update_fields=["accepted_at", "accepted_by"])
        tell(submission, actor, events.ACCEPTED)
    return submission


def _answer(submission: Submission, number: int) -> Answer:
    question = question_of(submission.cycle, number)
    rows = Answer.objects.select_for_update(of=("self",)).order_by("pk")
    found: Answer | None = rows.filter(submission=submission, question=question).first()
    if found is None:
        raise NotFound("monev.answer", _("Pertanyaan itu tidak ada pada kiriman ini."))
    found.question = question
    return found


def _gains(row: Answer, grade: str) -> Decimal:
    return scoring.points(row.question.as_rule(row.question.group.name), grade)


def _wanted(row: Answer, text: str) -> str:
    said = _grade(row, text, "wanted")
    if _gains(row, said) <= _gains(row, row.given):
        raise InvalidInput(
            "monev.wanted", _("Nilai yang diminta harus lebih tinggi daripada yang diberikan."),
            field="wanted",
        )  # fmt: skip
    return said


def _given(row: Answer, text: str) -> str:
    """What stands after the answer: never less than what stood before."""
    said = _grade(row, text, "given")
    if _gains(row, said) < _gains(row, row.given):
        raise InvalidInput(
            "monev.lower", _("Sanggahan tidak boleh menurunkan nilai."), field="given"
        )
    return said


def _grade(row: Answer, text: str, field: str) -> str:
    said = text.strip().upper()
    if not said or said not in Grade.values or (said == Grade.NIL and not row.question.nil_allowed):
        raise InvalidInput("monev.grade", _("Nilai belum dipilih."), field=field)
    return said


def _outcome(row: Answer, found: Rebuttal, after: str) -> str:
    if _gains(row, after) >= _gains(row, found.wanted):
        return RebuttalOutcome.GRANTED
    if _gains(row, after) > _gains(row, found.before):
        return RebuttalOutcome.PARTLY
    return RebuttalOutcome.REFUSED


def _link(text: str) -> str:
    said = web_address(text.strip())
    if len(said) > 500:
        raise InvalidInput("monev.long", _("Alamat ini terlalu panjang."), field="link")
    return said
