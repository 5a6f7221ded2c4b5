"""What every act shares: taking hold of the complaint, moving its state, writing the ledger."""

from typing import Any
from uuid import UUID

from serambi.complaints.access import require
from serambi.complaints.life import ENDED, Act, State
from serambi.complaints.models import Complaint, ComplaintMessage
from serambi.core import clock
from serambi.core.errors import NotFound
from serambi.identity.actors import Actor
from serambi.ledger import registry
from serambi.ledger.services import append
from serambi.offices.models import Office

OBJECT = "complaint"


def hold(office: Office, complaint_id: UUID) -> Complaint:
    """The complaint locked for this transaction. Raises NotFound for one of another office."""
    found: Complaint | None = (
        Complaint.objects.select_for_update().filter(office=office, pk=complaint_id).first()
    )
    if found is None:
        raise NotFound("complaint.unknown", "Pengaduan ini tidak ada di kantor ini.")
    found.office = office
    return found


def hold_for(office: Office, complaint_id: UUID, actor: Actor, act: Act) -> Complaint:
    """The locked complaint, after checking that `actor` may do `act` now."""
    found = hold(office, complaint_id)
    require(actor, found, act)
    return found


def move(complaint: Complaint, state: State, *fields: str) -> None:
    """Set the state and save it together with the named fields."""
    complaint.state = state.value
    if state in ENDED:
        complaint.ended_at = clock.now()
        fields = (*fields, "ended_at")
    complaint.save(update_fields=["state", *fields])


def advance(complaint: Complaint, actor: Actor, act: Act, *fields: str) -> None:
    """Move to where the table leads after `act`, with the named fields."""
    move(complaint, require(actor, complaint, act).to(), *fields)


def mark_replied(complaint: Complaint) -> tuple[str, ...]:
    """The first word of the office stops the clock of the reply; the decision is owed next."""
    if complaint.replied_at is not None:
        return ()
    complaint.replied_at = clock.now()
    complaint.due_on = complaint.decide_due_on
    return ("replied_at", "due_on")


def write(
    complaint: Complaint,
    actor: Actor,
    kind: ComplaintMessage.Kind,
    text: str,
    *,
    remedy: str = "",
    as_said: bool = False,
) -> ComplaintMessage:
    """Keep what was written, sealed; `as_said` for words that are the complainant's own."""
    made = ComplaintMessage(
        office=complaint.office,
        complaint=complaint,
        kind=kind,
        text=text,
        remedy=remedy,
        by_id=None if as_said else actor.account(),
        at=clock.now(),
    )
    made.save(force_insert=True)
    return made


def log(complaint: Complaint, actor: Actor, act: registry.Act, **payload: Any) -> None:
    """Write the act to the office's ledger. Payloads never carry personal data or the story."""
    append(
        office=complaint.office, actor=actor, act=act.code, obj=(OBJECT, complaint.pk), payload=payload
    )  # fmt: skip
