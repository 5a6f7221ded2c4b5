"""A blacked-out copy takes the place of a document of the list; the original leaves the public."""

import pytest
from django.test import Client

from serambi.catalogue import services as catalogue
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.catalogue.sweeps import IndexPages
from serambi.core import clock
from serambi.core.errors import Conflict, NotAllowed, NotFound, Refused
from serambi.files.models import Purpose, State
from serambi.files.services import read, store_bytes
from serambi.files.sweeps import ReadFiles
from serambi.law.headings import headings
from serambi.law.roles import Role
from serambi.ledger.models import Event
from serambi.offices.scoping import all_offices, office_scope
from serambi.redaction import services
from serambi.redaction.access import can_place
from serambi.redaction.engine.values import Names
from serambi.redaction.models import Redaction
from serambi.redaction.values import Subject
from serambi.search.selectors import find
from tests.redaction.conftest import FAMILY, NIK, Desk, paper
from tests.support.acting import OnRedaction
from tests.support.cast import ClientAs

Shown = tuple[CatalogueEntry, EntryFile]


@pytest.fixture
def shown(desk: Desk) -> Shown:
    """A public entry with a document in which a witness is named, read and found by its words."""
    shelf = headings()[0]
    fields = EntryFields(category=shelf.category, heading=shelf.code, title="Berita acara 2025")
    entry = catalogue.draft(office=desk.office, actor=desk.ppid, fields=fields)
    held = store_bytes(
        office=desk.office, data=paper(), name="berita-acara.pdf", purpose=Purpose.CATALOGUE,
        actor=desk.ppid, state=State.DRAFT,
    )  # fmt: skip
    catalogue.add_file(office=desk.office, actor=desk.ppid, entry=entry, stored=held)
    entry = catalogue.publish(office=desk.office, actor=desk.ppid, entry=entry)
    read_all()
    return entry, EntryFile.objects.get(entry=entry)


def read_all() -> None:
    with all_offices():
        ReadFiles().run(clock.now())
        IndexPages().run(clock.now())


def approved(desk: Desk, shown: Shown) -> Redaction:
    entry, row = shown
    made = services.begin(
        office=desk.office, actor=desk.officer, source=row.stored,
        subject=Subject(Redaction.About.ENTRY, entry.pk, entry.title), names=Names(),
    )  # fmt: skip
    maker: OnRedaction = {"office": desk.office, "actor": desk.officer, "redaction_id": made.pk}
    services.settle(**maker, ids=[], reason=FAMILY)
    services.submit(**maker)
    return services.approve(office=desk.office, actor=desk.ppid, redaction_id=made.pk)


def hits(desk: Desk, words: str) -> int:
    with office_scope(desk.office):
        return len(find(desk.office, words, widen=False).hits)


def test_the_new_file_is_the_next_version_and_the_old_address_says_so(
    desk: Desk, shown: Shown, client: Client
) -> None:
    entry, old = shown
    made = approved(desk, shown)
    new = services.put_in_place(office=desk.office, actor=desk.ppid, redaction_id=made.pk)
    assert (new.version, new.document, new.stored_id) == (2, old.document, made.output_id)
    where = f"/{desk.office.code}/informasi/{entry.slug}"
    for address in (f"{where}/berkas/{old.pk}/", f"{where}/berkas/{old.pk}/?lihat"):
        closed = client.get(address)
        assert closed.status_code == 410
        assert b"Versi ini sudah diganti" in closed.content
        assert b"Pasal 17" in closed.content
        assert old.stored.sha256.encode() not in closed.content
        assert f'href="{where}/berkas/{old.pk}/" download'.encode() not in closed.content
    assert client.get(f"{where}/dokumen/1/1/").status_code == 200
    newest = client.get(f"{where}/dokumen/1/").content
    assert f'href="{where}/berkas/{new.pk}/" download'.encode() in newest
    given = client.get(f"{where}/berkas/{new.pk}/")
    assert given.status_code == 200
    assert given.content == read(new.stored)
    assert client.get(f"{where}/berkas/{old.pk}/gambar/").status_code == 404


