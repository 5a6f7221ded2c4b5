"""Who may see and do what with a complaint; the object form and the list form agree (tested)."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from serambi.complaints.life import Act, State, Transition, allowed
from serambi.complaints.models import Complaint
from serambi.core.errors import NotAllowed, Refused
from serambi.identity.actors import Actor
from serambi.law.roles import Role

HANDLERS = (Role.PETUGAS, Role.PPID, Role.ATASAN)
"""Who works on complaints. The Pembina reads figures, not stories: least privilege."""


def can_see(actor: Actor, complaint: Complaint) -> bool:
    """True for the office's own staff who work on complaints."""
    return actor.office_id == complaint.office_id and actor.has(*HANDLERS)


def visible_to(actor: Actor) -> QuerySet[Complaint]:
    """The complaints `actor` may see, as a list."""
    if actor.office_id is None or not actor.has(*HANDLERS):
        return Complaint.objects.none()
    return Complaint.objects.filter(office_id=actor.office_id)


def can_reveal(actor: Actor, complaint: Complaint) -> bool:
    """True if `actor` may open the identity: of a secret one only the named handler."""
    who = complaint.complainant
    if not can_see(actor, complaint) or who.is_anonymous or who.forgotten_at is not None:
        return False
    if who.is_secret:
        return actor.user_id is not None and actor.user_id == complaint.handler_id
    return True


def can_name_handler(actor: Actor, complaint: Complaint) -> bool:
    """True if `actor` may say who handles it.

    Of a secret identity that also says who may open it, so an officer, whom the complaint may be
    about, does not name himself: the PPID or the Atasan does.
    """
    if not can_see(actor, complaint):
        return False
    return not complaint.complainant.is_secret or actor.has(Role.PPID, Role.ATASAN)


def may(actor: Actor, complaint: Complaint, act: Act) -> Transition | None:
    """The transition that one of the actor's roles allows now, or None."""
    if actor.office_id != complaint.office_id:
        return None
    for role in sorted(actor.roles):
        if found := allowed(State(complaint.state), role, act):
            return found
    return None


def require(actor: Actor, complaint: Complaint, act: Act) -> Transition:
    """The transition, or an error in words.

    Raises NotAllowed when another role could do it now, Refused when nobody can in this state.
    """
    if found := may(actor, complaint, act):
        return found
    if any(allowed(State(complaint.state), role, act) for role in Role):
        raise NotAllowed(
            "complaint.role",
            _("Peran Anda tidak dapat melakukan tindakan ini."),
            _("Minta PPID atau Atasan PPID."),
        )
    raise Refused(
        "complaint.state",
        _("Tindakan ini tidak dapat dilakukan pada keadaan pengaduan sekarang."),
        _("Muat ulang halaman untuk melihat keadaan terbaru."),
    )
