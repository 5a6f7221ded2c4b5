"""What every verb shares: locks, the words as columns, the log, the index row."""

from typing import Any

from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.core import clock
from serambi.core.errors import Conflict, NotFound
from serambi.files.models import StoredFile
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.ledger.registry import Act
from serambi.offices.models import Office
from serambi.publishing import events
from serambi.publishing.content import NAMES, NewsContent
from serambi.publishing.models import NewsItem
from serambi.publishing.services import photo as photos
from serambi.search import services as search
from serambi.search.kinds import NEWS

CALLED = {
    "kind": gettext_lazy("jenis"), "title": gettext_lazy("judul"), "lead": gettext_lazy("ringkasan"),
    "body": gettext_lazy("isi"), "writer": gettext_lazy("penulis"), "editor": gettext_lazy("editor"),
    "photographer": gettext_lazy("pembuat foto"), "alt": gettext_lazy("yang tampak pada foto"),
    "caption": gettext_lazy("keterangan foto"), "photo": gettext_lazy("foto"),
}  # fmt: skip


def lock(
    office: Office, item: NewsItem, *states: NewsItem.State, version: int | None = None
) -> NewsItem:
    """The item as it is now, ours until the transaction ends.

    Raises NotFound for another office's, Conflict when it is in none of `states` or `version` is not
    the one that was read.
    """
    rows = NewsItem.objects.filter(office=office, pk=item.pk).select_related("photo")
    if connection.features.has_select_for_update:
        rows = rows.select_for_update(of=("self",))
    fresh: NewsItem | None = rows.first()
    if fresh is None:
        raise NotFound("news.unknown", _("Berita ini tidak ada."))
    fresh.office = office
    if fresh.state not in states:
        raise Conflict(
            "news.state",
            _("Berita ini sudah berstatus %(state)s.") % {"state": fresh.get_state_display()},
            _("Muat ulang halamannya."),
        )
    if version is not None and fresh.version != version:
        raise Conflict(
            "news.changed", _("Orang lain mengubah berita ini sesudah Anda membukanya."),
            _("Buka lagi halamannya, lalu ulangi perubahan Anda."),
        )  # fmt: skip
    return fresh


def fill(
    office: Office, item: NewsItem, words: NewsContent, photo: StoredFile | None, *, drop: bool
) -> list[str]:
    """Put the words and the photo into `item`; the names of what differs."""
    changed = [name for name in NAMES if getattr(item, name) != getattr(words, name)]
    for name in changed:
        setattr(item, name, getattr(words, name))
    if photo is not None:
        photos.hang(office, item, photo)
        changed.append("photo")
    elif drop and item.photo is not None:
        photos.take_down(item)
        changed.append("photo")
    return changed


def told(changed: list[str]) -> str:
    """The names of `changed` fields as people call them, for the log."""
    return ", ".join(str(CALLED[name]) for name in changed)


def touch(item: NewsItem) -> None:
    """One version further."""
    item.version += 1
    item.updated_at = clock.now()


def log(office: Office, actor: Actor, item: NewsItem, act: Act, **payload: Any) -> None:
    """Append the act to the office's log."""
    obj = (events.NEWS, item.pk)
    ledger.append(office=office, actor=actor, act=act.code, obj=obj, payload=payload)


def index(office: Office, item: NewsItem) -> None:
    """Make the item findable by all its words."""
    day = item.published_at.astimezone(office.tz) if item.published_at else None
    search.put(
        office=office,
        kind=NEWS,
        object_id=item.pk,
        title=item.title,
        body="\n\n".join(part for part in (item.lead, item.body, item.caption) if part),
        url=item.get_absolute_url(),
        facets={"year": str(day.year) if day else "", "sort": item.kind},
        at=item.published_at,
    )
