"""The list as a file, and back again."""

import csv
import io
import json
import tracemalloc
from datetime import date
from functools import partial
from typing import Any

import pytest
from django.http.response import HttpResponseBase
from django.test import Client
from openpyxl import load_workbook
from pypdf import PdfReader

from serambi.catalogue.exporting.recent import Recent
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.importing.check import check
from serambi.catalogue.importing.columns import guess
from serambi.catalogue.importing.reading import read
from serambi.catalogue.views import export
from serambi.offices.models import Office
from serambi.tables.writing import inert
from tests.catalogue.conftest import Make
from tests.catalogue.test_public_list import bring
from tests.support.answers import whole
from tests.support.papers import is_tagged

pytestmark = pytest.mark.usefixtures("monday")
WHOLE: dict[str, Any] = {
    "summary": 'Aset; "kewajiban", ekuitas\nbaris kedua',
    "unit": "Subbag Keuangan",
    "officer": "Bendahara",
    "made_on": date(2025, 3, 12),
    "made_place": "Pangkalpinang",
    "period": "Tahun 2025",
    "format": "both",
    "retention": "10 tahun",
    "language": "en",
    "is_election": True,
    "heading": "berkala.keuangan",
}


def body(response: HttpResponseBase) -> bytes:
    return whole(response)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_list_travels_out_and_back_unchanged(client: Client, make: Make, kind: str) -> None:
    entry = make("Neraca 2025", **WHOLE)
    table = read(body(client.get(f"/1971/informasi/dip.{kind}")))
    checked = check(table, guess(table.columns), today=date(2026, 11, 23))
    assert not checked.problems
    assert checked.new[0].fields == EntryFields(category="berkala", title=entry.title, **WHOLE)


def test_csv_opens_in_excel_and_runs_nothing(client: Client, make: Make) -> None:
    make("=HYPERLINK(A1)")
    make("@SUM(1)")
    data = body(client.get("/1971/informasi/dip.csv"))
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert [row["Nama informasi"] for row in rows] == ["'=HYPERLINK(A1)", "'@SUM(1)"]


def test_the_columns_bear_the_names_that_officers_know(client: Client, make: Make) -> None:
    make("Neraca")
    head = body(client.get("/1971/informasi/dip.csv")).decode("utf-8-sig").splitlines()[0]
    assert head == (
        "Nomor,Kategori,Pokok informasi,Nama informasi,Ringkasan,Unit yang menguasai,Penanggung jawab,"
        "Tanggal pembuatan,Tempat pembuatan,Periode,Bentuk,Jangka waktu penyimpanan,Bahasa,"
        "Informasi Pemilu,Diterbitkan,Diperbarui,Alamat"
    )


def test_xlsx_holds_text_and_no_formula(client: Client, make: Make) -> None:
    make("=1+1")
    sheet = load_workbook(io.BytesIO(body(client.get("/1971/informasi/dip.xlsx")))).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)


@pytest.mark.parametrize("text", ["=x", "+x", "-x", "@x", "\tx", "\rx"])
def test_what_a_spreadsheet_takes_for_a_formula_is_made_inert(text: str) -> None:
    assert inert(text) == f"'{text}"
    assert inert("x" + text) == "x" + text


def test_json_says_whose_list_it_is(client: Client, make: Make) -> None:
    entry = make("Neraca 2025", **WHOLE)
    data = json.loads(body(client.get("/1971/informasi/dip.json")))
    assert data["publisher"] == {"name": "Bawaslu Kota Pangkalpinang", "region_code": "1971"}
    assert data["records"][0]["made_on"] == "2025-03-12"
    assert data["records"][0]["url"].endswith(f"/1971/informasi/{entry.slug}/")


def test_pdf_is_legal_landscape_tagged_and_holds_the_columns_of_the_law(
    client: Client, make: Make
) -> None:
    make("Neraca 2025", **{**WHOLE, "summary": "#strong[x] $y$ \\ `z`"})
    reader = PdfReader(io.BytesIO(body(client.get("/1971/informasi/dip.pdf"))))
    page = reader.pages[0]
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (936, 612)
    text = " ".join(page.extract_text().split())
    for shown in (
        "Daftar Informasi Publik",
        "Bawaslu Kota Pangkalpinang",
        "Subbag Keuangan",
        "10 tahun",
        "$y$",
    ):
        assert shown in text
    assert is_tagged(reader)


def test_a_paper_is_made_once_per_version_and_filter(
    client: Client, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = list[int]()

    def as_pdf(*_args: object) -> bytes:
        made.append(1)
        return b"%PDF-"

    monkeypatch.setattr(export, "as_pdf", as_pdf)
    make("Satu")
    for query in ("", "", "?kategori=berkala", ""):
        client.get(f"/1971/informasi/dip.pdf{query}")
    assert len(made) == 2
    make("Dua")
    client.get("/1971/informasi/dip.pdf")
    assert len(made) == 3


def test_only_the_last_few_papers_are_kept() -> None:
    recent, made = Recent(most=2), list[str]()

    def make(key: str) -> bytes:
        made.append(key)
        return b""

    for key in "abcab":
        recent.get(key, partial(make, key))
    assert made == ["a", "b", "c", "a", "b"]


def test_exports_follow_the_filters_and_leave_drafts_out(client: Client, make: Make) -> None:
    make("Satu", category="berkala")
    make("Dua", category="setiap_saat")
    make("Tiga", category="berkala", published=False)
    data = json.loads(body(client.get("/1971/informasi/dip.json?kategori=berkala")))
    assert [record["title"] for record in data["records"]] == ["Satu"]


def test_an_empty_list_exports_as_an_empty_list(client: Client, pangkalpinang: Office) -> None:
    assert json.loads(body(client.get("/1971/informasi/dip.json")))["records"] == []
    for kind in ("csv", "xlsx", "pdf"):
        assert body(client.get(f"/1971/informasi/dip.{kind}"))
    assert client.get("/1971/informasi/dip.docx").status_code == 404


def peak(client: Client, kind: str) -> int:
    """The most memory that Python held while the list went out, in bytes."""
    response: Any = client.get(f"/1971/informasi/dip.{kind}")
    tracemalloc.start()
    for _piece in response:
        pass
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_a_list_four_times_as_long_needs_no_more_memory(
    client: Client, pangkalpinang: Office, kind: str
) -> None:
    def longer(start: int, end: int) -> None:
        rows = [
            EntryFields("berkala", f"Dokumen {n}", summary="isi " * 250) for n in range(start, end)
        ]
        bring(pangkalpinang, rows)

    longer(0, 600)
    short = peak(client, kind)
    longer(600, 2_400)
    assert peak(client, kind) < short * 1.3
