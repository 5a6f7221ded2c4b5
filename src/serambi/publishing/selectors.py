"""Reads of the newsroom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from serambi.core.errors import NotFound
from serambi.identity.actors import Actor
from serambi.identity.models import Membership
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.publishing.models import NewsCorrection, NewsItem

MOST_OPEN = 100
LINE = ("id", "office_id", "number", "slug", "kind", "state", "title", "lead", "published_at",
        "updated_at", "corrected_at", "returned")  # fmt: skip
"""The columns that a list shows; bodies stay where they are."""


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A news item as feeds tell it; `path` begins with a slash, `id` never changes."""

    id: UUID
    title: str
    summary: str
    path: str
    kind: str
    published_at: datetime
    updated_at: datetime


def published(office: Office) -> QuerySet[NewsItem]:
    """What is public, the newest first, as lines of a list."""
    rows: QuerySet[NewsItem] = NewsItem.objects.filter(
        office=office, state=NewsItem.State.PUBLISHED
    )
    return rows.order_by("-published_at", "-number").only(*LINE)


def newest(office: Office, most: int = 3) -> list[NewsItem]:
    """The newest few for the porch page; one query."""
    with office_scope(office):
        return list(published(office)[:most])


def unfinished(office: Office) -> list[NewsItem]:
    """What waits for an editor, then what waits for its writer; one query, at most 100."""
    with office_scope(office):
        rows = NewsItem.objects.filter(office=office, state__in=NewsItem.OPEN).only(*LINE)
        return sorted(
            rows.order_by("-updated_at")[:MOST_OPEN], key=lambda one: one.state != "diajukan"
        )


def withdrawn(office: Office) -> list[NewsItem]:
    """What was taken back, the newest first; one query, at most 100."""
    with office_scope(office):
        rows = NewsItem.objects.filter(office=office, state=NewsItem.State.WITHDRAWN).only(*LINE)
        return list(rows.order_by("-updated_at")[:MOST_OPEN])


def by_number(rows: QuerySet[NewsItem], number: int) -> NewsItem:
    """The item with this number among `rows`, with its photo. Raises NotFound."""
    return _found(rows.filter(number=number))


def by_slug(rows: QuerySet[NewsItem], slug: str) -> NewsItem:
    """The item at this address among `rows`, with its photo. Raises NotFound."""
    return _found(rows.filter(slug=slug, state__in=NewsItem.KNOWN))


def by_origin(office: Office, origin: str) -> NewsItem | None:
    """The item that was made from `origin`, if it was not discarded."""
    with office_scope(office):
        found: NewsItem | None = NewsItem.objects.filter(office=office, origin=origin).first()
    return found


def corrections_of(item: NewsItem) -> list[NewsCorrection]:
    """The corrections, the oldest first."""
    with office_scope(item.office):
        return list(NewsCorrection.objects.filter(office=item.office, item=item))


def is_alone(office: Office, actor: Actor, editors: Iterable[Role]) -> bool:
    """Whether nobody else of the office holds one of the roles `editors` now."""
    others = Membership.objects.filter(
        office=office, role__in=[role.value for role in editors], ended_at__isnull=True,
        user__is_active=True,
    )  # fmt: skip
    return not others.exclude(user_id=actor.user_id or 0).exists()


def feed_items(office: Office, most: int = 30) -> list[FeedItem]:
    """The newest items for Atom and RSS; one query."""
    with office_scope(office):
        rows = list(published(office)[:most])
    return [
        FeedItem(
            id=row.pk, title=row.title, summary=row.lead, kind=str(row.get_kind_display()),
            path=f"/{office.code}/berita/{row.slug}/",
            published_at=row.published_at, updated_at=row.corrected_at or row.published_at,
        )
        for row in rows
        if row.published_at is not None
    ]  # fmt: skip


def _found(rows: QuerySet[NewsItem]) -> NewsItem:
    found: NewsItem | None = rows.select_related("photo", "office", "approved_by").first()
    if found is None:
        raise NotFound("news.unknown", _("Berita ini tidak ada."))
    return found
