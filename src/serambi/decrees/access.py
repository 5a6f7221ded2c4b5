"""Who freezes the list and who gives it its decree."""

from serambi.identity.actors import Actor
from serambi.law.roles import CASE_ROLES, Role


def can_freeze(actor: Actor, office_id: int) -> bool:
    """May freeze the list and draft its letter."""
    return actor.office_id == office_id and actor.has(Role.PETUGAS, Role.PPID, Role.SISTEM)


def can_enact(actor: Actor, office_id: int) -> bool:
    """May publish an edition under its decree: the PPID sets the list."""
    return actor.office_id == office_id and actor.has(Role.PPID, Role.SISTEM)


def can_see_desk(actor: Actor, office_id: int) -> bool:
    """May see editions that are not public yet."""
    return actor.office_id == office_id and actor.has(*CASE_ROLES, Role.SISTEM)
