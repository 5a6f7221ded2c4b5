"""Who may manage an office's people."""

from serambi.core.errors import NotAllowed
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office


def can_manage(actor: Actor, office: Office) -> bool:
    """An administrator of this office, or the person at the server's own keyboard."""
    return actor.office_id == office.pk and actor.has(Role.ADMIN, Role.SISTEM)


def require_manage(actor: Actor, office: Office) -> None:
    """Raise NotAllowed unless `can_manage`."""
    if not can_manage(actor, office):
        raise NotAllowed("staff.manage", "Hanya admin kantor yang mengelola akun kantor ini.")
