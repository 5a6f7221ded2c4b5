"""A newer file in the place of an older one; the older keeps its address and says so."""

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.catalogue import access, events
from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.catalogue.services import pages, shelf
from serambi.catalogue.services.attach import changed, gone, label_of, renew
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.text import clean
from serambi.files import services as files
from serambi.files.models import Purpose, StoredFile
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MAX_REASON = 500


def replace_file(
    *,
    office: Office,
    actor: Actor,
    entry: CatalogueEntry,
    file_id: int,
    stored: StoredFile,
    reason: str,
    title: str = "",
    withhold: bool = False,
) -> EntryFile:
    """Put `stored` in the place of the document's newest file `file_id`, with a `reason`.

    Both versions stay readable; the address of the document leads to the newer. With `withhold`
    every earlier version is closed to the public: its address says that it was replaced, and its
    bytes are given to nobody outside. Raises NotAllowed,
    InvalidInput without a reason, Conflict when the file is not the newest or the upload was used.
    """
    shelf.demand(access.can_edit(actor, entry))
    why = _reason(reason)
    with transaction.atomic(), office_scope(office):
        stamp = shelf.lock_stamp(office)
        fresh = shelf.lock_entry(office, entry)
        old = EntryFile.objects.filter(entry=fresh, pk=file_id, removed_at=None).first()
        if old is None:
            raise gone()
        if stored.office_id != office.pk or stored.purpose != Purpose.CATALOGUE:
            raise Conflict("catalogue.wrong_file", _("Berkas ini bukan dokumen informasi publik."))
        files.attach(office=office, files=[stored])
        at = clock.now()
        EntryFile.objects.filter(pk=old.pk).update(
            removed_at=at, superseded_at=at, superseded_reason=why
        )
        if withhold:
            earlier = EntryFile.objects.filter(entry=fresh, document=old.document)
            earlier.update(withheld_at=at, indexed_at=None)
        pages.take_off(office, fresh.pk, old.pk)
        row: EntryFile = EntryFile.objects.create(
            office=office, entry=fresh, stored=stored, added_at=at, document=old.document,
            version=old.version + 1, title=label_of(title or old.title, "file_title"),
        )  # fmt: skip
        payload = {"title": row.title, "reason": why, "sha256": stored.sha256}
        act = events.FILE_REDACTED if withhold else events.FILE_REPLACED
        changed(office, actor, fresh, act.code, payload)
        renew(office, fresh, stamp)
    return row


def _reason(text: str) -> str:
    try:
        why = " ".join(clean(text).split())
    except InvalidInput as error:
        raise InvalidInput(error.code, error.sentence, error.next_step, field="reason") from error
    if not 5 <= len(why) <= MAX_REASON:
        raise InvalidInput(
            "catalogue.replace_reason", _("Alasan penggantian belum diisi."),
            _("Tulis satu kalimat pendek; pembaca versi lama melihatnya."), field="reason",
        )  # fmt: skip
    return why
