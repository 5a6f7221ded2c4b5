"""Who may try whom, and who sees a drill when.

An office is tried by itself or by an office above it. Until a drill has ended only those who try
know of it: the desk of the office above, and of a drill on the own office nobody but the person who
prepared it, for every other head may hold the handset or sit beside who does. Afterwards the whole desk
of the tried office reads it. An officer does not try the own office, and who knows of a drill does
not answer it.
"""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from serambi.core.errors import NotAllowed
from serambi.drills.models import Drill
from serambi.identity.actors import Actor
from serambi.law.roles import CASE_ROLES, Role
from serambi.offices.models import Office
from serambi.offices.selectors import lineage

HEADS = (Role.PPID, Role.ATASAN, Role.PEMBINA)


def can_try(actor: Actor, by_office: Office, office: Office) -> bool:
    """May prepare and run a drill of `by_office` against `office`."""
    if actor.office_id != by_office.pk:
        return False
    if office.pk == by_office.pk:
        return actor.has(*HEADS)
    return actor.has(*CASE_ROLES) and by_office.pk in {one.pk for one in lineage(office)}


def can_run(actor: Actor, drill: Drill) -> bool:
    """May send, note, tell the reply and end this drill."""
    if drill.is_own and drill.by_actor != actor.id:
        return False
    return can_try(actor, drill.by_office, drill.office)


def can_see(actor: Actor, drill: Drill) -> bool:
    """May read the drill with its log."""
    if can_run(actor, drill):
        return True
    return (
        drill.ended_at is not None and actor.office_id == drill.office_id and actor.has(*CASE_ROLES)
    )


def visible_to(actor: Actor) -> QuerySet[Drill]:
    """The drills that `actor` may read; asked in the scope of `all_offices` or of the office."""
    if actor.office_id is None or not actor.has(*CASE_ROLES):
        return Drill.objects.none()
    mine = Q(by_office=actor.office_id) & ~Q(office=actor.office_id)
    if actor.has(*HEADS):
        mine |= Q(by_office=actor.office_id, office=actor.office_id, by_actor=actor.id)
    return Drill.objects.filter(mine | Q(office=actor.office_id, ended_at__isnull=False))


def can_hold(actor: Actor, office_id: int) -> bool:
    """May check the handset and answer what came to the duty desk."""
    return actor.office_id == office_id and actor.has(Role.PETUGAS, Role.PPID)


def can_answer(actor: Actor, drill: Drill) -> bool:
    """May answer this message at the duty desk: whoever holds it and does not know what it is."""
    return can_hold(actor, drill.office_id) and not can_run(actor, drill)


def can_roster(actor: Actor, office_id: int) -> bool:
    """May write the roster."""
    return actor.office_id == office_id and actor.has(Role.PETUGAS, Role.PPID, Role.ATASAN)


def demand(may: bool) -> None:  # noqa: FBT001 - reads as a sentence at the call
    """Raise NotAllowed unless `may`."""
    if not may:
        raise NotAllowed("drill.role", _("Anda tidak berwenang melakukan ini."))
