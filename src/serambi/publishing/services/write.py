"""Begin a draft, change it, give it up."""

import uuid

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Conflict
from serambi.files.models import StoredFile
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.publishing import access, events
from serambi.publishing.content import NAMES, NewsContent, checked
from serambi.publishing.models import NewsItem
from serambi.publishing.services import shelf


def create(
    *,
    office: Office,
    actor: Actor,
    content: NewsContent,
    submit_key: uuid.UUID,
    photo: StoredFile | None = None,
    origin: str = "",
) -> NewsItem:
    """Keep a new draft. The same `submit_key`, or the same `origin`, finds the one made with it.

    `origin` names what it was made from ("evaluation.meeting:…"), also when two people press at
    once. Raises NotAllowed, InvalidInput at the field, Conflict when the form was kept before with
    other words: somebody went back in the browser and would lose what was typed since.
    """
    access.demand(access.can_write(actor, office.pk))
    words = checked(content, photo=photo is not None)
    with transaction.atomic(), office_scope(office):
        Office.objects.select_for_update().get(pk=office.pk)  # numbers follow one another
        rows = NewsItem.objects.filter(office=office)
        again = rows.filter(submit_key=submit_key) | rows.filter(origin=origin).exclude(origin="")
        if (found := again.first()) is not None:
            return _known(found, words, origin, photo)
        now = clock.now()
        item = NewsItem(
            office=office, number=(rows.aggregate(last=Max("number"))["last"] or 0) + 1,
            begun_by_id=actor.user_id, made_at=now, updated_at=now, origin=origin,
            submit_key=submit_key,
        )  # fmt: skip
        shelf.fill(office, item, words, photo, drop=False)
        item.save(force_insert=True)
        shelf.log(office, actor, item, events.DRAFTED, number=item.number, title=item.title,
                  kind=item.kind, origin=origin)  # fmt: skip
    return item


def rewrite(
    *,
    office: Office,
    actor: Actor,
    item: NewsItem,
    content: NewsContent,
    version: int,
    photo: StoredFile | None = None,
    drop_photo: bool = False,
) -> NewsItem:
    """Change the words of what is not public yet; what was proposed becomes a draft again.

    Raises NotAllowed, InvalidInput at the field, Conflict when somebody changed it meanwhile.
    """
    access.demand(access.can_write(actor, office.pk))
    with transaction.atomic(), office_scope(office):
        fresh = shelf.lock(office, item, *NewsItem.OPEN, version=version)
        has_photo = photo is not None or (fresh.photo is not None and not drop_photo)
        words = checked(content, photo=has_photo)
        changed = shelf.fill(office, fresh, words, photo, drop=drop_photo)
        if not changed:
            return fresh
        fresh.state, fresh.changed_by_id = NewsItem.State.DRAFT, actor.user_id
        shelf.touch(fresh)
        fresh.save()
        shelf.log(office, actor, fresh, events.REWRITTEN, changed=shelf.told(changed))
    return fresh


def discard(*, office: Office, actor: Actor, item: NewsItem) -> NewsItem:
    """Give up what was never public; what it was made from may be drafted anew.

    Raises NotAllowed, Conflict when it is public already.
    """
    access.demand(access.can_write(actor, office.pk))
    with transaction.atomic(), office_scope(office):
        fresh = shelf.lock(office, item, *NewsItem.OPEN)
        fresh.state, fresh.origin = NewsItem.State.DISCARDED, ""
        shelf.touch(fresh)
        fresh.save()
        shelf.log(office, actor, fresh, events.DISCARDED)
    return fresh


def _known(found: NewsItem, words: NewsContent, origin: str, photo: StoredFile | None) -> NewsItem:
    """What the same form, or the same `origin`, made before."""
    same = all(getattr(found, name) == getattr(words, name) for name in NAMES)
    if (origin and found.origin == origin) or (
        same and (found.photo_id is None) == (photo is None)
    ):
        return found
    raise Conflict(
        "news.kept",
        _("Formulir ini sudah tersimpan sebagai konsep nomor %(number)d dengan isi yang lain.")
        % {"number": found.number},
        _("Salin ketikan Anda, buka konsep itu, lalu ubah di sana."),
    )
