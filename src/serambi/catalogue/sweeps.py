"""By the clock: what was read of public documents is indexed, what turned out harmful is taken off."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q

from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.catalogue.services import shelf
from serambi.catalogue.services.pages import put_file, take_off
from serambi.files.models import Scan
from serambi.offices.scoping import office_scope

BATCH = 20
READ_AGAIN = timedelta(days=3)


class IndexPages:
    """Puts pages in that were read, or read again, after their file was last indexed."""

    name = "catalogue.pages"

    def run(self, now: datetime) -> int:
        """At most 20 files; each in a transaction of its own, under the list's lock."""
        published = Q(entry__state=CatalogueEntry.State.PUBLISHED, removed_at=None)
        published &= ~Q(stored__scan__in=(Scan.WAITING, Scan.INFECTED))
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
        if held is None or held.stored.is_held:
            return 0
        put_file(row.office, held.entry, held)
    return 1


class HoldInfected:
    """Documents in which the scanner found something later: out of the search, pages made anew."""

    name = "catalogue.hold_infected"

    def run(self, now: datetime) -> int:
        """Returns how many files were taken off. The file itself is held since the verdict."""
        rows = EntryFile.objects.filter(
            stored__scan=Scan.INFECTED, removed_at=None, held_at=None
        ).select_related("office", "entry")
        return sum(_take_off(row, now) for row in list(rows[:BATCH]))


def _take_off(row: EntryFile, now: datetime) -> int:
    with transaction.atomic(), office_scope(row.office):
        stamp = shelf.lock_stamp(row.office)
        take_off(row.office, row.entry_id, row.pk)
        EntryFile.objects.filter(pk=row.pk).update(held_at=now, indexed_at=None)
        shelf.recount(row.office, stamp)
    return 1
