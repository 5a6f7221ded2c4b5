"""Who may bring in instruments, run a cycle, answer, assess; the parties of a cycle."""

from serambi.identity.actors import Actor
from serambi.law.roles import CASE_ROLES, Role

EDITORS = (Role.PETUGAS, Role.PPID)


def can_see(actor: Actor, office_id: int) -> bool:
    """May open the pages of the evaluation in their own office."""
    return actor.office_id == office_id and actor.has(*CASE_ROLES, Role.SISTEM)


def can_bring_in(actor: Actor, office_id: int) -> bool:
    """May bring an instrument into the office."""
    return actor.office_id == office_id and actor.has(*EDITORS, Role.SISTEM)
