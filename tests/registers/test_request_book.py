"""The request register of 500 cases: every column on the screen's lines, on paper, in the sheet."""

import re
import time
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

from serambi.files.services import read
from serambi.identity.actors import Actor
from serambi.law.clocks import Regime
from serambi.law.roles import Role
from serambi.letters.press import press
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for
from serambi.registers import paper, period
from serambi.registers.columns import REQUESTS, Line, Told, as_words
from serambi.registers.models import RegisterCopy
from serambi.registers.selectors import requests
from serambi.registers.services import ask_copy, make
from tests.registers import synthetic
from tests.support.cast import World
from tests.support.papers import first_sheet, is_tagged
from tests.support.presence import present

MANY = 500
YEAR = period.year(2026)
PLACE = {column.key: at for at, column in enumerate(REQUESTS)}


@pytest.fixture
def book(world: World, office: Office) -> Office:
    synthetic.fill(office, world.here[Role.PPID], MANY)
    return office


def lines(office: Office, *, masked: bool = False, regime: Regime = Regime.UMUM) -> list[Line]:
    rows = requests.requests(office, regime, YEAR)
    return [line for _, line in requests.lines(office, rows, masked=masked)]


def copy(office: Office, actor: Actor, form: str, variant: str = "lengkap") -> RegisterCopy:
    made = ask_copy(
        office=office, actor=actor, book="permohonan", regime=Regime.UMUM, period=YEAR,
        variant=variant, form=form, reason="Laporan tahunan ke Bawaslu RI",
    )  # fmt: skip
    list(make(made, actor=actor))
    return made


def test_the_columns_are_the_23_of_the_book_in_its_order() -> None:
    assert [column.title for column in REQUESTS] == [
        "Nomor pendaftaran", "Tanggal diterima", "Nama", "Alamat", "Pekerjaan", "NPWP", "Telepon",
        "Surel", "Informasi yang diminta", "Tujuan penggunaan", "Ya", "Tidak",
        "Belum didokumentasikan", "Softcopy", "Hardcopy", "Melihat", "Salinan", "Keputusan",
        "Alasan penolakan", "Pemberitahuan tertulis", "Pemberian informasi", "Biaya", "Cara membayar",
    ]  # fmt: skip


def test_each_line_says_what_the_case_says(book: Office) -> None:
    found, calendar = lines(book), calendar_for(book)
    assert len(found) == MANY
    for at, line in enumerate(found):
        outcome = synthetic.OUTCOMES[at % 6]
        value = dict(zip(PLACE, line, strict=True))
        came = (synthetic.received(at) + timedelta(hours=7)).date()
        assert value["no"] == synthetic.number(at)
        assert value["date"] == came
        assert str(value["name"]).startswith(f"Pemohonan{at} Contohan{at}")
        assert ("kuasa: Kuasanya" in str(value["name"])) == (at % 50 == 7)
        assert value["address"] == f"Jalan Umpama {at}"
        assert (value["occupation"], value["npwp"]) == ("Mahasiswa atau pelajar", "")
        assert (value["phone"], value["email"]) == (f"08990000{at:04}", f"warga{at}@contoh.test")
        assert value["purpose"] == f"Keperluan nomor {at}"
        assert bool(value["held"]) == (outcome in requests.HELD)
        assert bool(value["not_held"]) == (outcome == "tidak_dikuasai")
        assert bool(value["not_documented"]) == (outcome == "belum_didokumentasikan")
        assert (value["see"], value["copy"]) == (("Ya", ""), ("", "Softcopy"), ("", "Hardcopy"))[
            at % 3
        ]
        given = outcome in requests.GIVEN
        assert bool(value["softcopy"]) == (given and at % 3 != 2)
        assert bool(value["hardcopy"]) == (given and at % 3 == 2)
        assert bool(value["reason"]) == (outcome not in {None, "dikabulkan"})
        if outcome is None:
            assert (value["decision"], value["noticed"]) == ("Belum diputus", None)
        else:
            noticed = value["noticed"]
            assert isinstance(noticed, Told)
            assert noticed.day == came + timedelta(days=7)
            days = [came + timedelta(days=n) for n in range(1, 8)]
            assert noticed.after == sum(calendar.is_working(day) for day in days)
        assert isinstance(value["given"], Told) == (outcome == "dikabulkan")
        assert value["cost"] == ((5000 if at % 3 == 2 else 0) if given else None)
        assert value["payment"] == ("Tunai di kantor" if outcome and at % 3 == 2 else "")


def test_reasons_name_article_and_words(book: Office) -> None:
    found = lines(book)
    reason = PLACE["reason"]
    assert "Pasal 17 huruf a angka 2" in str(found[2][reason])
    assert "Penjelasan nomor 2" in str(found[2][reason])
    assert "Nama pelapor dihitamkan" in str(found[1][reason])
    assert found[3][PLACE["not_held"]] == "Tidak: KPU Kota Pangkalpinang"
    assert found[4][PLACE["not_documented"]] == "Ya, tersedia 29-01-2027"


def test_general_and_election_books_are_apart(book: Office, world: World) -> None:
    synthetic.fill(book, world.here[Role.PPID], 3, regime="pemilu", start=MANY)
    assert len(lines(book)) == MANY
    assert [line[0] for line in lines(book, regime=Regime.PEMILU)] == [
        synthetic.number(at) for at in range(MANY, MANY + 3)
    ]


