"""A folder of files with names becomes entries, all of it or nothing."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.files.models import State, StoredFile
from serambi.moving.guessing import guess
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@pytest.mark.parametrize(
    ("name", "title", "year", "heading"),
    [
        ("LKJIP_Bawaslu-2024 (1) final.pdf", "LKJIP Bawaslu 2024", 2024, "berkala.kinerja"),
        ("2023/renstra/dokumen_v2.pdf", "Dokumen", 2023, "setiap_saat.renstra"),
        ("LHP Kampanye Pemilu 2024.pdf", "LHP Kampanye Pemilu 2024", 2024, "berkala.pemilu_hasil"),
        ("mou-bawaslu-kampus.pdf", "MOU Bawaslu kampus", None, "setiap_saat.perjanjian"),
        ("Neraca 31 Desember 2023.xlsx", "Neraca 31 Desember 2023", 2023, "berkala.keuangan"),
        ("foto kucing.jpg", "Foto kucing", None, ""),
        ("a\\b\\SOP_permohonan.docx", "SOP permohonan", None, "setiap_saat.peraturan"),
    ],
)
def test_a_name_suggests_title_year_and_heading(
    name: str, title: str, year: int | None, heading: str
) -> None:
    found = guess(name)
    assert (found.title, found.year, found.heading) == (title, year, heading)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024" / "LKJIP 2024.csv").write_text("satu,dua\n1,2\n")
    (tmp_path / "Renja_2025.txt").write_text("Rencana kerja tahun 2025.\n")
    (tmp_path / ".DS_Store").write_bytes(b"\x00")
    return tmp_path


def run(folder: Path, *options: str) -> tuple[dict[str, Any], int]:
    out = io.StringIO()
    code = 0
    try:
        call_command(
            "import_folder",
            str(folder),
            "--office=1971",
            "--json",
            *options,
            stdout=out,
            stderr=io.StringIO(),
        )
    except SystemExit as stop:
        code = int(stop.code or 0)
    return json.loads(out.getvalue() or "{}"), code


def entries(office: Office) -> list[CatalogueEntry]:
    with office_scope(office):
        return list(CatalogueEntry.objects.order_by("number"))


def test_a_dry_run_says_everything_and_keeps_nothing(pangkalpinang: Office, folder: Path) -> None:
    report, code = run(folder, "--dry-run")
    assert code == 0
    assert [one["title"] for one in report["files"]] == ["LKJIP 2024", "Renja 2025"]
    assert not entries(pangkalpinang)
    with office_scope(pangkalpinang):
        assert not StoredFile.objects.exists()


def test_each_file_becomes_an_entry_with_its_document(pangkalpinang: Office, folder: Path) -> None:
    report, code = run(folder, "--publish")
    assert (code, report["created"], report["skipped"]) == (0, 2, 0)
    first, second = entries(pangkalpinang)
    assert (first.title, first.year, first.heading, first.state) == (
        "LKJIP 2024", 2024, "berkala.kinerja", "published",
    )  # fmt: skip
    assert (second.title, second.heading) == ("Renja 2025", "setiap_saat.renstra")
    with office_scope(pangkalpinang):
        assert EntryFile.objects.count() == 2
        assert not StoredFile.objects.filter(state=State.DRAFT).exists()


def test_the_same_folder_twice_makes_each_entry_once(pangkalpinang: Office, folder: Path) -> None:
    run(folder)
    report, code = run(folder)
    assert (code, report["created"], report["skipped"]) == (0, 0, 2)
    assert len(entries(pangkalpinang)) == 2


def test_one_bad_file_keeps_the_whole_folder_out(pangkalpinang: Office, folder: Path) -> None:
    (folder / "Virus.pdf").write_bytes(b"MZ\x90\x00 bukan PDF")
    (folder / "arsip.rar").write_bytes(b"Rar!")
    report, code = run(folder)
    assert code == 1
    assert {one["name"] for one in report["refused"]} == {"Virus.pdf", "arsip.rar"}
    assert not entries(pangkalpinang)
    with office_scope(pangkalpinang):
        assert not StoredFile.objects.exists()
    report, code = run(folder, "--skip-bad")
    assert (code, report["created"]) == (0, 2)


def test_a_folder_that_is_not_there_is_said(pangkalpinang: Office, tmp_path: Path) -> None:
    assert run(tmp_path / "tidak-ada")[1] == 1
