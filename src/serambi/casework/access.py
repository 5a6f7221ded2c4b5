"""Who may see and do what with a case; the object form and the list form agree (tested)."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from serambi.casework.models import InformationRequest
from serambi.core.errors import NotAllowed, Refused
from serambi.identity.actors import Actor
from serambi.law.lifecycle import Act, State, Transition, allowed
from serambi.law.roles import CASE_ROLES, STAFF_ROLES, Role


def can_see(actor: Actor, case: InformationRequest) -> bool:
    """True for the office's own staff with a case role; the admin of accounts sees no case."""
    return actor.office_id == case.office_id and actor.has(*CASE_ROLES)


def visible_to(actor: Actor) -> QuerySet[InformationRequest]:
    """The cases `actor` may see, as a list."""
    if actor.office_id is None or not actor.has(*CASE_ROLES):
        return InformationRequest.objects.none()
    return InformationRequest.objects.filter(office_id=actor.office_id)


def may(actor: Actor, case: InformationRequest, act: Act) -> Transition | None:
    """The transition that one of the actor's roles allows now, or None."""
    if actor.office_id != case.office_id:
        return None
    for role in sorted(actor.roles):
        if found := allowed(State(case.state), role, act):
            return found
    return None


def require(actor: Actor, case: InformationRequest, act: Act) -> Transition:
    """The transition, or an error in words.

    Raises NotAllowed when another role could do it now, Refused when nobody can in this state.
    """
    if found := may(actor, case, act):
        return found
    everyone = (*STAFF_ROLES, Role.PEMOHON)
    if any(allowed(State(case.state), role, act) for role in everyone):
        raise NotAllowed(
            "case.role",
            _("Peran Anda tidak dapat melakukan tindakan ini."),
            _("Minta petugas yang berwenang."),
        )
    raise Refused(
        "case.state",
        _("Tindakan ini tidak dapat dilakukan pada keadaan permohonan sekarang."),
        _("Muat ulang halaman untuk melihat keadaan terbaru."),
    )
