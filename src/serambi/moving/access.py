"""Who brings in and who takes out."""

from serambi.identity.actors import Actor
from serambi.law.roles import Role


def can_bring_in(actor: Actor, office_id: int) -> bool:
    """May bring in folders and old addresses; what is published is the PPID's."""
    return actor.office_id == office_id and actor.has(Role.PPID, Role.SISTEM)


def can_take_out(actor: Actor, office_id: int) -> bool:
    """May take the archive: the administrator alone."""
    return actor.office_id == office_id and actor.has(Role.ADMIN, Role.SISTEM)
