"""What the machine has read of public documents since they were last put into the index."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q

from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.catalogue.services import shelf
from serambi.catalogue.services.pages import put_file
from serambi.offices.scoping import office_scope

BATCH = 20
READ_AGAIN = timedelta(days=3)


class IndexPages:
    """Puts pages in that were read, or read again, after their file was last indexed."""

    name = "catalogue.pages"

    def run(self, now: datetime) -> int:
        """At most 20 files; each in a transaction of its own, under the list's lock."""
        published = Q(entry__state=CatalogueEntry.State.PUBLISHED, removed_at=None)
        fresh = EntryFile.objects.filter(published, indexed_at=None, stored__read_at__isnull=False)
        again = EntryFile.objects.filter(
            published,
            stored__read_at__gt=now - READ_AGAIN,
            indexed_at__lt=F("stored__read_at"),
        )
        ids = [
            *fresh.values_list("pk", flat=True)[:BATCH],
            *again.values_list("pk", flat=True)[:BATCH],
        ]
        return sum(_put(pk) for pk in ids)


def _put(pk: int) -> int:
    """Index one file if it is still public."""
    row = EntryFile.objects.select_related("office").get(pk=pk)
    with transaction.atomic(), office_scope(row.office):
        shelf.lock_stamp(row.office)
        held = (
            EntryFile.objects.select_related("entry", "stored")
            .filter(pk=pk, removed_at=None, entry__state=CatalogueEntry.State.PUBLISHED)
            .first()
        )
        if held is None:
            return 0
        put_file(row.office, held.entry, held)
    return 1
