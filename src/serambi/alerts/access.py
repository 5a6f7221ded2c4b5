"""Who may announce without delay.

The law gives no time to wait for a second person, so the desk officer may publish as well as the
PPID; every announcement names who did, and the PPID may revise and end it.
"""

from serambi.identity.actors import Actor
from serambi.law.roles import CASE_ROLES, Role

ANNOUNCERS = (Role.PETUGAS, Role.PPID)


def can_announce(actor: Actor, office_id: int) -> bool:
    """May publish, revise and end announcements of the office."""
    return actor.office_id == office_id and actor.has(*ANNOUNCERS, Role.SISTEM)


def can_see_desk(actor: Actor, office_id: int) -> bool:
    """May read the desk's page of announcements; anybody reads the public one."""
    return actor.office_id == office_id and actor.has(*CASE_ROLES, Role.SISTEM)
