"""Propose, send back, publish."""

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Refused
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.publishing import access, events, selectors
from serambi.publishing.content import MAX_NAME, note
from serambi.publishing.models import NewsItem
from serambi.publishing.services import shelf


def propose(*, office: Office, actor: Actor, item: NewsItem) -> NewsItem:
    """Ask an editor to look at it. Raises NotAllowed, Conflict when it is no draft."""
    access.demand(access.can_write(actor, office.pk))
    with transaction.atomic(), office_scope(office):
        fresh = shelf.lock(office, item, NewsItem.State.DRAFT)
        fresh.state, fresh.returned = NewsItem.State.PROPOSED, ""
        shelf.touch(fresh)
        fresh.save()
        shelf.log(office, actor, fresh, events.PROPOSED)
    return fresh


def send_back(*, office: Office, actor: Actor, item: NewsItem, why: str) -> NewsItem:
    """Do not approve, and say what is to be mended.

    Raises NotAllowed, InvalidInput at `why`, Conflict when it does not wait.
    """
    access.demand(access.can_edit(actor, office.pk))
    words = note(why, "why")
    with transaction.atomic(), office_scope(office):
        fresh = shelf.lock(office, item, NewsItem.State.PROPOSED)
        fresh.state, fresh.returned = NewsItem.State.DRAFT, words
        shelf.touch(fresh)
        fresh.save()
        shelf.log(office, actor, fresh, events.SENT_BACK, note=words)
    return fresh


def publish(*, office: Office, actor: Actor, item: NewsItem, version: int) -> NewsItem:
    """Approve exactly what was looked at, and make it public and findable.

    Without an editor's name of its own the item is credited to whoever approves. Raises NotAllowed
    when the actor wrote it and the office has another editor, Conflict when it does not wait or was
    changed meanwhile, Refused while its photo waits for the scanner.
    """
    with transaction.atomic(), office_scope(office):
        alone = selectors.is_alone(office, actor, access.EDITORS)
        fresh = shelf.lock(office, item, NewsItem.State.PROPOSED, version=version)
        access.demand(access.can_publish(actor, fresh, alone=alone))
        if fresh.photo is not None and fresh.photo.is_held:
            raise Refused(
                "news.photo_held", _("Fotonya belum dinyatakan bersih oleh pemindai."),
                _("Tunggu beberapa menit, atau terbitkan tanpa foto."),
            )  # fmt: skip
        fresh.is_alone = access.has_written(actor, fresh)
        fresh.state, fresh.approved_by_id = NewsItem.State.PUBLISHED, actor.user_id
        fresh.editor = fresh.editor or actor.name[:MAX_NAME]
        fresh.slug = slug_of(fresh)
        shelf.touch(fresh)
        fresh.published_at = fresh.updated_at = clock.now()
        fresh.save()
        act = events.PUBLISHED_ALONE if fresh.is_alone else events.PUBLISHED
        shelf.log(office, actor, fresh, act, title=fresh.title, slug=fresh.slug)
        shelf.index(office, fresh)
    return fresh


def slug_of(item: NewsItem) -> str:
    """The readable part of the address with the item's number, which makes it the only one."""
    return f"{slugify(item.title)[:75].strip('-') or 'berita'}-{item.number}"
