"""Who may see and do what with an objection; the object form and the list form agree (tested)."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from serambi.core.errors import NotAllowed, Refused
from serambi.identity.actors import Actor
from serambi.law.objection import Act, State, Transition, allowed
from serambi.law.roles import CASE_ROLES, Role
from serambi.objections.models import Objection


def can_see(actor: Actor, objection: Objection) -> bool:
    """True for the office's own staff with a case role."""
    return actor.office_id == objection.office_id and actor.has(*CASE_ROLES)


def visible_to(actor: Actor) -> QuerySet[Objection]:
    """The objections `actor` may see, as a list."""
    if actor.office_id is None or not actor.has(*CASE_ROLES):
        return Objection.objects.none()
    return Objection.objects.filter(office_id=actor.office_id)


def may(actor: Actor, objection: Objection, act: Act) -> Transition | None:
    """The transition that one of the actor's roles allows now, or None."""
    if actor.office_id != objection.office_id:
        return None
    for role in sorted(actor.roles):
        if found := allowed(State(objection.state), role, act):
            return found
    return None


def require(actor: Actor, objection: Objection, act: Act) -> Transition:
    """The transition, or an error in words.

    Raises NotAllowed when another role could do it now, Refused when nobody can in this state.
    """
    if found := may(actor, objection, act):
        return found
    if any(allowed(State(objection.state), role, act) for role in Role):
        raise NotAllowed(
            "objection.role",
            _("Peran Anda tidak dapat melakukan tindakan ini."),
            _("Minta Atasan PPID atau petugas yang berwenang."),
        )
    raise Refused(
        "objection.state",
        _("Tindakan ini tidak dapat dilakukan pada keadaan keberatan sekarang."),
        _("Muat ulang halaman untuk melihat keadaan terbaru."),
    )