def test_the_original_leaves_the_search_and_never_comes_back(desk: Desk, shown: Shown) -> None:
    assert hits(desk, NIK) == 1
    made = approved(desk, shown)
    services.put_in_place(office=desk.office, actor=desk.ppid, redaction_id=made.pk)
    assert hits(desk, NIK) == 0
    read_all()
    assert hits(desk, NIK) == 0
    assert hits(desk, "kelurahan hadir pukul sembilan") == 0
    assert hits(desk, "hadir pada pukul sembilan") == 1


def test_versions_before_the_original_are_closed_as_well(desk: Desk, shown: Shown) -> None:
    entry, first = shown
    second = store_bytes(
        office=desk.office, data=paper(title="Berita acara, ralat"), name="ralat.pdf",
        purpose=Purpose.CATALOGUE, actor=desk.ppid, state=State.DRAFT,
    )  # fmt: skip
    row = catalogue.replace_file(
        office=desk.office, actor=desk.ppid, entry=entry, file_id=first.pk, stored=second,
        reason="Ralat judul dokumen.",
    )  # fmt: skip
    made = approved(desk, (entry, row))
    services.put_in_place(office=desk.office, actor=desk.ppid, redaction_id=made.pk)
    closed = EntryFile.objects.filter(entry=entry, withheld_at__isnull=False)
    assert set(closed.values_list("version", flat=True)) == {1, 2}


def test_the_entry_tells_that_a_blacked_out_version_took_the_place(
    desk: Desk, shown: Shown
) -> None:
    made = approved(desk, shown)
    services.put_in_place(office=desk.office, actor=desk.ppid, redaction_id=made.pk)
    told = Event.objects.filter(act="catalogue.file_redacted", object_id=str(shown[0].pk))
    assert told.count() == 1
    assert Event.objects.filter(act="redaction.placed", object_id=str(made.pk)).count() == 1


def test_nothing_takes_a_place_before_a_second_person_agreed(
    desk: Desk, shown: Shown, submitted: object
) -> None:
    entry, row = shown
    made = services.begin(
        office=desk.office, actor=desk.officer, source=row.stored,
        subject=Subject(Redaction.About.ENTRY, entry.pk, entry.title), names=Names(),
    )  # fmt: skip
    with pytest.raises(Refused):
        services.put_in_place(office=desk.office, actor=desk.ppid, redaction_id=made.pk)


def test_only_the_ppid_of_the_office_puts_it_in_place(desk: Desk, shown: Shown) -> None:
    made = approved(desk, shown)
    for actor in (desk.officer, desk.superior, desk.head):
        assert not can_place(actor, made)
        with pytest.raises(NotAllowed):
            services.put_in_place(office=desk.office, actor=actor, redaction_id=made.pk)
    with pytest.raises(NotFound):
        services.put_in_place(office=desk.world.stranger, actor=desk.stranger, redaction_id=made.pk)
    assert can_place(desk.ppid, made)


def test_a_document_that_was_replaced_meanwhile_is_not_overwritten(
    desk: Desk, shown: Shown
) -> None:
    made = approved(desk, shown)
    services.put_in_place(office=desk.office, actor=desk.ppid, redaction_id=made.pk)
    with pytest.raises(Conflict):
        services.put_in_place(office=desk.office, actor=desk.ppid, redaction_id=made.pk)


def test_the_page_offers_it_to_the_ppid_and_does_it(
    desk: Desk, shown: Shown, client_as: ClientAs
) -> None:
    made = approved(desk, shown)
    address = f"/{desk.office.code}/meja/hitamkan/{made.pk}/"
    client = client_as(desk.world.here[Role.PPID])
    assert b"lakukan/terbitkan/" in client.get(address).content
    done = client.post(f"{address}lakukan/terbitkan/")
    assert done.status_code == 302
    assert EntryFile.objects.filter(stored_id=made.output_id, version=2).exists()
    assert b"lakukan/terbitkan/" not in client.get(address).content
