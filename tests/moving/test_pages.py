"""Bringing in and taking out at the desk."""

import io
import os
import re
import zipfile
from datetime import timedelta
from html import unescape
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from serambi.catalogue.models import CatalogueEntry
from serambi.core import clock
from serambi.files.models import StoredFile
from serambi.law.roles import Role
from serambi.moving.keeping import KEPT
from serambi.moving.sweeps import ForgetArchives
from serambi.offices.scoping import office_scope
from tests.moving.conftest import Make
from tests.support.answers import streamed
from tests.support.cast import ClientAs, World

DESK = "/1971/meja/pindah/"


def zipped(**files: bytes) -> SimpleUploadedFile:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        for name, data in files.items():
            box.writestr(name.replace("__", "."), data)
    return SimpleUploadedFile("map.zip", out.getvalue())


def hidden(page: str) -> dict[str, str]:
    """What the form of the page would send as it stands."""
    found = {}
    for tag in re.findall(r"<input[^>]*>", page):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and value and 'type="hidden"' in tag and name[1] != "csrfmiddlewaretoken":
            found[name[1]] = unescape(value[1])
    return found


def test_the_administrator_takes_the_archive_and_nobody_else(
    world: World, client_as: ClientAs, make: Make
) -> None:
    make("Profil kantor")
    admin = client_as(world.here[Role.ADMIN])
    page = streamed(admin.post(f"{DESK}arsip/", {})).decode()
    assert "Daftar informasi: " in page
    link = re.search(r'href="(/1971/meja/pindah/arsip/[0-9a-f-]+/)"', page)
    assert link
    answer = admin.get(link[1])
    assert answer.status_code == 200
    data = streamed(answer)
    with zipfile.ZipFile(io.BytesIO(data)) as box:
        assert "manifest.json" in box.namelist()
    assert client_as(world.here[Role.PPID]).get(link[1]).status_code == 403
    assert client_as(world.there[Role.ADMIN]).get(link[1]).status_code == 404
    there = client_as(world.there[Role.ADMIN])
    assert there.get(link[1].replace("1971", "1902")).status_code == 404


def test_a_short_passphrase_is_told_at_the_field(world: World, client_as: ClientAs) -> None:
    answer = client_as(world.here[Role.ADMIN]).post(f"{DESK}arsip/", {"a-passphrase": "pendek"})
    assert answer.status_code == 422
    assert "kurang dari 12 huruf" in answer.content.decode()


def test_old_addresses_are_looked_at_then_kept(
    world: World, client_as: ClientAs, make: Make
) -> None:
    make("Profil kantor")
    ppid = client_as(world.here[Role.PPID])
    good = SimpleUploadedFile("a.csv", b"alamat lama,tujuan\n/profil.html,Profil kantor\n")
    page = ppid.post(f"{DESK}alamat/", {"l-file": good}).content.decode()
    assert "Alihkan semua" in page
    assert Client().get("/profil.html").status_code == 404
    assert ppid.post(f"{DESK}alamat/simpan/", {"token": hidden(page)["token"]}).status_code == 302
    assert Client().get("/profil.html").status_code == 301
    bad = SimpleUploadedFile("a.csv", b"alamat lama,tujuan\n/x.html,https://jahat.example/\n")
    text = ppid.post(f"{DESK}alamat/", {"l-file": bad}).content.decode()
    assert "di luar situs" in text
    assert "Alihkan semua" not in text
    assert ppid.post(f"{DESK}alamat/", {}).status_code == 422
    assert ppid.post(f"{DESK}alamat/simpan/", {"token": "palsu"}).status_code == 302


