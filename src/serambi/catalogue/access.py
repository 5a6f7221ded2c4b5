"""Who may see and do what with an entry. `visible_to` and `can_see` agree, a test says so."""

from django.db.models import Q

from serambi.catalogue.models import CatalogueEntry
from serambi.identity.actors import Actor
from serambi.law.roles import STAFF_ROLES, Role

EDITORS = (Role.PETUGAS, Role.PPID)
PUBLISHERS = (Role.PPID,)


def is_staff_of(actor: Actor, office_id: int) -> bool:
    """True for anybody who holds a staff role in that office, and for the system there."""
    return actor.office_id == office_id and actor.has(*STAFF_ROLES, Role.SISTEM)


def visible_to(actor: Actor) -> Q:
    """The entries that `actor` may read: staff all of their office, anybody what is published."""
    public = Q(state=CatalogueEntry.State.PUBLISHED)
    if actor.office_id is not None and is_staff_of(actor, actor.office_id):
        return public | Q(office_id=actor.office_id)
    return public


def can_see(actor: Actor, entry: CatalogueEntry) -> bool:
    """True if `visible_to(actor)` holds `entry`."""
    return entry.state == CatalogueEntry.State.PUBLISHED or is_staff_of(actor, entry.office_id)


def can_draft(actor: Actor, office_id: int) -> bool:
    """May write new entries and bring lists in."""
    return actor.office_id == office_id and actor.has(*EDITORS, Role.SISTEM)


def can_edit(actor: Actor, entry: CatalogueEntry) -> bool:
    """May change what the entry says, its files and its links."""
    return can_draft(actor, entry.office_id)


def can_publish(actor: Actor, office_id: int) -> bool:
    """May publish and withdraw: the PPID sets the list (Perki 1/2010 Annex II practice)."""
    return actor.office_id == office_id and actor.has(*PUBLISHERS, Role.SISTEM)
