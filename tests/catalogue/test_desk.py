"""The desk's pages of the catalogue."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from serambi.catalogue.fields import EntryFields
from serambi.catalogue.models import CatalogueEntry, EntryFile, EntryLink, ImportBatch
from serambi.files.models import StoredFile
from serambi.law.roles import Role
from serambi.offices.scoping import office_scope
from tests.catalogue.conftest import Make
from tests.catalogue.test_public_list import bring
from tests.support.cast import World, member

pytestmark = pytest.mark.usefixtures("monday")
As = Callable[[Role], Client]
DESK = "/1971/meja/katalog/"
WHOLE = {
    "title": "Neraca 2025", "category": "berkala", "heading": "berkala.keuangan", "summary": "Aset",
    "unit": "Keuangan", "made_on": "12-03-2025", "format": "softcopy", "language": "id",
}  # fmt: skip
LIST = b"No,Kategori,Nama Informasi\n1,Berkala,Satu\n2,Serta merta,Laporan akhir pengawasan\n"


@pytest.fixture
def sign_in(world: World, client_as: Callable[[Any], Client], settings: Any) -> As:
    """`sign_in(role)` is that person's client in Pangkalpinang."""
    settings.SERAMBI_MODE = "example"
    return lambda role: client_as(world.here[role])


def entries(world: World) -> list[CatalogueEntry]:
    with office_scope(world.office):
        return list(CatalogueEntry.objects.order_by("number"))


def csv_file(name: str = "angka.csv", data: bytes = b"a,b\n1,2\n") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def test_petugas_writes_a_draft_with_its_document(sign_in: As, world: World) -> None:
    response = sign_in(Role.PETUGAS).post(f"{DESK}baru/", {**WHOLE, "f-berkas": csv_file()})
    (entry,) = entries(world)
    assert response.status_code == 302
    assert response["Location"].endswith(f"{DESK}{entry.pk}/")
    assert (entry.state, str(entry.made_on)) == ("draft", "2025-03-12")
    with office_scope(world.office):
        assert EntryFile.objects.get(entry=entry).title == "angka.csv"


def test_an_upload_survives_a_mistake_elsewhere(sign_in: As, world: World) -> None:
    petugas = sign_in(Role.PETUGAS)
    first = petugas.post(f"{DESK}baru/", {**WHOLE, "title": "", "f-berkas": csv_file()})
    assert first.status_code == 422
    text = first.content.decode()
    assert "Judul belum diisi" in text
    assert "angka.csv" in text
    assert 'value="Keuangan"' in text
    second = petugas.post(f"{DESK}baru/", {**WHOLE, "f-token": first.context["token"]})
    assert second.status_code == 302
    with office_scope(world.office):
        assert EntryFile.objects.count() == StoredFile.objects.count() == 1


def test_a_wrong_file_is_told_at_its_field_and_nothing_is_written(
    sign_in: As, world: World
) -> None:
    data = {**WHOLE, "f-berkas": csv_file("jahat.exe", b"MZ")}
    response = sign_in(Role.PETUGAS).post(f"{DESK}baru/", data)
    assert response.status_code == 422
    assert "berkas" in response.context["file_form"].errors
    assert not entries(world)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "x" * 100_000),
        ("title", "a\x00b"),
        ("title", "a\u202eb"),
        ("category", "dikecualikan"),
        ("heading", "setiap_saat.dip"),
        ("heading", "tidak.ada"),
        ("made_on", "31-02-2025"),
        ("made_on", "1899-01-01"),
        ("made_on", "2027-01-01"),
        ("format", "lontar"),
        ("summary", "x" * 5_000),
    ],
)
def test_bad_input_comes_back_at_its_field(
    sign_in: As, world: World, field: str, value: str
) -> None:
    response = sign_in(Role.PPID).post(f"{DESK}baru/", {**WHOLE, field: value})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert not entries(world)


def test_a_change_is_saved_and_told_in_the_thread(sign_in: As, world: World, make: Make) -> None:
    entry = make("Neraca 2024")
    petugas = sign_in(Role.PETUGAS)
    petugas.post(f"{DESK}{entry.pk}/", {**WHOLE, "version": entry.version})
    assert entries(world)[0].title == "Neraca 2025"
    assert "Isi diubah" in petugas.get(f"{DESK}{entry.pk}/").content.decode()


def test_a_change_over_somebody_elses_is_refused_and_keeps_what_was_typed(
    sign_in: As, make: Make
) -> None:
    entry = make("Neraca 2024")
    response = sign_in(Role.PETUGAS).post(
        f"{DESK}{entry.pk}/", {**WHOLE, "version": entry.version - 1}
    )
    assert response.status_code == 422
    assert "Orang lain mengubah" in response.content.decode()
    assert "Neraca 2025" in response.content.decode()


