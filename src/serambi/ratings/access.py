"""Who writes down what an assessor said. What is written is public at once."""

from serambi.identity.actors import Actor
from serambi.law.roles import CASE_ROLES, Role

WRITERS = (Role.PETUGAS, Role.PPID)


def can_see_desk(actor: Actor, office_id: int) -> bool:
    """May read the desk's page; anybody reads the public one."""
    return actor.office_id == office_id and actor.has(*CASE_ROLES, Role.SISTEM)


def can_record(actor: Actor, office_id: int) -> bool:
    """May write down, correct and withdraw ratings of the office."""
    return actor.office_id == office_id and actor.has(*WRITERS, Role.SISTEM)
