"""What the pages of an entry show of its documents: picture, pages, reading, scan."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from serambi.catalogue import services
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.catalogue.views.filecards import cards
from serambi.files.models import Purpose, Scan, StoredFile
from serambi.files.services import read_pages, receive
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from tests.catalogue.conftest import Make, actor
from tests.files import papers, peers
from tests.support.cast import World


def both(office: Office) -> Actor:
    return actor(office, Role.PETUGAS, Role.PPID)


def hang(office: Office, actor: Actor, entry: CatalogueEntry, data: bytes) -> EntryFile:
    with office_scope(office):
        stored = receive(
            office=office, upload=SimpleUploadedFile("laporan.pdf", data),
            purpose=Purpose.CATALOGUE, actor=actor,
        )  # fmt: skip
        return services.add_file(office=office, actor=actor, entry=entry, stored=stored)


def fresh(row: EntryFile) -> StoredFile:
    with all_offices():
        return StoredFile.objects.select_related("office").get(pk=row.stored_id)


def test_a_document_shows_its_first_page_its_pages_and_its_digest(
    client: Client, pangkalpinang: Office, ppid: Actor, make: Make
) -> None:
    entry = make("Laporan kinerja")
    row = hang(pangkalpinang, ppid, entry, papers.typeset(["Satu", "Dua"]))
    read_pages(fresh(row))
    shown = client.get(entry.get_absolute_url()).content.decode()
    assert f'src="berkas/{row.pk}/gambar/" width="320" height="453"' in shown
    assert 'loading="lazy"' in shown
    assert "2 halaman" in shown
    assert fresh(row).sha256 in shown
    assert "Belum dipindai" in shown
    picture = client.get(f"{entry.get_absolute_url()}berkas/{row.pk}/gambar/")
    assert picture["Content-Type"] == "image/webp"
    assert picture.content[8:12] == b"WEBP"
    assert len(picture.content) < 20_000
    assert picture["X-Content-Type-Options"] == "nosniff"


def test_a_picture_of_a_draft_is_for_nobody_outside(
    client: Client, pangkalpinang: Office, ppid: Actor, make: Make
) -> None:
    entry = make("Laporan kinerja", published=False)
    row = hang(pangkalpinang, ppid, entry, papers.typeset(["Satu"]))
    read_pages(fresh(row))
    address = f"/{pangkalpinang.code}/informasi/{entry.slug}/berkas/{row.pk}/gambar/"
    assert client.get(address).status_code == 404


def test_a_document_in_quarantine_has_no_link_and_is_not_sent(
    client: Client, pangkalpinang: Office, ppid: Actor, make: Make, settings: Settings
) -> None:
    settings.SERAMBI_CLAMD = f"tcp:127.0.0.1:{peers.closed_port()}"
    entry = make("Laporan kinerja")
    row = hang(pangkalpinang, ppid, entry, papers.typeset(["Satu"]))
    assert fresh(row).scan == Scan.WAITING
    shown = client.get(entry.get_absolute_url()).content.decode()
    assert "Menunggu pemindaian" in shown
    assert f'href="berkas/{row.pk}/"' not in shown
    refused = client.get(f"{entry.get_absolute_url()}berkas/{row.pk}/")
    assert refused.status_code == 424
    assert "menunggu pemindaian" in refused.content.decode()


def test_a_scan_without_ocr_says_that_no_machine_has_read_it(
    client: Client, pangkalpinang: Office, ppid: Actor, make: Make
) -> None:
    entry = make("Laporan kinerja")
    row = hang(pangkalpinang, ppid, entry, papers.scanned(["Satu"], dpi=72))
    read_pages(fresh(row))
    assert "belum dapat dibaca mesin" in client.get(entry.get_absolute_url()).content.decode()


def test_the_desk_sees_how_far_reading_has_come(
    client_as: Callable[[Any], Client], world: World, settings: Settings
) -> None:
    settings.SERAMBI_MODE = "example"
    settings.SERAMBI_OCR = True
    ppid = both(world.office)
    with office_scope(world.office):
        entry = services.draft(
            office=world.office, actor=ppid, fields=EntryFields(title="L", category="berkala")
        )
    row = hang(world.office, ppid, entry, papers.scanned(["Satu"], dpi=72))
    petugas = client_as(world.here[Role.PETUGAS])
    page = f"/{world.office.code}/meja/katalog/{entry.pk}/"
    waiting = petugas.get(f"{page}berkas/baca/").content.decode()
    assert "menunggu giliran" in waiting
    assert 'hx-trigger="every 5s"' in waiting
    read_pages(fresh(row), seconds=0)
    counted = petugas.get(page).content.decode()
    assert "0 dari 1 halaman" in counted
    assert '<progress value="0" max="1">' in counted
    settings.SERAMBI_OCR = False
    still = petugas.get(f"{page}berkas/baca/").content.decode()
    assert "every 5s" not in still
    assert "belum dapat dibaca mesin" in still
    abroad = client_as(world.there[Role.PETUGAS])
    assert abroad.get(f"{page}berkas/baca/").status_code == 404


@pytest.mark.parametrize("count", [1, 4])
def test_cards_take_two_queries_whatever_their_number(
    count: int, pangkalpinang: Office, ppid: Actor, make: Make
) -> None:
    entry = make("Laporan kinerja")
    for _ in range(count):
        hang(pangkalpinang, ppid, entry, papers.typeset(["Satu"]))
    with office_scope(pangkalpinang):
        files = list(EntryFile.objects.filter(entry=entry).select_related("stored"))
        with CaptureQueriesContext(connection) as queries:
            assert len(cards(files)) == count
    assert len(queries) == 2
