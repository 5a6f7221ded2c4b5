"""Send the answers: a snapshot that no one can change, its digest in the log; take it back in time."""

import hashlib
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.identity.actors import Actor
from serambi.ledger.canonical import JSON, canonical, instant
from serambi.monev import events
from serambi.monev.life import Act
from serambi.monev.models import Answer, Submission
from serambi.monev.models.choices import Stage
from serambi.monev.selectors.filling import Filling, Line, filling
from serambi.monev.services.holding import hold, in_window, reasoned, sealed, tell, unsealed
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

FORMAT = "serambi.saq.v1"


def send(*, office: Office, actor: Actor, cycle_id: UUID, aware: bool = False) -> Submission:
    """Seal what is filled in. Unanswered questions need `aware`: the sender knows they give nothing.

    Raises InvalidInput (field "aware"), Conflict when it was sent before, Refused after the last day.
    """
    with transaction.atomic(), office_scope(office):
        submission, _cell = hold(office, cycle_id, actor, Act.SEAL)
        unsealed(submission)
        in_window(submission.cycle, Stage.FILLING)
        found = filling(submission)
        if found.left and not aware:
            raise InvalidInput(
                "monev.unanswered",
                _("Masih ada %(n)s pertanyaan tanpa jawaban; nilainya nol.") % {"n": found.left},
                _("Jawab dahulu, atau centang bahwa Anda mengetahuinya."), field="aware",
            )  # fmt: skip
        _blank(submission, found)
        submission.seals += 1
        submission.sealed_at, submission.sealed_by = clock.now(), actor.id
        submission.sealed = canonical(_record(submission, found))
        submission.digest = hashlib.sha256(submission.sealed.encode()).hexdigest()
        submission.paper = None
        submission.save()
        tell(
            submission, actor, events.SEALED, digest=submission.digest, seals=submission.seals,
            answered=found.answered, questions=len(found.lines),
        )  # fmt: skip
    return submission


def take_back(*, office: Office, actor: Actor, cycle_id: UUID, reason: str) -> Submission:
    """Open what was sent for another change, inside the window. What was sealed stays in the log.

    Raises InvalidInput at `reason`, Refused when it was not sent or the last day has passed.
    """
    with transaction.atomic(), office_scope(office):
        submission, _cell = hold(office, cycle_id, actor, Act.TAKE_BACK)
        sealed(submission)
        in_window(submission.cycle, Stage.FILLING)
        why = reasoned(reason)
        submission.sealed_at = None
        submission.save(update_fields=["sealed_at"])
        tell(submission, actor, events.TAKEN_BACK, reason=why)
    return submission


def _blank(submission: Submission, found: Filling) -> None:
    """Rows for what nobody touched, so that assessors have something to grade."""
    Answer.objects.bulk_create(
        Answer(office=submission.office, submission=submission, question=line.question)
        for line in found.lines
        if line.answer is None
    )


def _record(submission: Submission, found: Filling) -> dict[str, JSON]:
    cycle, instrument = submission.cycle, submission.cycle.instrument
    assert submission.sealed_at is not None  # noqa: S101 - set just before
    return {
        "format": FORMAT,
        "cycle": {"id": str(cycle.pk), "title": cycle.title, "year": cycle.year},
        "instrument": {
            "id": str(instrument.pk), "assessor": instrument.assessor, "year": instrument.year,
            "version": instrument.version,
        },
        "office": submission.office.code,
        "number": submission.seals,
        "at": instant(submission.sealed_at),
        "answers": [_answer(line) for line in found.lines],
    }  # fmt: skip


def _answer(line: Line) -> dict[str, JSON]:
    return {
        "code": line.question.code,
        "grade": line.grade,
        "note": line.answer.note if line.answer else "",
        "link": line.answer.link if line.answer else "",
        "evidence": [
            {
                "number": one.number, "title": one.title, "kind": one.kind, "state": one.state,
                "address": one.address, "as_of": one.as_of.isoformat() if one.as_of else "",
            }
            for one in line.evidence
        ],
    }  # fmt: skip
