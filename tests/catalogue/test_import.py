"""Bringing a list in: as offices really save it, all of it or nothing."""

import io
import json
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from serambi.catalogue.importing.check import Checked, check, cut_off
from serambi.catalogue.importing.columns import guess
from serambi.catalogue.importing.reading import read
from serambi.catalogue.models import CatalogueEntry, EntryLink
from serambi.core.errors import InvalidInput
from serambi.ledger.models import Event
from serambi.ledger.services import verify
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search.selectors import find
from serambi.tables.days import date_of

TODAY = date(2026, 11, 23)
HEAD = "No,Kategori,Nama Informasi\n"
LIST = HEAD + (
    "1,Informasi Berkala,Struktur Organisasi\n"
    "2,Informasi Setiap Saat,Laporan Realisasi Anggaran Satker Periode Juni 202\n"
    "3,Informasi Serta Merta,Laporan Akhir Hasil Pengawasan Pemilu 2019\n"
)
Run = Callable[..., tuple[int, dict[str, Any]]]


def looked_at(data: bytes, **more: Any) -> Checked:
    table = read(data)
    return check(table, guess(table.columns), today=TODAY, **more)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], pangkalpinang: Office) -> Run:
    """`run(data, *options)` imports `data` into Pangkalpinang: exit code and JSON."""

    def command(data: bytes, *options: str) -> tuple[int, dict[str, Any]]:
        path = tmp_path / "dip.csv"
        path.write_bytes(data)
        code = 0
        try:
            call_command("import_catalogue", str(path), "--office", "1971", "--json", *options)
        except SystemExit as stop:
            code = int(stop.code or 0)
        return code, json.loads(capsys.readouterr().out)

    return command


def titles(office: Office) -> list[str]:
    with office_scope(office):
        return list(CatalogueEntry.objects.order_by("number").values_list("title", flat=True))


def test_a_list_is_imported_published_found_and_told_once(run: Run, pangkalpinang: Office) -> None:
    code, report = run(LIST.encode())
    assert code == 0
    assert {key: report[key] for key in ("rows", "created", "skipped", "flagged", "errors", "dry_run")} == {
        "rows": 3, "created": 3, "skipped": 0, "flagged": 2, "errors": [], "dry_run": False,
    }  # fmt: skip
    assert find(pangkalpinang, "realisasi anggaran").total == 1
    with office_scope(pangkalpinang):
        assert list(Event.objects.values_list("act", flat=True)) == ["catalogue.imported"]
    assert verify(pangkalpinang).ok


def test_what_is_suspicious_is_flagged_and_not_changed(run: Run, pangkalpinang: Office) -> None:
    _code, report = run(LIST.encode())
    assert {flag["row"] for flag in report["flags"]} == {3, 4}
    with office_scope(pangkalpinang):
        kept = CatalogueEntry.objects.get(title__startswith="Laporan Akhir")
    assert kept.category == "serta_merta"


def test_a_dry_run_writes_nothing(run: Run, pangkalpinang: Office) -> None:
    code, report = run(LIST.encode(), "--dry-run")
    assert (code, report["created"], report["dry_run"]) == (0, 3, True)
    assert titles(pangkalpinang) == []


def test_importing_twice_skips_what_is_there(run: Run, pangkalpinang: Office) -> None:
    run(LIST.encode())
    code, report = run(LIST.encode() + b"4,Berkala,STRUKTUR  organisasi\n5,Berkala,Baru\n")
    assert (code, report["created"], report["skipped"]) == (0, 1, 4)
    assert len(titles(pangkalpinang)) == 4


def test_one_bad_row_keeps_the_whole_list_out(run: Run, pangkalpinang: Office) -> None:
    code, report = run(LIST.encode() + b"4,Kadang-kadang,Judul\n5,Berkala,\n")
    assert code == 1
    assert [(e["row"], e["column"]) for e in report["errors"]] == [
        (5, "Kategori"),
        (6, "Nama Informasi"),
    ]
    assert report["created"] == 0
    assert titles(pangkalpinang) == []


