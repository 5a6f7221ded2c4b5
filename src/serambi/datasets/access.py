"""Who may see and do what with a dataset. `visible_to` and `can_see` agree, a test says so.

A producer (petugas or PPID) writes and proposes; a walidata (PPID or atasan) examines what somebody
else proposed (Perpres 39/2019: the producer hands over, the walidata checks and publishes).
"""

from django.db.models import Q

from serambi.core.errors import NotAllowed
from serambi.datasets.models import Dataset, DatasetVersion
from serambi.identity.actors import Actor
from serambi.law.roles import CASE_ROLES, Role

PRODUCERS = (Role.PETUGAS, Role.PPID)
WALIDATA = (Role.PPID, Role.ATASAN)


def is_staff_of(actor: Actor, office_id: int) -> bool:
    """True for the staff of that office who work with cases and information."""
    return actor.office_id == office_id and actor.has(*CASE_ROLES)


def visible_to(actor: Actor) -> Q:
    """The datasets that `actor` may read: staff all of their office, anybody what is published."""
    public = Q(state=Dataset.State.PUBLISHED)
    if actor.office_id is not None and is_staff_of(actor, actor.office_id):
        return public | Q(office_id=actor.office_id)
    return public


def can_see(actor: Actor, dataset: Dataset) -> bool:
    """True if `visible_to(actor)` holds `dataset`."""
    return dataset.state == Dataset.State.PUBLISHED or is_staff_of(actor, dataset.office_id)


def can_produce(actor: Actor, office_id: int) -> bool:
    """May describe datasets, bring tables in and propose them."""
    return actor.office_id == office_id and actor.has(*PRODUCERS)


def can_describe(actor: Actor, dataset: Dataset) -> bool:
    """May change the description: a producer before it is public, then only the walidata."""
    if dataset.state == Dataset.State.DRAFT:
        return can_produce(actor, dataset.office_id)
    return can_watch(actor, dataset.office_id)


def can_watch(actor: Actor, office_id: int) -> bool:
    """Is a walidata of the office: may withdraw, and examine what others proposed."""
    return actor.office_id == office_id and actor.has(*WALIDATA)


def can_examine(actor: Actor, version: DatasetVersion) -> bool:
    """May publish or return this version: a walidata who did not propose it."""
    return (
        can_watch(actor, version.office_id)
        and actor.user_id is not None
        and actor.user_id != version.proposed_by_id
    )


def demand(may: bool) -> None:  # noqa: FBT001 - reads as a sentence at the call
    """Raise NotAllowed unless `may`."""
    if not may:
        raise NotAllowed(
            "dataset.not_allowed",
            "Peran Anda tidak dapat melakukan tindakan ini.",
            "Minta PPID atau Atasan PPID.",
        )
