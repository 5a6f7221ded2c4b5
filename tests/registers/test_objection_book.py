"""The objection register: 11 columns, on the lines, on paper and in the sheet."""

import re
import uuid
from datetime import timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

from serambi.casework.models import InformationRequest
from serambi.files.services import read
from serambi.identity.actors import Actor
from serambi.identity.models import User
from serambi.law.clocks import Regime
from serambi.law.roles import Role
from serambi.objections.models import Objection, ObjectionReply, Objector
from serambi.objections.models.objection import ObjectionGround
from serambi.offices.models import Office
from serambi.registers import period
from serambi.registers.columns import OBJECTIONS, Line, Told, as_words
from serambi.registers.models import RegisterCopy
from serambi.registers.selectors import objections
from serambi.registers.services import ask_copy, make
from tests.registers import synthetic
from tests.support.cast import ClientAs, World
from tests.support.papers import first_sheet

YEAR = period.year(2026)
PLACE = {column.key: at for at, column in enumerate(OBJECTIONS)}


def fill(office: Office, head: User, amount: int, *, start: int = 0) -> None:
    cases = {case.register_no: case for case in InformationRequest.objects.all()}
    for at in range(start, start + amount):
        came = synthetic.received(at)
        answered = at % 2 == 0
        row = Objection.objects.create(
            office=office, register_no=f"Reg.K.{at:03}", tracking_digest=uuid.uuid4().bytes * 2,
            tracking_code="X", submit_key=uuid.uuid4(), fingerprint="", regime="umum",
            regime_reason="uji", channel="web", case=cases.get(synthetic.number(at)),
            state="ditanggapi_menguatkan" if answered else "terdaftar",
            outcome="menguatkan" if answered else "", information=f"Rekapitulasi nomor {at}",
            purpose=f"Keperluan nomor {at}", position="Kasus posisi", received_at=came,
            recorded_at=came, due_on=came.date(), calendar_version="uji",
            answered_at=came + timedelta(days=20) if answered else None,
            response="menerima" if answered else "",
        )  # fmt: skip
        for letter in "ac":
            ObjectionGround.objects.create(office=office, objection=row, letter=letter)
        Objector.objects.create(
            office=office, objection=row, from_request=False, kind="perorangan", name=f"Wargaan{at} Contohan",
            address=f"Jalan Umpama {at}", phone=f"08990000{at:04}", occupation="mahasiswa",
            proxy_name="Kuasa Contoh" if at == 1 else "",
        )  # fmt: skip
        if answered:
            ObjectionReply.objects.create(
                office=office, objection=row, stage="terkirim", outcome="menguatkan", reasons="x",
                prepared_by=head, prepared_at=came, decided_by=head, decided_at=came,
                decider_title="Kepala Sekretariat",
            )  # fmt: skip


@pytest.fixture
def book(world: World, office: Office) -> Office:
    synthetic.fill(office, world.here[Role.PPID], 20)
    fill(office, world.here[Role.ATASAN], 24)
    return office


def lines(office: Office, *, masked: bool = False) -> list[Line]:
    rows = objections.objections(office, Regime.UMUM, YEAR)
    return [line for _, line in objections.lines(office, rows, masked=masked)]


def test_the_columns_are_the_11_of_the_book() -> None:
    assert [column.key for column in OBJECTIONS] == [
        "no", "date", "identity", "request_no", "information", "purpose", "ground", "decision",
        "answered", "superior", "response",
    ]  # fmt: skip


def test_each_line_says_what_the_objection_says(book: Office) -> None:
    for at, line in enumerate(lines(book)):
        value = dict(zip(PLACE, line, strict=True))
        assert value["no"] == f"Reg.K.{at:03}"
        assert str(value["identity"]).startswith(f"Wargaan{at} Contohan")
        assert ("kuasa: Kuasa Contoh" in str(value["identity"])) == (at == 1)
        assert value["request_no"] == (synthetic.number(at) if at < 20 else "")
        assert value["information"] == f"Rekapitulasi nomor {at}"
        assert value["purpose"] == f"Keperluan nomor {at}"
        assert re.match(r"a\. .+; c\. .+", str(value["ground"]))
        if at % 2 == 0:
            assert value["decision"] == "Menguatkan keputusan PPID"
            assert isinstance(value["answered"], Told)
            assert re.match(
                r"[A-Z][a-z]+, \d\d-\d\d-2026 \(\d+\xa0hk\)", as_words(value["answered"])
            )
            assert value["superior"] == "Atasan Pangkalpinang, Kepala Sekretariat"
            assert value["response"] == "Menerima tanggapan"
        else:
            assert (value["decision"], value["answered"], value["superior"]) == (
                "Belum ditanggapi", None, "",
            )  # fmt: skip


def test_the_masked_book_names_nobody(book: Office) -> None:
    whole = str(lines(book, masked=True))
    for secret in ("Wargaan", "Contohan", "Kuasa Contoh", "Umpama", "08990000"):
        assert secret not in whole


def test_a_book_asks_equally_often_however_long_it_is(office: Office, world: World) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            lines(office)
        return len(found)

    fill(office, world.here[Role.ATASAN], 2)
    few = asked()
    fill(office, world.here[Role.ATASAN], 40, start=2)
    assert asked() == few <= 6


@pytest.mark.parametrize("form", ["pdf", "xlsx"])
def test_both_copies_hold_every_cell(book: Office, ppid: Actor, form: str) -> None:
    made = ask_copy(
        office=book, actor=ppid, book="keberatan", regime=Regime.UMUM, period=YEAR,
        variant="lengkap", form=form, reason="Laporan tahunan",
    )  # fmt: skip
    list(make(made, actor=ppid))
    assert made.file is not None
    data = BytesIO(read(made.file))
    if form == "pdf":
        text = "".join(page.extract_text() for page in PdfReader(data).pages)
        whole = re.sub(r"[\s\u200b]+", "", text)
        for line in lines(book):
            for cell in line:
                assert re.sub(r"\s+", "", as_words(cell)) in whole, cell
        assert "NPWP" not in whole
        return
    sheet = first_sheet(data.getvalue())
    for at, line in enumerate(lines(book)):
        for place, cell in enumerate(line, start=1):
            found = sheet.cell(10 + at, place).value
            if isinstance(cell, str):
                assert (found or "") == cell


def test_the_page_opens_and_links_to_the_objection(
    book: Office, world: World, client_as: ClientAs, monday: None
) -> None:
    client = client_as(world.here[Role.PPID])
    page = client.get("/1971/meja/register/keberatan/").content.decode()
    assert "24 baris" in page
    first = Objection.objects.get(register_no="Reg.K.000")
    assert f"/1971/meja/keberatan/{first.pk}/" in page
    assert client.get(f"/1971/meja/keberatan/{first.pk}/").status_code == 200
    assert not RegisterCopy.objects.exists()
