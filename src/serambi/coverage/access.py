"""Who sees an office's coverage, who mends it, and which offices a province may compare."""

from serambi.identity.actors import Actor
from serambi.law.roles import CASE_ROLES, STAFF_ROLES, Role
from serambi.offices.models import Office

EDITORS = (Role.PETUGAS, Role.PPID)
ASSIGNERS = (Role.PPID, Role.ADMIN)


def can_see(actor: Actor, office_id: int) -> bool:
    """Any staff member of the office sees its board."""
    return actor.office_id == office_id and actor.has(*STAFF_ROLES, Role.SISTEM)


def can_confirm(actor: Actor, office_id: int) -> bool:
    """May state that what stands under a heading is still right."""
    return actor.office_id == office_id and actor.has(*EDITORS, Role.SISTEM)


def can_assign(actor: Actor, office_id: int) -> bool:
    """May give a heading an owner."""
    return actor.office_id == office_id and actor.has(*ASSIGNERS, Role.SISTEM)


def can_waive(actor: Actor, office_id: int) -> bool:
    """May state publicly that there is nothing under a heading: the PPID alone."""
    return actor.office_id == office_id and actor.has(Role.PPID, Role.SISTEM)


def can_compare(actor: Actor, office: Office) -> bool:
    """May read the figures of the offices below: staff of a province or of RI, in their own office."""
    above = office.level in {Office.Level.RI, Office.Level.PROVINSI}
    return above and actor.office_id == office.pk and actor.has(*CASE_ROLES, Role.ADMIN)