def test_the_ppid_publishes_and_withdraws_with_a_reason(
    sign_in: As, world: World, make: Make
) -> None:
    entry = make("Neraca 2024", published=False)
    ppid = sign_in(Role.PPID)
    ppid.post(f"{DESK}{entry.pk}/terbit/")
    assert entries(world)[0].state == "published"
    wrong = ppid.post(f"{DESK}{entry.pk}/tarik/", {"w-reason": ""})
    assert wrong.status_code == 422
    assert "Alasan penarikan belum diisi" in wrong.content.decode()
    ppid.post(f"{DESK}{entry.pk}/tarik/", {"w-reason": "Diganti"})
    assert entries(world)[0].state == "withdrawn"


def test_petugas_sees_no_publish_button_and_the_address_is_closed(sign_in: As, make: Make) -> None:
    entry = make("Neraca 2024", published=False)
    petugas = sign_in(Role.PETUGAS)
    assert "/terbit/" not in petugas.get(f"{DESK}{entry.pk}/").content.decode()
    assert petugas.post(f"{DESK}{entry.pk}/terbit/").status_code == 403


def test_one_person_may_hold_both_roles(
    world: World, client_as: Callable[[Any], Client], make: Make
) -> None:
    both = client_as(member(world.office, Role.PETUGAS, Role.PPID))
    assert both.post(f"{DESK}baru/", WHOLE).status_code == 302
    (entry,) = entries(world)
    both.post(f"{DESK}{entry.pk}/terbit/")
    assert entries(world)[0].state == "published"


def test_files_and_links_are_added_and_taken_off(sign_in: As, world: World, make: Make) -> None:
    entry = make("Neraca 2024")
    petugas = sign_in(Role.PETUGAS)
    petugas.post(f"{DESK}{entry.pk}/berkas/", {"f-berkas": csv_file(), "f-file_title": "Angka"})
    petugas.post(f"{DESK}{entry.pk}/tautan/", {"l-url": "https://a.example/x", "l-label": "JDIH"})
    with office_scope(world.office):
        file, link = EntryFile.objects.get(), EntryLink.objects.get()
    assert petugas.get(f"{DESK}{entry.pk}/berkas/{file.pk}/").content == b"a,b\n1,2\n"
    text = petugas.get(f"/1971/informasi/{entry.slug}/").content.decode()
    assert "Angka" in text
    assert "https://a.example/x" in text
    petugas.post(f"{DESK}{entry.pk}/berkas/{file.pk}/lepas/")
    petugas.post(f"{DESK}{entry.pk}/tautan/{link.pk}/lepas/")
    text = petugas.get(f"/1971/informasi/{entry.slug}/").content.decode()
    assert "Angka" not in text
    assert "https://a.example/x" not in text


@pytest.mark.parametrize("url", ["javascript:alert(1)", "", "x", "http://" + "a" * 600])
def test_a_wrong_link_comes_back_at_its_field(sign_in: As, make: Make, url: str) -> None:
    entry = make("Neraca 2024")
    response = sign_in(Role.PETUGAS).post(f"{DESK}{entry.pk}/tautan/", {"l-url": url})
    assert response.status_code == 422
    assert "url" in response.context["link_form"].errors


def test_a_title_too_long_keeps_the_upload(sign_in: As, world: World, make: Make) -> None:
    entry = make("Neraca 2024")
    petugas = sign_in(Role.PETUGAS)
    data = {"f-berkas": csv_file(), "f-file_title": "x" * 300}
    first = petugas.post(f"{DESK}{entry.pk}/berkas/", data)
    assert first.status_code == 422
    petugas.post(
        f"{DESK}{entry.pk}/berkas/", {"f-token": first.context["token"], "f-file_title": "Angka"}
    )
    with office_scope(world.office):
        assert EntryFile.objects.get().title == "Angka"


def test_another_offices_staff_find_nothing_here(
    world: World, client_as: Callable[[Any], Client], make: Make
) -> None:
    ours, theirs = (
        make("Milik kami", published=False),
        make("Milik Belitung", office=world.stranger),
    )
    stranger = client_as(world.there[Role.PPID])
    home = client_as(world.here[Role.PPID])
    assert stranger.get(f"{DESK}{ours.pk}/").status_code == 404
    assert stranger.get(f"/1902/meja/katalog/{ours.pk}/").status_code == 404
    assert home.get(f"{DESK}{theirs.pk}/").status_code == 404
    assert home.post(f"{DESK}{theirs.pk}/tarik/", {"w-reason": "x"}).status_code == 404
    assert "Milik Belitung" not in home.get(DESK).content.decode()


def test_readers_of_the_desk_change_nothing(sign_in: As, make: Make) -> None:
    entry = make("Neraca 2024")
    atasan = sign_in(Role.ATASAN)
    assert atasan.get(f"{DESK}{entry.pk}/").status_code == 200
    assert atasan.post(f"{DESK}{entry.pk}/", {**WHOLE, "version": entry.version}).status_code == 403
    assert atasan.get(f"{DESK}baru/").status_code == 403


