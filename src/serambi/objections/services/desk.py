"""Inner work of the desk: register, correct the regime, note, reveal, the applicant's response."""

from uuid import UUID

from django.db import transaction

from serambi.casework import validation
from serambi.core import clock
from serambi.core.dates import format_day
from serambi.core.errors import InvalidInput, Refused
from serambi.identity.actors import Actor
from serambi.law.objection import Act, State
from serambi.law.rules import REGIME_NAMES, Regime
from serambi.objections import events
from serambi.objections.models import Objection, ObjectionNote, Objector
from serambi.objections.models.objection import Response
from serambi.objections.selectors.clock import answer_due
from serambi.objections.services.held import hold_for, log, move
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for


def register(*, office: Office, actor: Actor, objection_id: UUID) -> Objection:
    """The desk looked it through; it lies before the superior now."""
    with transaction.atomic():
        objection = hold_for(office, objection_id, actor, Act.REGISTER)
        move(objection, State.TERDAFTAR)
        log(objection, actor, events.REGISTERED)
        return objection


def choose_regime(
    *, office: Office, actor: Actor, objection_id: UUID, regime: Regime, reason: str
) -> Objection:
    """Correct the regime of an objection without a request; one with a request follows it."""
    words = validation.text(reason, field="reason", label="Alasan", minimum=5, maximum=300)
    with transaction.atomic():
        objection = hold_for(office, objection_id, actor, Act.CHOOSE_REGIME)
        if objection.case_id is not None:
            raise Refused(
                "objection.regime", "Keberatan mengikuti jenis tenggat permohonannya.",
                "Koreksi jenis tenggat pada permohonannya.",
            )  # fmt: skip
        if objection.regime == regime.value:
            raise InvalidInput("regime.same", "Jenis tenggat sudah seperti itu.", field="regime")
        before = Regime(objection.regime)
        answer = answer_due(objection.received_at, regime, office, calendar_for(office))
        objection.regime, objection.regime_reason = regime.value, words
        objection.due_on, objection.calendar_version = answer.date, answer.calendar_version
        objection.save(update_fields=["regime", "regime_reason", "due_on", "calendar_version"])
        log(
            objection, actor, events.REGIME_CHOSEN, before=REGIME_NAMES[before],
            after=REGIME_NAMES[regime], due=format_day(objection.due_on), reason=words,
        )  # fmt: skip
        return objection


def note(*, office: Office, actor: Actor, objection_id: UUID, text: str) -> ObjectionNote:
    """Add an internal note."""
    words = validation.text(text, field="text", label="Catatan", minimum=2, maximum=5000)
    with transaction.atomic():
        objection = hold_for(office, objection_id, actor, Act.NOTE)
        made: ObjectionNote = ObjectionNote.objects.create(
            office=office, objection=objection, text=words, by_id=actor.account(), at=clock.now()
        )
        log(objection, actor, events.NOTED)
        return made


def reveal(*, office: Office, actor: Actor, objection_id: UUID, reason: str) -> Objector:
    """The person unmasked, once, for a reason that is written to the ledger."""
    words = validation.text(
        reason, field="reason", label="Alasan membuka identitas", minimum=5, maximum=300
    )
    with transaction.atomic():
        objection = hold_for(office, objection_id, actor, Act.REVEAL)
        log(objection, actor, events.REVEALED, reason=words)
        return objection.objector


def respond(*, office: Office, actor: Actor, objection_id: UUID, response: str) -> Objection:
    """What the applicant says to the answer; it closes no road and may be said again."""
    chosen = validation.choice(
        response, list(Response.values), field="response", label="Tanggapan pemohon"
    )
    with transaction.atomic():
        objection = hold_for(office, objection_id, actor, Act.RESPOND)
        objection.response = chosen
        objection.responded_at = clock.now()
        objection.save(update_fields=["response", "responded_at"])
        log(objection, actor, events.RESPONDED, response=str(Response(chosen).label))
        return objection
