"""Reads of announcements without delay."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count
from django.utils.translation import gettext as _

from serambi.alerts import events
from serambi.alerts.models import Alert, PushSubscription
from serambi.core import clock
from serambi.core.errors import NotFound
from serambi.law.serta_merta import statements
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.outbox.models import State
from serambi.outbox.selectors import deliveries_about


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An announcement as feeds tell it; `path` begins with a slash, `id` never changes."""

    id: UUID
    title: str
    summary: str
    path: str
    published_at: datetime
    updated_at: datetime
    in_force: bool


def in_force(office: Office) -> list[Alert]:
    """Announcements that hold now, the newest first."""
    with office_scope(office):
        rows = Alert.objects.filter(office=office, ended_at__isnull=True, ends_at__gt=clock.now())
        return list(rows.order_by("-published_at"))


def past(office: Office, most: int = 50) -> list[Alert]:
    """Announcements that ended, the newest first."""
    now = clock.now()
    with office_scope(office):
        rows = list(Alert.objects.filter(office=office).order_by("-published_at")[: most + 20])
    return [row for row in rows if row.ended_at is not None or row.ends_at <= now][:most]


def by_number(office: Office, number: int) -> Alert:
    """The announcement with this number. Raises NotFound."""
    with office_scope(office):
        found: Alert | None = Alert.objects.filter(office=office, number=number).first()
    if found is None:
        raise NotFound("alert.unknown", _("Pengumuman ini tidak ada."))
    return found


def is_in_force(alert: Alert) -> bool:
    """True while it holds."""
    return alert.ended_at is None and alert.ends_at > clock.now()


def told(alert: Alert) -> list[tuple[str, str]]:
    """The eight statements with their titles, in the order in which they are read."""
    return [(one.title, getattr(alert, one.code)) for one in statements()]


@dataclass(frozen=True, slots=True)
class Reach:
    """How many browsers were told of an announcement, and how many are still owed a notice."""

    sent: int
    waiting: int
    failed: int


def reach(office: Office, alert: Alert) -> Reach:
    """One query."""
    with office_scope(office):
        rows = deliveries_about(office, (events.ALERT, str(alert.pk))).order_by()
        states = dict(rows.values_list("state").annotate(n=Count("pk")))
    waiting = states.get(State.QUEUED, 0) + states.get(State.LEASED, 0)
    return Reach(states.get(State.SENT, 0), waiting, states.get(State.DEAD, 0))


def subscribers(office: Office) -> int:
    """How many browsers asked to be told."""
    with office_scope(office):
        return int(PushSubscription.objects.filter(office=office).count())


def feed_items(office: Office, most: int = 30) -> Sequence[FeedItem]:
    """The newest announcements for Atom and RSS; one query."""
    with office_scope(office):
        rows = list(Alert.objects.filter(office=office).order_by("-updated_at")[:most])
    return [
        FeedItem(
            id=row.pk,
            title=row.title,
            summary=f"{row.hazard}\n\n{row.avoidance}",
            path=f"/{office.code}/peringatan/{row.number}/",
            published_at=row.published_at,
            updated_at=row.updated_at,
            in_force=is_in_force(row),
        )
        for row in rows
    ]