def test_the_list_is_filtered_counted_and_needs_a_fixed_number_of_queries(
    sign_in: As, world: World, make: Make
) -> None:
    make("Rancangan satu", published=False)
    petugas = sign_in(Role.PETUGAS)
    petugas.get(DESK)
    with CaptureQueriesContext(connection) as few:
        petugas.get(DESK)
    bring(world.office, [EntryFields("berkala", f"Dokumen {n}", unit="Hukum") for n in range(60)])
    with CaptureQueriesContext(connection) as many:
        page = petugas.get(DESK)
    assert len(few) == len(many)
    assert [tab.count for tab in page.context["tabs"]] == [61, 1, 60, 0]
    assert petugas.get(f"{DESK}?cari=hukum+59").context["page"].total == 1
    assert petugas.get(f"{DESK}?keadaan=draft").context["page"].total == 1
    assert petugas.get(f"{DESK}?keadaan=%00&hal=x").status_code == 200


def bring_file(client: Client, data: bytes = LIST, name: str = "dip.csv") -> Any:
    return client.post(f"{DESK}impor/", {"file": SimpleUploadedFile(name, data)})


def test_a_list_is_previewed_before_anything_is_kept(sign_in: As, world: World) -> None:
    ppid = sign_in(Role.PPID)
    preview = ppid.get(bring_file(ppid)["Location"])
    text = preview.content.decode()
    assert "Impor 2 informasi" in text
    assert "biasanya informasi berkala" in text
    assert not entries(world)
    done = ppid.post(f"{preview.request['PATH_INFO']}simpan/", {"terbitkan": "1"}, follow=True)
    assert "2 informasi diimpor" in done.content.decode()
    assert [entry.state for entry in entries(world)] == ["published", "published"]


def test_confirming_twice_imports_once(sign_in: As, world: World) -> None:
    ppid = sign_in(Role.PPID)
    address = bring_file(ppid)["Location"]
    ppid.post(f"{address}simpan/")
    assert ppid.post(f"{address}simpan/").status_code == 404
    assert len(entries(world)) == 2


def test_what_petugas_imports_are_drafts(sign_in: As, world: World) -> None:
    petugas = sign_in(Role.PETUGAS)
    address = bring_file(petugas)["Location"]
    petugas.post(f"{address}simpan/")
    assert [entry.state for entry in entries(world)] == ["draft", "draft"]
    other = bring_file(petugas, LIST.replace(b"Satu", b"Dua"))["Location"]
    assert petugas.post(f"{other}simpan/", {"terbitkan": "1"}).status_code == 403


def test_columns_with_other_names_are_mapped_by_hand(sign_in: As, world: World) -> None:
    ppid = sign_in(Role.PPID)
    address = bring_file(ppid, b"Unit,Perihal,Golongan\nHukum,Satu,berkala\n")["Location"]
    assert "Kolom belum dipetakan" in ppid.get(address).content.decode()
    ppid.post(address, {"kolom_title": "1", "kolom_category": "2", "kolom_unit": "0"})
    ppid.post(f"{address}simpan/")
    assert [(entry.title, entry.unit) for entry in entries(world)] == [("Satu", "Hukum")]


def test_a_mapping_to_no_column_is_refused(sign_in: As, world: World) -> None:
    ppid = sign_in(Role.PPID)
    address = bring_file(ppid)["Location"]
    assert ppid.post(address, {"kolom_title": "99"}).status_code == 422


def test_rows_with_errors_are_named_and_the_import_is_not_offered(
    sign_in: As, world: World
) -> None:
    ppid = sign_in(Role.PPID)
    address = bring_file(ppid, LIST + b"3,Entah,Tiga\n")["Location"]
    text = ppid.get(address).content.decode()
    assert "Kategori ini tidak dikenal" in text
    assert "Impor 2 informasi" not in text
    ppid.post(f"{address}simpan/")
    assert not entries(world)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("dip.csv", b""),
        ("dip.csv", b"\x00\x01\x02" * 100),
        ("dip.pdf", b"%PDF-1.7"),
        ("dip.xlsx", b"PK\x03\x04rusak"),
        ("dip.csv", b"satu,dua\n1,2\n"),
        ("dip.csv", b"No,Kategori,Nama Informasi\n" + b"1,Berkala,Judul\n" * 20_001),
    ],
    ids=["empty", "binary", "pdf", "broken", "no header", "too long"],
)
def test_a_file_that_is_no_list_is_refused_at_its_field(
    sign_in: As, world: World, name: str, data: bytes
) -> None:
    response = bring_file(sign_in(Role.PPID), data, name)
    assert response.status_code == 422
    assert "file" in response.context["form"].errors
    with office_scope(world.office):
        assert not ImportBatch.objects.exists()


def test_a_batch_of_another_office_is_not_found(
    sign_in: As, world: World, client_as: Callable[[Any], Client]
) -> None:
    address = bring_file(sign_in(Role.PPID))["Location"]
    stranger = client_as(world.there[Role.PPID])
    assert stranger.get(address).status_code == 404
    assert stranger.get(address.replace("/1971/", "/1902/")).status_code == 404