def test_drafts_can_be_imported_instead(run: Run, pangkalpinang: Office) -> None:
    run(LIST.encode(), "--draft")
    assert find(pangkalpinang, "anggaran").total == 0
    assert len(titles(pangkalpinang)) == 3


def test_an_unknown_office_or_file_is_a_wrong_argument(
    tmp_path: Path, pangkalpinang: Office
) -> None:
    (tmp_path / "a.csv").write_text(LIST)
    for arguments in (
        [str(tmp_path / "a.csv"), "--office", "9999"],
        [str(tmp_path / "b.csv"), "--office", "1971"],
    ):
        with pytest.raises(SystemExit) as stop:
            call_command("import_catalogue", *arguments)
        assert stop.value.code == 2
    with pytest.raises(CommandError):
        call_command("import_catalogue", "x.csv")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"  \n \n",
        bytes(range(256)) * 50,
        b"%PDF-1.7 \x00\x01\x02\x03\x04\x05\x06\x07\x08" * 9,
        b"PK\x03\x04 not really a zip",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"satu,dua,tiga\n1,2,3\n",
        HEAD.encode(),
        b'No,Kategori,Nama Informasi\n1,"Berkala,"x"' + b'"' * 2_000_000,
    ],
    ids=["empty", "blank", "bytes", "pdf", "zip", "xls", "no header", "no rows", "quotes"],
)
def test_a_file_that_is_no_list_is_refused_in_words(
    run: Run, pangkalpinang: Office, data: bytes
) -> None:
    code, report = run(data)
    assert code == 1
    assert report["errors"]
    assert titles(pangkalpinang) == []


def test_two_hundred_thousand_rows_are_refused_quickly(run: Run, pangkalpinang: Office) -> None:
    many = HEAD + "".join(f"{n},Berkala,Judul {n}\n" for n in range(200_000))
    code, report = run(many.encode())
    assert code == 1
    assert "20.000" in report["errors"][0]["message"]
    assert titles(pangkalpinang) == []


def test_a_missing_column_is_named(run: Run) -> None:
    code, report = run(b"No,Nama Informasi\n1,Judul\n")
    assert code == 1
    assert "Kategori" in report["errors"][0]["message"]


def test_a_category_for_all_rows_replaces_the_column(run: Run, pangkalpinang: Office) -> None:
    code, _report = run(b"No,Nama Informasi\n1,Judul\n", "--category", "berkala")
    assert code == 0
    assert titles(pangkalpinang) == ["Judul"]


def test_control_characters_and_formulas_are_row_errors() -> None:
    rows = '1,Berkala,Judul\x07 bunyi\n2,Berkala,"=HYPERLINK(""http://x"")"\n3,Berkala,@SUM(A1)\n4,Berkala,-cmd(1)\n'
    checked = looked_at((HEAD + rows).encode())
    assert [problem.row for problem in checked.problems] == [2, 3, 4, 5]
    assert "rumus" in checked.problems[1].message


def test_what_is_exempt_does_not_enter_the_public_list() -> None:
    checked = looked_at((HEAD + "1,Dikecualikan,Identitas pelapor\n").encode())
    assert "dikecualikan" in checked.problems[0].message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_usual_encoding_and_separator_is_read(encoding: str, separator: str) -> None:
    rows = [["No", "Kategori", "Nama Informasi"]] + [
        [str(n), "Informasi Berkala", f"Résumé kegiatan “{n}” – café, desa {n}".replace(",", "")]
        for n in range(1, 9)
    ]
    text = "\n".join(separator.join(row) for row in rows)
    checked = looked_at(text.encode(encoding))
    assert not checked.problems
    assert checked.new[0].fields.title == "Résumé kegiatan “1” – café desa 1"


