"""What every act shares: taking hold of the dispute, moving it, writing the ledger."""

from typing import Any
from uuid import UUID

from serambi.core import clock
from serambi.core.errors import NotFound
from serambi.disputes import events
from serambi.disputes.access import require
from serambi.disputes.models import Dispute
from serambi.identity.actors import Actor
from serambi.law.dispute import ENDED, Act, State, Transition
from serambi.ledger import registry
from serambi.ledger.services import append
from serambi.offices.models import Office

OBJECT = "dispute"


def hold(office: Office, dispute_id: UUID) -> Dispute:
    """The dispute locked for this transaction. Raises NotFound for one of another office."""
    dispute: Dispute | None = (
        Dispute.objects.select_for_update().filter(office=office, pk=dispute_id).first()
    )
    if dispute is None:
        raise NotFound("dispute.unknown", "Sengketa ini tidak ada di kantor ini.")
    dispute.office = office
    return dispute


def hold_for(
    office: Office, dispute_id: UUID, actor: Actor, act: Act
) -> tuple[Dispute, Transition]:
    """The locked dispute and the transition that `actor` may make now."""
    dispute = hold(office, dispute_id)
    return dispute, require(actor, dispute, act)


def move(dispute: Dispute, state: State, *fields: str) -> None:
    """Set the state and save it together with the named fields."""
    dispute.state = state.value
    if state in ENDED:
        dispute.ended_at = clock.now()
        fields = (*fields, "ended_at")
    dispute.save(update_fields=["state", *fields])


def log(dispute: Dispute, actor: Actor, act: registry.Act, **payload: Any) -> None:
    """Write the act to the ledger, and on the request too where the applicant is to read it."""
    append(
        office=dispute.office, actor=actor, act=act.code, obj=(OBJECT, dispute.pk), payload=payload
    )
    if dispute.case_id is not None and act.code in events.TOLD:
        append(
            office=dispute.office, actor=actor, act=act.code, obj=("request", dispute.case_id),
            payload=payload,
        )  # fmt: skip
