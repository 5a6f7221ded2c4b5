"""Something harmful is found in a public document after it was published."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from serambi.catalogue import services
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.catalogue.sweeps import HoldInfected, IndexPages
from serambi.core import clock
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import receive, scan_kept
from serambi.files.sweeps import ReadFiles
from serambi.law.roles import Role
from serambi.offices.scoping import all_offices, office_scope
from serambi.outbox.models import Delivery
from serambi.search.selectors import find
from serambi.staff.sweeps import TellInfected
from tests.casework.cases import staff
from tests.files import peers
from tests.files.papers import typeset
from tests.support.cast import ClientAs, World


@pytest.fixture
def infected(world: World, settings: Settings) -> tuple[CatalogueEntry, StoredFile]:
    """A published document, read and findable, that the officer uploaded; then the scanner learns."""
    office, officer = world.office, staff(world.here[Role.PETUGAS], world.office, Role.PETUGAS)
    ppid = staff(world.here[Role.PPID], office, Role.PPID)
    with peers.small_clamd() as scanner, office_scope(office):
        settings.SERAMBI_CLAMD = scanner.address
        entry = services.draft(
            office=office,
            actor=officer,
            fields=EntryFields(title="Laporan akhir", category="berkala"),
        )
        upload = SimpleUploadedFile("laporan.pdf", typeset(["Belalang kumbang di tepi sawah"]))
        stored = receive(office=office, upload=upload, purpose=Purpose.CATALOGUE, actor=officer)
        services.add_file(office=office, actor=officer, entry=entry, stored=stored)
        entry = services.publish(office=office, actor=ppid, entry=entry)
        with all_offices():
            ReadFiles().run(clock.now())
            IndexPages().run(clock.now())
        assert len(find(office, "belalang kumbang", widen=False).hits) == 1
        scanner.signatures.append(b"%PDF")
        return entry, scan_kept(stored)


def test_it_is_served_to_nobody_from_that_moment(
    infected: tuple[CatalogueEntry, StoredFile], world: World, client_as: ClientAs
) -> None:
    entry, _stored = infected
    with office_scope(world.office):
        row = EntryFile.objects.get(entry=entry)
    public = f"/1971/informasi/{entry.slug}/"
    desk = f"/1971/meja/katalog/{entry.pk}/"
    for client, address in (
        (Client(), f"{public}berkas/{row.pk}/"),
        (Client(), f"{public}berkas/{row.pk}/gambar/"),
        (client_as(world.here[Role.PPID]), f"{desk}berkas/{row.pk}/"),
    ):
        answer = client.get(address)
        assert answer.status_code == 424
        assert "ditahan" in answer.content.decode()


def test_the_entry_has_a_red_mark_for_everybody(
    infected: tuple[CatalogueEntry, StoredFile], world: World, client_as: ClientAs
) -> None:
    entry, _stored = infected
    public = Client().get(f"/1971/informasi/{entry.slug}/").content.decode()
    assert "badge--late" in public
    assert "Berbahaya, ditahan" in public
    assert "?lihat" not in public
    desk = client_as(world.here[Role.PETUGAS]).get(f"/1971/meja/katalog/{entry.pk}/")
    said = desk.content.decode()
    assert "notice--late" in said
    assert "Ada berkas berbahaya" in said
    assert "Eicar-Test-Signature" in said


def test_uploader_and_ppid_are_told_once(
    infected: tuple[CatalogueEntry, StoredFile], world: World
) -> None:
    with all_offices():
        assert TellInfected().run(clock.now()) == 1
        assert TellInfected().run(clock.now()) == 0
        letters = list(Delivery.objects.filter(about_type="file"))
    told = {one.recipient for one in letters}
    assert told == {world.here[Role.PETUGAS].email, world.here[Role.PPID].email}
    for one in letters:
        assert "Eicar-Test-Signature" in one.body
        assert infected[1].sha256 in one.body
        assert infected[1].name not in one.body + one.subject


def test_its_pages_leave_the_search_and_do_not_come_back(
    infected: tuple[CatalogueEntry, StoredFile], world: World
) -> None:
    with all_offices():
        assert HoldInfected().run(clock.now()) == 1
        assert HoldInfected().run(clock.now()) == 0
        IndexPages().run(clock.now())
    with office_scope(world.office):
        assert not find(world.office, "belalang kumbang", widen=False).hits
        assert find(world.office, "laporan akhir", widen=False).hits


def test_a_page_kept_from_before_is_made_anew(
    infected: tuple[CatalogueEntry, StoredFile], world: World
) -> None:
    from serambi.catalogue.selectors import stamp_of

    with office_scope(world.office):
        before = stamp_of(world.office)
        with all_offices():
            HoldInfected().run(clock.now())
        after = stamp_of(world.office)
    assert before is not None
    assert after is not None
    assert after.version > before.version
