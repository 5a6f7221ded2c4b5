"""An entry's page, its files, and the search page."""

import json
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from serambi.catalogue import services
from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.core.errors import InvalidInput
from serambi.files.models import Purpose
from serambi.files.services import receive
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.catalogue.conftest import Make

pytestmark = pytest.mark.usefixtures("monday")


def attach(office: Office, actor: Actor, entry: CatalogueEntry) -> EntryFile:
    upload = SimpleUploadedFile("angka.csv", b"kecamatan,suara\nGabek,12\n")
    stored = receive(office=office, upload=upload, purpose=Purpose.CATALOGUE, actor=actor)
    return services.add_file(
        office=office, actor=actor, entry=entry, stored=stored, title="Angka suara"
    )


def test_the_page_shows_every_column_and_where_to_ask(client: Client, make: Make) -> None:
    entry = make(
        "Neraca 2025", summary="Aset & kewajiban", unit="Subbag Keuangan", officer="Bendahara",
        made_place="Pangkalpinang", retention="10 tahun", heading="berkala.keuangan",
    )  # fmt: skip
    text = client.get(f"/1971/informasi/{entry.slug}/").content.decode()
    for shown in (
        "Neraca 2025",
        "Aset &amp; kewajiban",
        "Subbag Keuangan",
        "Bendahara",
        "10 tahun",
    ):
        assert shown in text
    assert "Ringkasan laporan keuangan" in text
    assert f"/1971/permohonan/?dokumen={entry.pk}" in text


def test_linked_data_is_json_that_no_title_can_break_out_of(client: Client, make: Make) -> None:
    entry = make("</script><script>alert(1)</script>")
    text = client.get(f"/1971/informasi/{entry.slug}/").content.decode()
    held = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert held
    assert json.loads(held[1])["name"] == "</script><script>alert(1)</script>"
    assert "<script>alert" not in text


def test_the_uuid_leads_to_the_readable_address(client: Client, make: Make) -> None:
    entry = make("Neraca 2025")
    response = client.get(f"/1971/informasi/{entry.pk}/")
    assert response.status_code == 302
    assert response["Location"] == f"/1971/informasi/{entry.slug}/"


def test_drafts_and_foreign_entries_are_not_found(
    client: Client, make: Make, belitung: Office
) -> None:
    draft = make("Rancangan", published=False)
    foreign = make("Milik Belitung", office=belitung)
    for key in (draft.slug, draft.pk, foreign.slug, foreign.pk, "tidak-ada"):
        assert client.get(f"/1971/informasi/{key}/").status_code == 404


def test_a_withdrawn_entry_is_gone_and_says_why(
    client: Client, make: Make, pangkalpinang: Office, ppid: Actor
) -> None:
    entry = make("Salah", summary="Isi yang keliru")
    file = attach(pangkalpinang, ppid, entry)
    services.withdraw(office=pangkalpinang, actor=ppid, entry=entry, reason="Angkanya salah")
    response = client.get(f"/1971/informasi/{entry.slug}/")
    assert response.status_code == 410
    assert "Angkanya salah" in response.content.decode()
    assert "Isi yang keliru" not in response.content.decode()
    assert client.get(f"/1971/informasi/{entry.slug}/berkas/{file.pk}/").status_code == 404


def test_a_file_is_downloaded_as_it_was_kept(
    client: Client, make: Make, pangkalpinang: Office, ppid: Actor
) -> None:
    entry = make("Suara")
    file = attach(pangkalpinang, ppid, entry)
    response = client.get(f"/1971/informasi/{entry.slug}/berkas/{file.pk}/")
    assert response.status_code == 200
    assert response.content.startswith(b"kecamatan,suara")
    assert response["Content-Disposition"].startswith("attachment")
    assert "Angka suara" in client.get(f"/1971/informasi/{entry.slug}/").content.decode()


def test_a_file_is_served_only_under_its_own_public_entry(
    client: Client, make: Make, pangkalpinang: Office, ppid: Actor
) -> None:
    entry, other = make("Suara", published=False), make("Lain")
    file = attach(pangkalpinang, ppid, entry)
    assert client.get(f"/1971/informasi/{entry.slug}/berkas/{file.pk}/").status_code == 404
    assert client.get(f"/1971/informasi/{other.slug}/berkas/{file.pk}/").status_code == 404
    services.publish(office=pangkalpinang, actor=ppid, entry=entry)
    services.remove_file(office=pangkalpinang, actor=ppid, entry=entry, file_id=file.pk)
    assert client.get(f"/1971/informasi/{entry.slug}/berkas/{file.pk}/").status_code == 404
    with office_scope(pangkalpinang):
        assert EntryFile.objects.get(pk=file.pk).removed_at is not None


def test_links_are_web_addresses_only(make: Make, pangkalpinang: Office, ppid: Actor) -> None:
    entry = make("Suara")
    for url in ("javascript:alert(1)", "ftp://a.example/", "//a.example", "http://", "x" * 600, ""):
        with pytest.raises(InvalidInput) as caught:
            services.add_link(office=pangkalpinang, actor=ppid, entry=entry, url=url, label="A")
        assert caught.value.field == "url"


def test_search_marks_inflected_words_and_links_to_the_entry(client: Client, make: Make) -> None:
    entry = make("Tata cara pelaporan", summary="Melaporkan pelanggaran")
    text = client.get("/1971/cari/?q=laporan").content.decode()
    assert "Tata cara <mark>pelaporan</mark>" in text
    assert "<mark>Melaporkan</mark>" in text
    assert f'href="/1971/informasi/{entry.slug}/"' in text


@pytest.mark.parametrize(
    "q", ["", "%22", "%2A", "NEAR(a)", "%00", "a" * 5000, "%F0%9F%98%80", "<script>", "%27%3B--"]
)
def test_nothing_typed_breaks_the_search_page(client: Client, make: Make, q: str) -> None:
    make("Laporan")
    assert client.get(f"/1971/cari/?q={q}").status_code == 200


def test_search_without_a_hit_offers_to_ask(client: Client, pangkalpinang: Office) -> None:
    text = client.get("/1971/cari/?q=selendang").content.decode()
    assert "Tidak ada hasil" in text
    assert "/1971/permohonan/" in text


def test_public_pages_set_no_cookie(client: Client, make: Make) -> None:
    entry = make("Neraca")
    for url in ("/1971/informasi/", f"/1971/informasi/{entry.slug}/", "/1971/cari/?q=neraca"):
        response: Any = client.get(url)
        assert not response.cookies
