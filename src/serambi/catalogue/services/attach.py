"""Files and links of an entry."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from serambi.catalogue import access, events
from serambi.catalogue.fields import checked_url
from serambi.catalogue.models import CatalogueEntry, CatalogueStamp, EntryFile, EntryLink
from serambi.catalogue.services import pages, shelf
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.text import clean
from serambi.files import services as files
from serambi.files.models import Purpose, StoredFile
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MAX_LABEL = 200


def add_file(
    *, office: Office, actor: Actor, entry: CatalogueEntry, stored: StoredFile, title: str = ""
) -> EntryFile:
    """Attach an upload that `files.receive` accepted; it is downloadable when the entry is public.

    Raises NotAllowed, InvalidInput, Conflict (the upload was swept or is used).
    """
    shelf.demand(access.can_edit(actor, entry))
    label = label_of(title or stored.name, "file_title")
    with transaction.atomic(), office_scope(office):
        stamp = shelf.lock_stamp(office)
        fresh = shelf.lock_entry(office, entry)
        if stored.office_id != office.pk or stored.purpose != Purpose.CATALOGUE:
            raise Conflict("catalogue.wrong_file", _("Berkas ini bukan dokumen informasi publik."))
        files.attach(office=office, files=[stored])
        row: EntryFile = EntryFile.objects.create(
            office=office, entry=fresh, stored=stored, title=label, added_at=clock.now(),
            document=_next_document(fresh),
        )  # fmt: skip
        payload = {"title": label, "sha256": stored.sha256}
        changed(office, actor, fresh, events.FILE_ADDED.code, payload)
        renew(office, fresh, stamp)
    return row


def remove_file(*, office: Office, actor: Actor, entry: CatalogueEntry, file_id: int) -> None:
    """Take a file off the entry; row and bytes stay. Raises NotAllowed, Conflict."""
    shelf.demand(access.can_edit(actor, entry))
    with transaction.atomic(), office_scope(office):
        stamp = shelf.lock_stamp(office)
        fresh = shelf.lock_entry(office, entry)
        row = EntryFile.objects.filter(entry=fresh, pk=file_id, removed_at=None).first()
        if row is None:
            raise gone()
        EntryFile.objects.filter(pk=row.pk).update(removed_at=clock.now())
        pages.take_off(office, fresh.pk, row.pk)
        changed(office, actor, fresh, events.FILE_REMOVED.code, {"title": row.title})
        renew(office, fresh, stamp)


def add_link(
    *, office: Office, actor: Actor, entry: CatalogueEntry, url: str, label: str
) -> EntryLink:
    """Add an address on the web (http or https only). Raises NotAllowed, InvalidInput."""
    shelf.demand(access.can_edit(actor, entry))
    address = checked_url(url)
    words = label_of(label or address, "label")
    with transaction.atomic(), office_scope(office):
        stamp = shelf.lock_stamp(office)
        fresh = shelf.lock_entry(office, entry)
        row: EntryLink = EntryLink.objects.create(
            office=office, entry=fresh, url=address, label=words, added_at=clock.now()
        )
        changed(office, actor, fresh, events.LINK_ADDED.code, {"label": words, "url": address})
        renew(office, fresh, stamp)
    return row


def remove_link(*, office: Office, actor: Actor, entry: CatalogueEntry, link_id: int) -> None:
    """Take a link off the entry. Raises NotAllowed, Conflict."""
    shelf.demand(access.can_edit(actor, entry))
    with transaction.atomic(), office_scope(office):
        stamp = shelf.lock_stamp(office)
        fresh = shelf.lock_entry(office, entry)
        row = EntryLink.objects.filter(entry=fresh, pk=link_id, removed_at=None).first()
        if row is None:
            raise gone()
        EntryLink.objects.filter(pk=row.pk).update(removed_at=clock.now())
        changed(office, actor, fresh, events.LINK_REMOVED.code, {"label": row.label})
        renew(office, fresh, stamp)


def _next_document(entry: CatalogueEntry) -> int:
    """The number of a new document; numbers of documents that were taken off are not used again."""
    last = EntryFile.objects.filter(entry=entry).aggregate(last=Max("document"))["last"]
    return int(last or 0) + 1


def changed(
    office: Office, actor: Actor, entry: CatalogueEntry, act: str, payload: dict[str, str]
) -> None:
    """Move the entry on and write the act into the log."""
    shelf.changed_at(entry, clock.now())
    entry.save(update_fields=["version", "updated_at"])
    ledger.append(
        office=office,
        actor=actor,
        act=act,
        obj=(events.ENTRY, entry.pk),
        payload={**payload, "version": entry.version},
    )


def renew(office: Office, entry: CatalogueEntry, stamp: CatalogueStamp) -> None:
    """Renew index and counts of a public entry."""
    if entry.state == CatalogueEntry.State.PUBLISHED:
        shelf.recount(office, stamp)


def label_of(text: str, field: str) -> str:
    """The words for readers, cleaned. Raises InvalidInput at `field`."""
    label = " ".join(clean(text).split())
    if len(label) > MAX_LABEL:
        raise InvalidInput(
            "catalogue.label_too_long",
            _("Teks ini %(length)s karakter, sedangkan batasnya %(most)s.")
            % {"length": len(label), "most": MAX_LABEL},
            _("Persingkat teksnya."),
            field=field,
        )
    return label


def gone() -> Conflict:
    """The file or link is not there any more."""
    return Conflict("catalogue.gone", _("Lampiran ini sudah dilepas."), _("Muat ulang halamannya."))