def test_a_book_asks_the_database_equally_often_however_long_it_is(
    office: Office, world: World
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            lines(office)
        return len(found)

    synthetic.fill(office, world.here[Role.PPID], 6)
    few = asked()
    synthetic.fill(office, world.here[Role.PPID], 300, start=6)
    assert asked() == few <= 6


def test_the_masked_book_names_nobody(book: Office) -> None:
    for at, line in enumerate(lines(book, masked=True)):
        whole = " ".join(str(cell) for cell in line)
        for secret in (
            f"Pemohonan{at}",
            f"Contohan{at}",
            "Kuasanya",
            "Umpama",
            f"0000{at:04}",
            f"warga{at}@",
        ):
            assert secret not in whole


def test_free_text_of_the_masked_book_hides_numbers_addresses_and_the_applicant(
    office: Office, world: World
) -> None:
    synthetic.fill(office, world.here[Role.PPID], 1)
    case = requests.requests(office, Regime.UMUM, YEAR).select_related("applicant").get()
    case.applicant.name = "Siti Nurhaliza"
    case.applicant.save()
    case.details = "Saya SITI NURHALIZA, NIK 1971014503990001, hp 0812-3456-7890, s@contoh.test, minta surat 0042/HM.00/2026"
    case.save()
    assert lines(office, masked=True)[0][PLACE["information"]] == (
        "Saya •••• ••••, NIK ••••, hp ••••, ••••, minta surat 0042/HM.00/2026"
    )
    assert lines(office)[0][PLACE["information"]] == case.details


def test_a_copy_takes_little_longer_than_typst_and_grows_like_its_lines(
    world: World, office: Office, ppid: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Processor time against peers of the same run: a busy machine takes it from neither side.

    All that is not Typst (reading, sealed names, packing, keeping) costs less than Typst itself,
    and five times the lines cost at most ten times as much.
    """
    typst: list[float] = []

    def press_and_time(*given: Any) -> bytes:
        begun = time.process_time()
        pdf = press(*given)
        typst.append(time.process_time() - begun)
        return pdf

    monkeypatch.setattr(paper, "press", press_and_time)
    whole = []
    for start, more in ((0, 5), (5, MANY // 5 - 5), (MANY // 5, MANY - MANY // 5)):
        synthetic.fill(office, world.here[Role.PPID], more, start=start)
        begun = time.process_time()
        made = copy(office, ppid, "pdf")
        whole.append(time.process_time() - begun)
        assert made.lines == start + more
    _first, some, many = whole  # the first reads the fonts and parses the template
    assert many <= 2 * typst[2], (whole, typst)
    assert many <= 2 * (MANY / (MANY // 5)) * some, whole


def test_500_cases_as_pdf_with_every_column(book: Office, ppid: Actor) -> None:
    made = copy(book, ppid, "pdf")
    assert made.file is not None
    data = read(made.file)
    assert len(data) < 2_000_000
    reader = PdfReader(BytesIO(data))
    page = reader.pages[0].mediabox
    assert (round(page.width), round(page.height)) == (14 * 72, round(8.5 * 72))
    assert len(reader.pages) > 10
    texts = [squeezed(one.extract_text()) for one in reader.pages]
    pages = len(texts)
    for at, text in enumerate(texts, start=1):
        assert f"Halaman{at}dari{pages}" in text
    tabled = [text for text in texts if "reg.ppid" in text]
    for text in tabled:
        for column in REQUESTS:
            assert squeezed(column.title) in text, column.title
    whole = "".join(texts)
    assert "BADANPENGAWASPEMILIHANUMUM" in whole
    assert "Tahun2026" in texts[0]
    assert "500baris" in texts[0]
    for at, line in enumerate(lines(book)):
        for column, cell in zip(REQUESTS, line, strict=True):
            assert squeezed(as_words(cell)) in whole, (at, column.key)
    assert "PpidPangkalpinang" in texts[-1]
    assert "AtasanPangkalpinang" in texts[-1]
    assert is_tagged(reader)


def test_500_cases_as_xlsx_with_real_types_and_print_setup(book: Office, ppid: Actor) -> None:
    made = copy(book, ppid, "xlsx")
    assert made.file is not None
    sheet = first_sheet(read(made.file))
    assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "5")
    assert present(sheet.print_title_rows).replace("$", "") == "7:9"
    assert sheet.freeze_panes == "B10"
    assert present(sheet.sheet_properties.pageSetUpPr).fitToPage
    assert [sheet.cell(9, at + 1).value for at in range(23)] == list(range(1, 24))
    heads = [sheet.cell(8, at).value or sheet.cell(7, at).value for at in range(1, 24)]
    assert heads == [column.title for column in REQUESTS]
    for at, line in enumerate(lines(book)):
        for place, cell in enumerate(line, start=1):
            found = sheet.cell(10 + at, place)
            if isinstance(cell, Told):
                assert isinstance(found.value, datetime)
                assert found.value.date() == cell.day
                assert f"({cell.after} hk)" in found.number_format
            elif isinstance(cell, date):
                assert isinstance(found.value, datetime)
                assert found.value.date() == cell
            else:
                assert (found.value if found.value is not None else "") == (
                    cell if cell is not None else ""
                )
                assert isinstance(found.value, int) == isinstance(cell, int)


def test_no_text_of_a_sheet_is_a_formula(book: Office, ppid: Actor) -> None:
    made = copy(book, ppid, "xlsx")
    assert made.file is not None
    sheet = first_sheet(read(made.file))
    hostile = sheet.cell(10 + 3, PLACE["information"] + 1)
    assert hostile.value == synthetic.HOSTILE
    assert hostile.data_type == "s"
    assert hostile.quotePrefix
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def squeezed(text: str) -> str:
    """Without spaces, line ends, soft hyphens: how a PDF breaks lines must not matter."""
    return re.sub(r"[\s\u200b\u00ad\u2010-]+", "", text.replace("\N{HYPHEN}", ""))