def test_every_column_of_the_law_is_read() -> None:
    text = (
        "DAFTAR INFORMASI PUBLIK;;;;;;;;\nTahun 2025;;;;;;;;\n"
        "No;Ringkasan Isi Informasi;Pejabat/Unit/Satker yang Menguasai Informasi;Penanggung Jawab"
        " Pembuatan/Penerbitan Informasi;Waktu dan Tempat Pembuatan Informasi;Bentuk Informasi yang"
        " Tersedia;Jangka Waktu Penyimpanan;Kategori;Tautan\n1;2;3;4;5;6;7;8;9\n"
        "1;Neraca 2024;Subbag Keuangan;Bendahara;Pangkalpinang, 12 Maret 2025;Softcopy & hardcopy;10 tahun;"
        "Berkala;https://contoh.example/neraca.pdf\n"
    )
    row = looked_at(text.encode()).new[0]
    assert row.line == 5
    assert row.link == "https://contoh.example/neraca.pdf"
    assert (row.fields.title, row.fields.unit, row.fields.officer) == (
        "Neraca 2024",
        "Subbag Keuangan",
        "Bendahara",
    )
    assert (row.fields.made_on, row.fields.made_place) == (date(2025, 3, 12), "Pangkalpinang")
    assert (row.fields.format, row.fields.retention) == ("both", "10 tahun")


def test_links_come_along(run: Run, pangkalpinang: Office) -> None:
    run(b"Kategori,Judul,Tautan\nBerkala,A,https://a.example/x\nBerkala,B,\n")
    with office_scope(pangkalpinang):
        assert [(link.entry.title, link.url) for link in EntryLink.objects.all()] == [
            ("A", "https://a.example/x")
        ]


def xlsx(rows: list[list[Any]]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def test_a_workbook_is_read_with_its_dates_and_numbers() -> None:
    data = xlsx(
        [
            ["Kategori", "Judul", "Tanggal pembuatan", "Tahun"],
            ["Berkala", "Neraca", date(2025, 1, 2), 2024.0],
        ]
    )
    row = looked_at(data).new[0]
    assert (row.fields.made_on, row.fields.period) == (date(2025, 1, 2), "2024")


def test_a_zip_that_would_burst_is_refused() -> None:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "x")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (201 * 1024 * 1024))
    with pytest.raises(InvalidInput):
        read(kept.getvalue())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2020-03-12", date(2020, 3, 12)),
        ("12/03/2020", date(2020, 3, 12)),
        ("12.3.2020", date(2020, 3, 12)),
        ("12 Maret 2020", date(2020, 3, 12)),
        ("5 Agt 2021", date(2021, 8, 5)),
        ("31 Februari 2020", None),
        ("Maret 2020", None),
        ("12 Foo 2020", None),
    ],
)
def test_days_are_read_as_people_write_them(text: str, day: date | None) -> None:
    assert date_of(text) == day


@pytest.mark.parametrize(
    ("title", "cut"),
    [
        ("Laporan Realisasi Anggaran Satker Periode Juni 202", True),
        ("Rekap Penyerahan Dukungan Bapaslon Perseorangan Pi", True),
        ("Putusan Penyelesaian Sengketa 2019 Bawaslu Prov/", True),
        ("Putusan Administrasi (Pemilu 2019", True),
        ("Laporan tahun 202", True),
        ("Struktur Organisasi", False),
        ("Laporan Keuangan 2024", False),
        ("Nomor 120", False),
    ],
)
def test_titles_that_a_program_cut_are_noticed(title: str, cut: bool) -> None:
    assert bool(cut_off(title)) is cut


@given(st.binary(max_size=400))
def test_no_file_breaks_the_reader(data: bytes) -> None:
    with suppress(InvalidInput):
        table = read(HEAD.encode() + data)
        assert check(table, guess(table.columns), today=TODAY).rows == len(table.rows)
