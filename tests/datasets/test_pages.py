"""The pages: for everybody, and the desk's."""

import json
import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from serambi.datasets import services
from serambi.datasets.models import Dataset, DatasetUpload, DatasetVersion
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office
from tests.datasets.conftest import TABLE, Bring, Make
from tests.support.answers import streamed
from tests.support.cast import ClientAs, World

pytestmark = pytest.mark.usefixtures("monday")
Publish = Callable[[Dataset, int], None]


@pytest.fixture
def shown(make: Make, bring: Bring, publish: Publish, here: Office, producer: Actor) -> Dataset:
    """A public dataset with one picture of each kind and two versions."""
    dataset = make()
    bring(dataset, note="Pertama.")
    for kind in ("batang", "garis", "peta"):
        services.add_chart(
            office=here, actor=producer, dataset=dataset, kind=kind, title=f"Gambar {kind}",
            label="kode" if kind == "peta" else "kecamatan", value="tps",
        )  # fmt: skip
    publish(dataset, 1)
    bring(dataset, TABLE.replace("54", "55"))
    publish(dataset, 2)
    dataset.refresh_from_db()
    return dataset


def test_the_page_shows_table_pictures_description_and_versions(
    shown: Dataset, client: Client
) -> None:
    page = client.get(f"/1971/data/{shown.slug}/").content.decode()
    assert "1.058" in page
    assert page.count('<figure class="chart">') == 3
    assert "bukan batas wilayah yang sebenarnya" in page
    assert "Satu TPS dihitung sekali." in page
    assert "Versi 1" in page
    assert 'role="region"' in page
    assert 'tabindex="0"' in page
    assert " style=" not in page


def test_every_picture_says_its_figures_without_being_seen(shown: Dataset, client: Client) -> None:
    page = client.get(f"/1971/data/{shown.slug}/").content.decode()
    assert "Tertinggi Bukit Intan (1.058), terendah Gabek (46)." in page
    assert page.count('role="img"') == 3  # two sizes of the line, one map
    assert page.count("Angka di balik gambar ini") == 2


def test_the_page_carries_linked_data_that_reads(shown: Dataset, client: Client) -> None:
    page = client.get(f"/1971/data/{shown.slug}/").content.decode()
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    said = json.loads(found.group(1))
    assert (said["@type"], said["version"], len(said["distribution"])) == ("Dataset", "2", 4)


def test_a_version_has_its_own_address_and_says_what_changed(
    shown: Dataset, client: Client
) -> None:
    old = client.get(f"/1971/data/{shown.slug}/versi/1/").content.decode()
    assert "Versi ini sudah digantikan" in old
    new = client.get(f"/1971/data/{shown.slug}/versi/2/").content.decode()
    assert "<td>54</td><td>55</td>" in new
    assert client.get(f"/1971/data/{shown.slug}/versi/3/").status_code == 404


def test_a_draft_is_nobody_elses_business(
    make: Make, bring: Bring, client: Client, client_as: ClientAs, world: World
) -> None:
    dataset = make()
    bring(dataset)
    for path in ("", "unduh.csv", "skema.json", "versi/1/", "versi/1/unduh.csv"):
        assert client.get(f"/1971/data/{dataset.slug}/{path}").status_code == 404
    assert dataset.title not in client.get("/1971/data/").content.decode()
    stranger = client_as(world.there[Role.PPID])
    assert stranger.get(f"/1971/meja/data/{dataset.pk}/").status_code == 404


def test_what_was_withdrawn_answers_410_and_why(
    shown: Dataset, here: Office, walidata: Actor, client: Client
) -> None:
    services.withdraw(office=here, actor=walidata, dataset=shown, reason="Keliru hitung.")
    answer = client.get(f"/1971/data/{shown.slug}/")
    assert answer.status_code == 410
    assert "Keliru hitung." in answer.content.decode()
    assert client.get(f"/1971/data/{shown.slug}/unduh.csv").status_code == 404


def test_the_list_is_found_by_words_and_by_theme(
    make: Make, bring: Bring, publish: Publish, client: Client
) -> None:
    for title, theme in (("Uji petik pemilih", "pemilih"), ("Pengawas ad hoc", "sdm")):
        dataset = make(title, theme=theme)
        bring(dataset)
        publish(dataset, 1)
    page = client.get("/1971/data/?q=petik").content.decode()
    assert "Uji petik pemilih" in page
    assert "Pengawas ad hoc" not in page
    page = client.get("/1971/data/?tema=sdm").content.decode()
    assert "Uji petik pemilih" not in page
    assert client.get("/1971/data/?hal=9").status_code == 404
    assert client.get("/1971/data/?hal=x&tema=y&keadaan=z").status_code == 200
    assert "Uji <mark>petik</mark> pemilih" in client.get("/1971/cari/?q=petik").content.decode()


