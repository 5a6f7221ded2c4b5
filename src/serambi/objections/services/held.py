"""What every act shares: taking hold of the objection, moving its state, writing the ledger."""

from typing import Any
from uuid import UUID

from serambi.core import clock
from serambi.core.errors import NotFound
from serambi.identity.actors import Actor
from serambi.law.objection import Act, State
from serambi.ledger import registry
from serambi.ledger.services import append
from serambi.objections.access import require
from serambi.objections.models import Objection
from serambi.offices.models import Office

OBJECT = "objection"
REQUEST = "request"
ENDED = {State.SELESAI, State.DICABUT}
"""States in which nobody owes anything more."""


def hold(office: Office, objection_id: UUID) -> Objection:
    """The objection locked for this transaction. Raises NotFound for one of another office."""
    found: Objection | None = (
        Objection.objects.select_for_update().filter(office=office, pk=objection_id).first()
    )
    if found is None:
        raise NotFound("objection.unknown", "Keberatan ini tidak ada di kantor ini.")
    found.office = office
    if found.case is not None:
        found.case.office = office
    return found


def hold_for(office: Office, objection_id: UUID, actor: Actor, act: Act) -> Objection:
    """The locked objection, after checking that `actor` may do `act` now."""
    found = hold(office, objection_id)
    require(actor, found, act)
    return found


def move(objection: Objection, state: State, *fields: str) -> None:
    """Set the state and save it together with the named fields."""
    objection.state = state.value
    if state in ENDED:
        objection.ended_at = clock.now()
        fields = (*fields, "ended_at")
    objection.save(update_fields=["state", *fields])


def log(objection: Objection, actor: Actor, act: registry.Act, **payload: Any) -> None:
    """Write the act to the office's ledger. Payloads never carry personal data."""
    append(
        office=objection.office, actor=actor, act=act.code, obj=(OBJECT, objection.pk), payload=payload
    )  # fmt: skip


def tell_request(objection: Objection, actor: Actor, act: registry.Act, **payload: Any) -> None:
    """One line in the thread of the request, so that its tracking page shows it."""
    if objection.case_id is None:
        return
    append(
        office=objection.office, actor=actor, act=act.code, obj=(REQUEST, objection.case_id),
        payload={"number": objection.register_no, "objection": str(objection.pk), **payload},
    )  # fmt: skip
