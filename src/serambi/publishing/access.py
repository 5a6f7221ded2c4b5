"""Who writes, who approves.

Two people see every item before the public does: whoever began it, or changed its words last, does
not approve it. In an office where nobody else holds an editor's role that would mean no news at
all; there one person may hold both, and the log says that it was so.
"""

from django.db.models import QuerySet

from serambi.core.errors import NotAllowed
from serambi.identity.actors import Actor
from serambi.law.roles import CASE_ROLES, Role
from serambi.publishing.models import NewsItem

WRITERS = (Role.PETUGAS, Role.PPID)
EDITORS = (Role.PPID, Role.ATASAN)


def can_see_desk(actor: Actor, office_id: int) -> bool:
    """May read the newsroom's page; anybody reads what is published."""
    return actor.office_id == office_id and actor.has(*CASE_ROLES, Role.SISTEM)


def visible_to(actor: Actor) -> QuerySet[NewsItem]:
    """The items `actor` may see: all of their office at the desk, else what is or was public."""
    public = NewsItem.objects.filter(state__in=NewsItem.KNOWN)
    if actor.office_id is None:
        return public.none()
    if can_see_desk(actor, actor.office_id):
        return NewsItem.objects.filter(office_id=actor.office_id)
    return public.filter(office_id=actor.office_id)


def can_see(actor: Actor, item: NewsItem) -> bool:
    """True if `visible_to(actor)` holds `item`."""
    if actor.office_id != item.office_id:
        return False
    return can_see_desk(actor, item.office_id) or item.state in NewsItem.KNOWN


def can_write(actor: Actor, office_id: int) -> bool:
    """May begin, change, propose and discard drafts."""
    return actor.office_id == office_id and actor.has(*WRITERS, Role.SISTEM)


def can_edit(actor: Actor, office_id: int) -> bool:
    """May send back, correct and withdraw."""
    return actor.office_id == office_id and actor.has(*EDITORS)


def has_written(actor: Actor, item: NewsItem) -> bool:
    """Whether the item's words are the actor's own, from the beginning or since the last change."""
    return actor.user_id is None or actor.user_id in {item.begun_by_id, item.changed_by_id}


def can_publish(actor: Actor, item: NewsItem, *, alone: bool) -> bool:
    """May approve this item; `alone` says that the office has no other editor."""
    return can_edit(actor, item.office_id) and (alone or not has_written(actor, item))


def demand(may: bool) -> None:  # noqa: FBT001 - reads as a sentence at the call
    """Raise NotAllowed unless `may`."""
    if not may:
        raise NotAllowed(
            "news.role", "Anda tidak dapat melakukan tindakan ini.",
            "Penulis tidak menyetujui tulisannya sendiri; minta PPID atau Atasan PPID.",
        )  # fmt: skip
