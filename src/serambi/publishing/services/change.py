"""Correct a published item in the open, or take it back."""

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.files.models import StoredFile
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.publishing import access, events
from serambi.publishing.content import NewsContent, checked, note
from serambi.publishing.models import NewsCorrection, NewsItem
from serambi.publishing.services import shelf
from serambi.search import services as search
from serambi.search.kinds import NEWS


def correct(
    *,
    office: Office,
    actor: Actor,
    item: NewsItem,
    content: NewsContent,
    why: str,
    version: int,
    photo: StoredFile | None = None,
    drop_photo: bool = False,
) -> NewsItem:
    """Change a published item; the dated note stands under it and the words before are kept.

    Raises NotAllowed, InvalidInput at the field, Conflict when it is not public or changed meanwhile.
    """
    access.demand(access.can_edit(actor, office.pk))
    said = note(why, "why")
    with transaction.atomic(), office_scope(office):
        fresh = shelf.lock(office, item, NewsItem.State.PUBLISHED, version=version)
        if photo is not None and photo.is_held:
            raise InvalidInput(
                "news.photo_held", _("Fotonya belum dinyatakan bersih oleh pemindai."),
                _("Tunggu beberapa menit, lalu unggah lagi."), field="photo",
            )  # fmt: skip
        has_photo = photo is not None or (fresh.photo is not None and not drop_photo)
        words = checked(content, photo=has_photo)
        before = {name: getattr(fresh, name) for name in ("title", "lead", "body")}
        editor = fresh.editor
        changed = shelf.fill(office, fresh, words, photo, drop=drop_photo)
        fresh.editor = fresh.editor or editor
        if not set(changed) - {"editor"} and fresh.editor == editor:
            raise InvalidInput(
                "news.same", _("Belum ada yang diubah."), _("Ubah dahulu bagian yang keliru.")
            )
        shelf.touch(fresh)
        fresh.corrected_at = fresh.updated_at
        fresh.save()
        NewsCorrection.objects.create(
            office=office, item=fresh, at=fresh.updated_at, by=actor.id, note=said, **before
        )
        shelf.log(office, actor, fresh, events.CORRECTED, changed=shelf.told(changed), note=said)
        shelf.index(office, fresh)
    return fresh


def withdraw(*, office: Office, actor: Actor, item: NewsItem, reason: str) -> NewsItem:
    """Take a published item back: its address stays and says when and why, the search forgets it.

    Raises NotAllowed, InvalidInput at `reason`, Conflict when it is not public.
    """
    access.demand(access.can_edit(actor, office.pk))
    why = note(reason, "reason")
    with transaction.atomic(), office_scope(office):
        fresh = shelf.lock(office, item, NewsItem.State.PUBLISHED)
        fresh.state, fresh.withdrawn_reason = NewsItem.State.WITHDRAWN, why
        shelf.touch(fresh)
        fresh.withdrawn_at = clock.now()
        fresh.save()
        shelf.log(office, actor, fresh, events.WITHDRAWN, reason=why)
        search.remove(office=office, kind=NEWS, object_id=fresh.pk)
    return fresh
