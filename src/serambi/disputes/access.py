"""Who may see and do what with a dispute; the object form and the list form agree (tested)."""

from django.db.models import QuerySet

from serambi.core.errors import NotAllowed, Refused
from serambi.disputes.models import Dispute
from serambi.identity.actors import Actor
from serambi.law.dispute import Act, State, Transition, allowed
from serambi.law.roles import CASE_ROLES, STAFF_ROLES

WORKERS = CASE_ROLES[:3]
"""Petugas and PPID prepare, PPID and Atasan write down what moves the case; Pembina reads."""


def can_see(actor: Actor, dispute: Dispute) -> bool:
    """True for the office's own staff with a case role; the admin of accounts sees no dispute."""
    return actor.office_id == dispute.office_id and actor.has(*CASE_ROLES)


def visible_to(actor: Actor) -> QuerySet[Dispute]:
    """The disputes `actor` may see, as a list."""
    if actor.office_id is None or not actor.has(*CASE_ROLES):
        return Dispute.objects.none()
    return Dispute.objects.filter(office_id=actor.office_id)


def may(actor: Actor, dispute: Dispute, act: Act) -> Transition | None:
    """The transition that one of the actor's roles allows now, or None."""
    if actor.office_id != dispute.office_id:
        return None
    for role in sorted(actor.roles):
        if found := allowed(State(dispute.state), role, act):
            return found
    return None


def require(actor: Actor, dispute: Dispute, act: Act) -> Transition:
    """The transition, or an error in words.

    Raises NotAllowed when another role could do it now, Refused when nobody can in this state.
    """
    if found := may(actor, dispute, act):
        return found
    if any(allowed(State(dispute.state), role, act) for role in STAFF_ROLES):
        raise NotAllowed(
            "dispute.role",
            "Peran Anda tidak dapat melakukan tindakan ini.",
            "Minta PPID atau Atasan PPID.",
        )
    raise Refused(
        "dispute.state",
        "Tindakan ini tidak dapat dilakukan pada keadaan sengketa sekarang.",
        "Muat ulang halaman untuk melihat keadaan terbaru.",
    )
