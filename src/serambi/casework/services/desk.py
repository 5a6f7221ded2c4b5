"""Inner work of the desk: notes, dispositions, revealing an identity."""

from datetime import date
from uuid import UUID

from django.db import transaction

from serambi.casework import events, validation
from serambi.casework.models import Applicant, Disposition, InformationRequest, Note
from serambi.casework.services.case import hold_for, log
from serambi.core import clock
from serambi.core.dates import format_day
from serambi.core.errors import InvalidInput, NotFound
from serambi.identity.actors import Actor
from serambi.law.lifecycle import Act
from serambi.offices.models import Division, Office


def note(*, office: Office, actor: Actor, case_id: UUID, text: str) -> Note:
    """Add an internal note."""
    words = validation.text(text, field="text", label="Catatan", minimum=2, maximum=5000)
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.NOTE)
        made: Note = Note.objects.create(
            office=office, case=case, text=words, by_id=actor.account(), at=clock.now()
        )
        log(case, actor, events.NOTED)
        return made


def dispose(
    *,
    office: Office,
    actor: Actor,
    case_id: UUID,
    division_id: int,
    instruction: str,
    internal_due: date | None,
) -> Disposition:
    """Send the case to a division with an internal date, not later than the legal one."""
    words = validation.text(
        instruction, field="instruction", label="Arahan", minimum=3, maximum=2000
    )
    day = validation.future_day(internal_due, office, field="internal_due", label="Target internal")
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.DISPOSE)
        if day > case.due_on and clock.today(office.tz) <= case.due_on:
            raise InvalidInput(
                "dispose.late", f"Target internal melewati tenggat {format_day(case.due_on)}.",
                "Pilih hari yang lebih awal.", field="internal_due",
            )  # fmt: skip
        division = Division.objects.filter(office=office, pk=division_id).first()
        if division is None:
            raise InvalidInput(
                "dispose.division",
                "Divisi ini tidak ada di kantor ini.",
                "Pilih dari daftar.",
                field="division",
            )
        made: Disposition = Disposition.objects.create(
            office=office, case=case, division=division, instruction=words,
            internal_due=day, by_id=actor.account(), at=clock.now(),
        )  # fmt: skip
        log(case, actor, events.DISPOSED, division=division.name, until=format_day(day))
        return made


def answer_disposition(
    *, office: Office, actor: Actor, case_id: UUID, disposition_id: int, answer: str
) -> Disposition:
    """Record what the division handed in."""
    words = validation.text(answer, field="answer", label="Bahan jawaban", minimum=2, maximum=5000)
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.NOTE)
        found: Disposition | None = Disposition.objects.filter(case=case, pk=disposition_id).first()
        if found is None:
            raise NotFound("disposition.unknown", "Disposisi ini tidak ada.")
        found.answer = words
        found.answered_at = clock.now()
        found.save(update_fields=["answer", "answered_at"])
        log(case, actor, events.DISPOSITION_ANSWERED, division=found.division.name)
        return found


def reveal(*, office: Office, actor: Actor, case_id: UUID, reason: str) -> Applicant:
    """The applicant unmasked, once, for a reason that is written to the ledger."""
    words = validation.text(
        reason, field="reason", label="Alasan membuka identitas", minimum=5, maximum=300
    )
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.REVEAL)
        log(case, actor, events.REVEALED, reason=words)
        return case.applicant


def identity_seen(*, office: Office, actor: Actor, case_id: UUID) -> InformationRequest:
    """Record that the original identity document was seen and matches."""
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.NOTE)
        case.applicant.identity_seen_at = clock.now()
        case.applicant.save(update_fields=["identity_seen_at"])
        log(case, actor, events.IDENTITY_SEEN)
        return case
