"""A long information list, made in one go: what 5,000 entries of one office look like."""

import uuid
from datetime import timedelta

from serambi.catalogue.models import CatalogueEntry, EntryLink
from serambi.catalogue.services import shelf
from serambi.core import clock
from serambi.law.headings import headings
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

SIZE = 5_000


def fill(office: Office, total: int = SIZE, *, spare: int = 0) -> list[str]:
    """`total` published entries with a link each, in turn under every heading but the first `spare`.

    Returns the codes of the headings that hold something.
    """
    now, found = clock.now(), headings()[spare:]
    entries = [
        CatalogueEntry(
            id=uuid.uuid4(), office=office, number=n, slug=f"laporan-{n}", category=one.category,
            heading=one.code, is_election=one.election, title=f"Laporan kegiatan nomor {n}",
            summary="Ringkasan kegiatan, pelaksana dan hasilnya.", unit=f"Subbagian {n % 9}",
            officer="Sekretariat", period="2026", year=2026, state=CatalogueEntry.State.PUBLISHED,
            made_on=now.date(), created_at=now, updated_at=now,
            published_at=now - timedelta(minutes=n),
        )
        for n in range(1, total + 1)
        for one in [found[n % len(found)]]
    ]  # fmt: skip
    with office_scope(office):
        CatalogueEntry.objects.bulk_create(entries, batch_size=500)
        EntryLink.objects.bulk_create(
            [
                EntryLink(office=office, entry=one, url=f"https://contoh.example/{one.number}", label="", added_at=now)
                for one in entries
            ],
            batch_size=500,
        )  # fmt: skip
        stamp = shelf.lock_stamp(office)
        shelf.recount(office, stamp)
    return sorted({one.heading for one in entries})
