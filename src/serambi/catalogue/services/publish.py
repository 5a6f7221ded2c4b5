"""Into the public list, and out of it with a reason."""

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.catalogue import access, events
from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.services import shelf
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.text import clean
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MAX_REASON = 500


def publish(*, office: Office, actor: Actor, entry: CatalogueEntry) -> CatalogueEntry:
    """Make a draft public, or a withdrawn entry public again.

    Raises NotAllowed; Conflict when it is public already.
    """
    shelf.demand(access.can_publish(actor, office.pk) and entry.office_id == office.pk)
    with transaction.atomic(), office_scope(office):
        stamp = shelf.lock_stamp(office)
        fresh = shelf.lock_entry(office, entry)
        if fresh.state == CatalogueEntry.State.PUBLISHED:
            raise Conflict("catalogue.published", _("Informasi ini sudah terbit."))
        at = clock.now()
        fresh.state = CatalogueEntry.State.PUBLISHED
        fresh.published_at = at
        fresh.withdrawn_at, fresh.withdrawn_reason = None, ""
        shelf.changed_at(fresh, at)
        fresh.save()
        _tell(office, actor, fresh, events.PUBLISHED.code, {"title": fresh.title})
        shelf.index(office, [fresh])
        shelf.recount(office, stamp)
    return fresh


def withdraw(*, office: Office, actor: Actor, entry: CatalogueEntry, reason: str) -> CatalogueEntry:
    """Take a public entry out of the list; the page at its address says why.

    Raises NotAllowed, InvalidInput without a reason, Conflict when it is not public.
    """
    shelf.demand(access.can_publish(actor, office.pk) and entry.office_id == office.pk)
    why = _reason(reason)
    with transaction.atomic(), office_scope(office):
        stamp = shelf.lock_stamp(office)
        fresh = shelf.lock_entry(office, entry)
        if fresh.state != CatalogueEntry.State.PUBLISHED:
            raise Conflict("catalogue.not_published", _("Informasi ini tidak sedang terbit."))
        at = clock.now()
        fresh.state = CatalogueEntry.State.WITHDRAWN
        fresh.withdrawn_at, fresh.withdrawn_reason = at, why
        shelf.changed_at(fresh, at)
        fresh.save()
        _tell(office, actor, fresh, events.WITHDRAWN.code, {"reason": why})
        shelf.index(office, [fresh])
        shelf.recount(office, stamp)
    return fresh


def _reason(text: str) -> str:
    why = clean(text)
    if not why:
        raise InvalidInput(
            "catalogue.reason_missing",
            _("Alasan penarikan belum diisi."),
            _("Tulis alasannya; pembaca akan melihatnya di halaman informasi ini."),
            field="reason",
        )
    if len(why) > MAX_REASON:
        raise InvalidInput(
            "catalogue.reason_too_long",
            _("Alasan ini %(length)s karakter, sedangkan batasnya %(most)s.")
            % {"length": len(why), "most": MAX_REASON},
            _("Persingkat teksnya."),
            field="reason",
        )
    return why


def _tell(
    office: Office, actor: Actor, entry: CatalogueEntry, act: str, payload: dict[str, str]
) -> None:
    ledger.append(
        office=office,
        actor=actor,
        act=act,
        obj=(events.ENTRY, entry.pk),
        payload={**payload, "version": entry.version},
    )
