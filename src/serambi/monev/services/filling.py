"""Fill in: one answer at a time, kept as it is typed; who answers what."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.text import clean
from serambi.evidence.models import Evidence
from serambi.identity.actors import Actor
from serambi.identity.models import Membership, User
from serambi.monev import events
from serambi.monev.life import Act
from serambi.monev.models import Answer, Question, Submission
from serambi.monev.models.choices import Grade, Stage
from serambi.monev.services.holding import hold, in_window, question_of, tell, unsealed, web_address
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MOST_NOTE, MOST_LINK, MOST_EVIDENCE = 2000, 500, 20


@dataclass(frozen=True, slots=True)
class Said:
    """What the office says for one question. `version` is the one that its page was drawn from.

    `evidence` None leaves the proofs as they are.
    """

    grade: str
    note: str = ""
    link: str = ""
    version: int = 0
    evidence: Sequence[UUID] | None = None


def answer(
    *, office: Office, actor: Actor, cycle_id: UUID, number: int, said: Said, draft: bool = False
) -> Answer:
    """Keep the answer to question `number`. A `draft` keeps what is typed without judging the link.

    Raises InvalidInput at the field, Conflict when a colleague changed it meanwhile or the whole was
    sent, Refused after the last day, NotAllowed, NotFound.
    """
    with transaction.atomic(), office_scope(office):
        submission, _cell = hold(office, cycle_id, actor, Act.ANSWER)
        unsealed(submission)
        in_window(submission.cycle, Stage.FILLING)
        question = question_of(submission.cycle, number)
        note, link = _words(said, draft=draft)
        row = _row(submission, question)
        _meanwhile(row, said, actor)
        row.grade, row.note, row.link = _grade(question, said.grade), note, link
        row.version, row.saved_at, row.saved_by = row.version + 1, clock.now(), actor.id
        row.save()
        if said.evidence is not None:
            row.evidence.set(_proofs(office, said.evidence))
    return row


def assign(
    *, office: Office, actor: Actor, cycle_id: UUID, group_id: int, user_id: int | None
) -> int:
    """Give every question of a group to a colleague, or to nobody; returns how many.

    Raises InvalidInput for somebody who is no staff member here, and what `answer` raises.
    """
    with transaction.atomic(), office_scope(office):
        submission, _cell = hold(office, cycle_id, actor, Act.ASSIGN)
        unsealed(submission)
        person = _colleague(office, user_id)
        questions = Question.objects.filter(
            instrument=submission.cycle.instrument_id, group=group_id
        ).select_related("group")
        rows = [_row(submission, question) for question in questions]
        for row in rows:
            row.owner = person
            row.save()
        if rows:
            tell(submission, actor, events.ASSIGNED, group=rows[0].question.group.name)
    return len(rows)


def _row(submission: Submission, question: Question) -> Answer:
    """The row of the question, new when nobody touched it; the submission is locked."""
    found: Answer | None = Answer.objects.filter(submission=submission, question=question).first()
    row = found or Answer(office=submission.office, submission=submission)
    row.question = question
    return row


def _meanwhile(row: Answer, said: Said, actor: Actor) -> None:
    if row.version > said.version and row.saved_by != actor.id:
        raise Conflict(
            "monev.changed", _("Rekan Anda mengubah jawaban ini sesudah Anda membukanya."),
            _("Bandingkan dengan yang tersimpan, lalu simpan lagi."),
        )  # fmt: skip


def _grade(question: Question, text: str) -> str:
    said = text.strip().upper()
    if said not in Grade.values:
        raise InvalidInput(
            "monev.grade", _("Pilih A sampai E, nihil, atau kosongkan."), field="grade"
        )
    if said == Grade.NIL and not question.nil_allowed:
        raise InvalidInput(
            "monev.nil", _("Pertanyaan ini tidak menerima pernyataan nihil."), field="grade"
        )
    return said


def _words(said: Said, *, draft: bool) -> tuple[str, str]:
    note = _cleaned(said.note, "note", MOST_NOTE)
    link = _cleaned(said.link, "link", MOST_LINK)
    return note, link if draft else web_address(link)


def _cleaned(text: str, field: str, most: int) -> str:
    try:
        said = clean(text)
    except InvalidInput as error:
        raise InvalidInput(error.code, error.sentence, error.next_step, field=field) from error
    if len(said) > most:
        raise InvalidInput(
            "monev.long", _("Tulisan ini lebih dari %(most)s karakter.") % {"most": most},
            field=field,
        )  # fmt: skip
    return said


def _proofs(office: Office, ids: Sequence[UUID]) -> list[Evidence]:
    found = list(Evidence.objects.filter(office=office, pk__in=ids, removed_at=None))
    if len(found) != len(set(ids)) or len(found) > MOST_EVIDENCE:
        raise InvalidInput(
            "monev.evidence", _("Bukti yang dipilih tidak ada di rak bukti kantor ini."),
            _("Pilih lagi, paling banyak %(most)s.") % {"most": MOST_EVIDENCE}, field="evidence",
        )  # fmt: skip
    return found


def _colleague(office: Office, user_id: int | None) -> User | None:
    if user_id is None:
        return None
    rows = Membership.objects.filter(office=office, user=user_id, ended_at__isnull=True)
    found = rows.select_related("user").first()
    if found is None:
        raise InvalidInput("monev.person", _("Orang itu bukan staf kantor ini."), field="owner")
    return found.user