def test_a_zip_is_looked_at_corrected_and_kept(world: World, client_as: ClientAs) -> None:
    ppid = client_as(world.here[Role.PPID])
    sent = zipped(Renja_2025__txt=b"Rencana kerja.\n", LKJIP_2024__csv=b"a,b\n1,2\n")
    page = ppid.post(f"{DESK}berkas/", {"b-berkas": sent}).content.decode()
    assert "Renja 2025" in page
    with office_scope(world.office):
        assert not CatalogueEntry.objects.exists()
    typed = hidden(page) | {
        "form-0-title": "Rencana kerja 2025", "form-0-year": "2025",
        "form-0-heading": "setiap_saat.renstra", "form-1-title": "", "form-1-year": "2024",
    }  # fmt: skip
    wrong = ppid.post(f"{DESK}berkas/simpan/", typed)
    assert wrong.status_code == 422
    assert "Rencana kerja 2025" in wrong.content.decode()
    typed["form-1-title"] = "LKJIP 2024"
    assert ppid.post(f"{DESK}berkas/simpan/", {**typed, "terbit": "1"}).status_code == 302
    with office_scope(world.office):
        assert set(CatalogueEntry.objects.values_list("title", "state")) == {
            ("Rencana kerja 2025", "published"), ("LKJIP 2024", "published"),
        }  # fmt: skip


def test_one_bad_file_sends_the_whole_zip_back(world: World, client_as: ClientAs) -> None:
    ppid = client_as(world.here[Role.PPID])
    for sent, words in (
        (zipped(Renja__txt=b"isi\n", virus__pdf=b"MZ\x90\x00"), "virus.pdf"),
        (SimpleUploadedFile("x.zip", b"bukan zip"), "bukan ZIP"),
        (zipped(bom__txt=b"0" * 9_000_000), "tidak wajar"),
        (zipped(**{f"a{n}__txt": b"x" for n in range(41)}), "41 berkas"),
    ):
        answer = ppid.post(f"{DESK}berkas/", {"b-berkas": sent})
        assert answer.status_code == 422
        assert words in answer.content.decode()
    with office_scope(world.office):
        assert not StoredFile.objects.exists()


def test_an_archive_goes_away_after_its_day_though_nobody_makes_another(
    world: World, client_as: ClientAs, settings: Settings, tmp_path: Path
) -> None:
    settings.SERAMBI_DATA = tmp_path
    admin = client_as(world.here[Role.ADMIN])
    page = streamed(admin.post(f"{DESK}arsip/", {})).decode()
    link = re.search(r'href="(/1971/meja/pindah/arsip/[0-9a-f-]+/)"', page)
    assert link
    [made] = (tmp_path / "exports" / "1971").iterdir()
    half = made.with_name("tinggal-sebagian.part")
    half.write_bytes(b"PK")
    assert ForgetArchives().run(clock.now()) == 0
    later = clock.now() + KEPT + timedelta(minutes=1)
    for path in (made, half):
        os.utime(path, (later.timestamp() - 25 * 3600,) * 2)
    with clock.fixed(later):
        assert client_as(world.here[Role.ADMIN]).get(link[1]).status_code == 404
    assert ForgetArchives().run(later) == 2
    assert not list((tmp_path / "exports" / "1971").iterdir())
    assert client_as(world.here[Role.ADMIN]).get(link[1]).status_code == 404


def test_a_zip_that_is_damaged_inside_is_told_at_the_field(
    world: World, client_as: ClientAs
) -> None:
    client = client_as(world.here[Role.PPID])
    whole = zipped(a__txt=b"Rencana kerja tahun 2025.\n" * 20).read()
    body = whole.index(b"a.txt") + len(b"a.txt")
    stream = SimpleUploadedFile("map.zip", whole[:body] + b"\xff" * 12 + whole[body + 12 :])
    marked = zipped(é__txt=b"Isi").read()
    named = SimpleUploadedFile("map.zip", marked.replace("é.txt".encode(), b"\xff\xfe.txt"))
    for sent in (stream, named):
        answer = client.post(f"{DESK}berkas/", {"b-berkas": sent})
        assert answer.status_code == 422
        assert "bukan ZIP yang utuh" in answer.content.decode()