def test_the_page_costs_a_fixed_number_of_queries(
    shown: Dataset, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(f"/1971/data/{shown.slug}/")
    with django_assert_max_num_queries(6):
        client.get(f"/1971/data/{shown.slug}/")
    with django_assert_max_num_queries(6):
        client.get("/1971/data/")


def test_the_desk_goes_from_description_to_publication(
    world: World, client_as: ClientAs, django_capture_on_commit_callbacks: object
) -> None:
    officer, ppid = client_as(world.here[Role.PETUGAS]), client_as(world.here[Role.PPID])
    said = {
        "title": "TPS per kecamatan", "concept": "a", "definition": "b", "classification": "c",
        "measure": "d", "unit": "e", "producer": "f", "theme": "tahapan", "frequency": "sekali",
        "licence": "cc0-1.0", "regions": "1971", "period_from": "2025-01-01",
    }  # fmt: skip
    made = officer.post("/1971/meja/data/baru/", said)
    assert made.status_code == 302, made.content.decode()
    home = made["Location"]
    sent = officer.post(f"{home}tabel/", {"file": SimpleUploadedFile("t.csv", TABLE.encode())})
    preview = sent["Location"]
    assert "Semua sel terbaca" in officer.get(preview).content.decode()
    kept = officer.post(f"{preview}simpan/", {"note": "Pertama."})
    version = kept["Location"]
    assert officer.post(f"{version}ajukan/").status_code == 302
    assert "Menunggu orang lain" not in ppid.get(version).content.decode()
    assert ppid.post(f"{version}terbitkan/").status_code == 302
    assert "TPS per kecamatan" in Client().get("/1971/data/").content.decode()


def test_mistakes_stand_in_the_preview_and_in_a_file(
    make: Make, world: World, client_as: ClientAs, here: Office
) -> None:
    dataset = make()
    officer = client_as(world.here[Role.PETUGAS])
    text = TABLE.replace("46;", "=1+1;")
    sent = officer.post(
        f"/1971/meja/data/{dataset.pk}/tabel/", {"file": SimpleUploadedFile("t.csv", text.encode())}
    )
    page = officer.get(sent["Location"]).content.decode()
    assert "1 sel harus diperbaiki" in page
    assert "rumus" in page
    listed = streamed(officer.get(f"{sent['Location']}kesalahan.csv")).decode()
    assert listed.startswith("\ufeffBaris,Kolom")
    assert "3,TPS," in listed
    assert officer.post(f"{sent['Location']}simpan/").status_code == 302
    assert not DatasetVersion.objects.exists()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("t.csv", b""),
        ("t.csv", b"\x00\x01\x02"),
        ("t.xlsx", b"PK\x03\x04rusak"),
        ("t.pdf", b"%PDF-1.7\n"),
        ("t.csv", b"1;2;3\n4;5;6\n"),
        ("t.csv", b"<html><script>alert(1)</script>"),
        ("t.csv", b"Nama;TPS\n"),
    ],
)
def test_what_is_no_table_is_refused_at_the_field(
    name: str, data: bytes, make: Make, world: World, client_as: ClientAs
) -> None:
    dataset = make()
    answer = client_as(world.here[Role.PETUGAS]).post(
        f"/1971/meja/data/{dataset.pk}/tabel/", {"file": SimpleUploadedFile(name, data)}
    )
    assert answer.status_code == 422
    assert 'id="id_file-error"' in answer.content.decode() or "error" in answer.content.decode()
    assert not DatasetUpload.objects.exists()


def test_columns_can_be_read_otherwise(make: Make, world: World, client_as: ClientAs) -> None:
    dataset = make()
    officer = client_as(world.here[Role.PETUGAS])
    sent = officer.post(
        f"/1971/meja/data/{dataset.pk}/tabel/",
        {"file": SimpleUploadedFile("t.csv", TABLE.encode())},
    )
    said: dict[str, str] = {}
    for place, (name, kind) in enumerate(
        (("kode", "region"), ("kecamatan", "text"), ("tps", "text"), ("hadir", "number"))
    ):
        said |= {f"k{place}-title": name, f"k{place}-name": name, f"k{place}-type": kind}
    assert officer.post(sent["Location"], {**said, "k0-key": "on"}).status_code == 302
    upload = DatasetUpload.objects.get()
    assert [one["type"] for one in upload.columns] == ["region", "text", "text", "number"]
    assert officer.post(sent["Location"], {**said, "k1-name": "Tidak Boleh"}).status_code == 422
    assert officer.post(sent["Location"], {**said, "k1-type": "apa"}).status_code == 422


def test_a_chart_of_a_column_that_is_no_number_is_blamed_at_the_field(
    shown: Dataset, world: World, client_as: ClientAs
) -> None:
    ppid = client_as(world.here[Role.PPID])
    said = {"g-kind": "batang", "g-title": "", "g-label": "kecamatan", "g-reckoning": "jumlah"}
    answer = ppid.post(f"/1971/meja/data/{shown.pk}/gambar/", said)
    assert answer.status_code == 422
    assert "Judul gambar belum diisi." in answer.content.decode()
    assert (
        ppid.post(f"/1971/meja/data/{shown.pk}/gambar/", {**said, "g-title": "A"}).status_code
        == 302
    )
