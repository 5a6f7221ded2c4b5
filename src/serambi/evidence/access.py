"""Who sees the office's proofs, and who adds, mends and removes them.

The public page of a proof shows it to anybody, unless the office keeps it to itself (`is_public`)
or it was removed; what other rooms withhold stays withheld, because a proof is only a pointer.
"""

from django.db.models import QuerySet

from serambi.evidence.models import Evidence
from serambi.identity.actors import Actor
from serambi.law.roles import STAFF_ROLES, Role

KEEPERS = (Role.PETUGAS, Role.PPID)


def can_see_shelf(actor: Actor, office_id: int) -> bool:
    """Any staff member of the office reads its shelf."""
    return actor.office_id == office_id and actor.has(*STAFF_ROLES, Role.SISTEM)


def can_keep(actor: Actor, office_id: int) -> bool:
    """May add, change, look at anew and remove proofs: the desk officer and the PPID."""
    return actor.office_id == office_id and actor.has(*KEEPERS, Role.SISTEM)


def can_see(actor: Actor, row: Evidence) -> bool:
    """May open the page of this proof."""
    if can_see_shelf(actor, row.office_id):
        return True
    return actor.office_id == row.office_id and row.is_public and row.removed_at is None


def visible_to(actor: Actor, office_id: int) -> QuerySet[Evidence]:
    """The proofs that `can_see` allows, inside the office's scope."""
    rows = Evidence.objects.filter(office=office_id)
    if can_see_shelf(actor, office_id):
        return rows
    if actor.office_id != office_id:
        return rows.none()
    return rows.filter(is_public=True, removed_at=None)
