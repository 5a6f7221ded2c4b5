"""From sheets to a published page: exact, suppressed where few, frozen, never taken back."""

import json
from datetime import UTC, datetime

import pytest
from django.test import Client

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotAllowed, Refused
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.offices.scoping import all_offices
from serambi.survey import services
from serambi.survey.models import SurveyReport, SurveyRound
from serambi.survey.periods import Period, quarters_of
from serambi.survey.selectors.reports import figures_of, latest
from serambi.survey.sweeps import CloseRounds, CountAnswers
from tests.casework.conftest import Desk
from tests.law.test_skm import sheets_that_add_up_to
from tests.support.cast import ClientAs, World
from tests.survey.conftest import AFTER, QUARTER, Fill, closed

TRAP = sheets_that_add_up_to(955, 29)
"""29 sheets that worksheets with 0.11 for a ninth call 90.56."""


def published(desk: Desk, period: Period = QUARTER) -> SurveyReport:
    report = closed(desk.office, desk.ppid, period)
    with clock.fixed(AFTER):
        return services.publish(office=desk.office, actor=desk.ppid, report=report)


def test_29_answers_are_91_48_on_the_page_in_the_pdf_and_in_the_files(
    desk: Desk, fill: Fill
) -> None:
    fill(TRAP)
    published(desk)
    with clock.fixed(AFTER):
        page = Client().get("/1971/skm/2026-t4/").content.decode()
        csv = Client().get("/1971/skm/2026-t4/data.csv").content.decode()
        told = json.loads(Client().get("/1971/skm/2026-t4/data.json").content)
        pdf = Client().get("/1971/skm/2026-t4/laporan.pdf")
    value = page.split('<p class="score__value">')[1].split("<")[0]
    assert value == "91,48"
    assert "Sangat baik" in page
    assert "Indeks,91.48" in csv
    assert (told["indeks"], told["mutu"], told["jawaban"]) == ("91.48", "A", 29)
    assert pdf.content.startswith(b"%PDF")
    assert "91,48" in words_of(pdf.content)
    for text in (csv, json.dumps({**told, "metode": ""})):
        assert "90.56" not in text


def words_of(pdf: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    return " ".join(page.get_textpage().get_text_range() for page in document)


def test_a_quarter_closes_by_itself_and_its_report_waits_to_be_published(
    desk: Desk, fill: Fill
) -> None:
    fill([[4] * 9] * 6)
    with all_offices():
        assert CloseRounds().run(clock.now()) == 0
        with clock.fixed(AFTER):
            assert CloseRounds().run(AFTER) == 1
            assert CloseRounds().run(AFTER) == 0
    assert {(one.year, one.quarter) for one in SurveyReport.objects.all()} == {(2026, 4), (2026, 0)}
    assert SurveyRound.objects.get().digest
    assert Client().get("/1971/skm/2026-t4/").status_code == 404
    assert "2026-t4" not in Client().get("/1971/skm/").content.decode()
    assert latest(desk.office) is None


def test_counts_are_written_once_a_day_and_only_when_they_changed(desk: Desk, fill: Fill) -> None:
    fill([[4] * 9] * 3)
    with all_offices():
        assert CountAnswers().run(clock.now()) == 1
        assert CountAnswers().run(clock.now()) == 0
        with clock.fixed(datetime(2026, 12, 25, 2, 0, tzinfo=UTC)):
            assert CountAnswers().run(clock.now()) == 0
    row = SurveyRound.objects.get()
    assert (row.paper, str(row.counted_on)) == (3, "2026-12-25")
    said = [event.sentence() for event in thread(desk.office, ("survey.round", str(row.pk)))]
    assert said[-1] == ("Hitungan survei triwulan IV 2026: 0 undangan, 0 jawaban, 3 lembar kertas.")


def test_four_answers_show_no_value_anywhere(desk: Desk, fill: Fill) -> None:
    fill([[1] * 9] * 4)
    published(desk)
    with clock.fixed(AFTER):
        page = Client().get("/1971/skm/2026-t4/").content.decode()
        told = json.loads(Client().get("/1971/skm/2026-t4/data.json").content)
        pdf = words_of(Client().get("/1971/skm/2026-t4/laporan.pdf").content)
    assert "terlalu sedikit" in page
    assert "score__value" not in page
    assert told["indeks"] is None
    assert told["unsur"] == []
    assert "25,00" not in pdf


def test_a_year_gives_away_no_quarter_that_was_too_small(desk: Desk, fill: Fill) -> None:
    """8 + 2 + 6 + 7: the two sheets would be the year minus the three quarters that are public."""
    for period, count in zip(quarters_of(2026), (8, 2, 6, 7), strict=True):
        fill([[3] * 9] * count if count != 2 else [[1] * 9] * 2, period)
        closed(desk.office, desk.ppid, period)
    with clock.fixed(AFTER):
        year = services.make_report(office=desk.office, actor=desk.ppid, period=Period(2026))
    found = figures_of(year)
    assert (found.count, found.left_out, found.value) == (21, 2, "75.00")


def test_small_quarters_together_are_a_year(desk: Desk, fill: Fill) -> None:
    """2 + 3 + 2: nobody can subtract anything, so all are counted."""
    for period, count in zip(quarters_of(2026)[1:], (2, 3, 2), strict=True):
        fill([[2] * 9] * count, period)
        closed(desk.office, desk.ppid, period)
    with clock.fixed(AFTER):
        year = services.make_report(office=desk.office, actor=desk.ppid, period=Period(2026))
    found = figures_of(year)
    assert (found.count, found.left_out, found.value) == (7, 0, "50.00")


def test_the_change_to_the_quarter_before_is_told(desk: Desk, fill: Fill) -> None:
    third = Period(2026, 3)
    fill([[3] * 9] * 5, third)
    published(desk, third)
    fill([[4] * 9] * 5)
    published(desk)
    with clock.fixed(AFTER):
        page = Client().get("/1971/skm/2026-t4/").content.decode()
        shelf = Client().get("/1971/skm/").content.decode()
    assert "naik 25,00 dari triwulan III 2026" in page
    assert "+1,00" in page
    assert shelf.index("Triwulan IV 2026") < shelf.index("Triwulan III 2026")
    assert "Dari 75,00 menjadi 100,00." in shelf


def test_a_free_service_is_declared_before_the_first_answer_and_said_in_the_report(
    desk: Desk, fill: Fill
) -> None:
    services.declare_fee(
        office=desk.office, actor=desk.ppid, period=QUARTER, is_free=True,
        reason="Biaya nol rupiah menurut SOP layanan",
    )  # fmt: skip
    fill([[2] * 8] * 5)
    published(desk)
    with clock.fixed(AFTER):
        page = Client().get("/1971/skm/2026-t4/").content.decode()
        pdf = words_of(Client().get("/1971/skm/2026-t4/laporan.pdf").content)
    for text in (page, " ".join(pdf.split())):
        assert "55,56" in text
        assert "50,00" in text
        assert "Biaya nol rupiah menurut SOP layanan" in text


def test_the_choice_about_the_fee_needs_the_ppid_a_reason_and_an_empty_quarter(
    desk: Desk, fill: Fill
) -> None:
    def declare(actor: Actor = desk.ppid, reason: str = "SOP layanan") -> None:
        services.declare_fee(
            office=desk.office, actor=actor, period=QUARTER, is_free=True, reason=reason
        )  # fmt: skip

    with pytest.raises(NotAllowed):
        declare(desk.officer)
    with pytest.raises(NotAllowed):
        declare(desk.stranger)
    with pytest.raises(InvalidInput):
        declare(reason=" ")
    declare()
    fill([[4] * 8])
    with pytest.raises(Conflict):
        declare()
    assert services.open_round(desk.office, Period(2027, 1)).fee_free  # carried on


def test_a_report_is_made_once_after_the_end_and_published_by_the_ppid(
    desk: Desk, fill: Fill
) -> None:
    fill([[4] * 9] * 5)
    with pytest.raises(Refused):
        services.make_report(office=desk.office, actor=desk.ppid, period=QUARTER)
    with pytest.raises(Refused):
        services.make_report(office=desk.office, actor=desk.ppid, period=Period(2026, 1))
    report = closed(desk.office, desk.ppid)
    assert closed(desk.office, desk.ppid) == report
    for who in (desk.officer, desk.stranger):
        with pytest.raises(NotAllowed):
            services.publish(office=desk.office, actor=who, report=report)
    first = services.publish(office=desk.office, actor=desk.ppid, report=report)
    with clock.fixed(AFTER):
        again = services.publish(office=desk.office, actor=desk.ppid, report=report)
    assert again.published_at == first.published_at


def test_the_desk_reads_publishes_and_reads_what_was_written(
    desk: Desk, fill: Fill, world: World, client_as: ClientAs
) -> None:
    fill([[4] * 9] * 5)
    closed(desk.office, desk.ppid)
    ppid, board = client_as(world.here[Role.PPID]), "/1971/meja/survei/"
    with clock.fixed(AFTER):
        assert "Belum terbit" in ppid.get(board).content.decode()
        assert "100,00" in ppid.get(f"{board}laporan/2026-t4/").content.decode()
        assert ppid.get(f"{board}laporan/2026-t4/laporan.pdf").status_code == 200
        assert ppid.get(f"{board}saran/2026-t4/").status_code == 200
        assert ppid.post(f"{board}laporan/2026-t4/terbitkan/").status_code == 302
        assert Client().get("/1971/skm/2026-t4/").status_code == 200
        assert Client().get("/1902/skm/2026-t4/").status_code == 404
        stranger = client_as(world.there[Role.PPID])
        assert stranger.get(f"{board}laporan/2026-t4/").status_code == 404
        assert stranger.post(f"{board}laporan/2026-t4/terbitkan/").status_code == 404


def test_the_desk_declares_the_fee_and_is_told_what_is_wrong(
    desk: Desk, fill: Fill, world: World, client_as: ClientAs
) -> None:
    ppid, address = client_as(world.here[Role.PPID]), "/1971/meja/survei/biaya/2026-t4/"
    wrong = ppid.post(address, {"2026-t4-is_free": "ya", "2026-t4-reason": ""})
    assert wrong.status_code == 422
    good = {"2026-t4-is_free": "ya", "2026-t4-reason": "SOP layanan"}
    assert ppid.post(address, good).status_code == 302
    assert SurveyRound.objects.get().fee_free
    fill([[4] * 8])
    assert ppid.post(address, good).status_code == 422
    assert ppid.post(address.replace("2026-t4", "2020-t1"), good).status_code == 404


def test_comments_of_a_running_quarter_are_read_by_nobody(
    desk: Desk, world: World, client_as: ClientAs
) -> None:
    services.open_round(desk.office, QUARTER)
    page = client_as(world.here[Role.PPID]).get("/1971/meja/survei/saran/2026-t4/")
    assert page.status_code == 404


def test_a_year_whose_last_quarter_was_empty_is_made_at_the_desk(
    desk: Desk, fill: Fill, world: World, client_as: ClientAs
) -> None:
    fill([[3] * 9] * 5, Period(2026, 2))
    closed(desk.office, desk.ppid, Period(2026, 2))
    board = "/1971/meja/survei/"
    early = client_as(world.here[Role.PPID]).get(board)
    assert "Susun laporan tahun 2026" not in early.content.decode()
    with clock.fixed(AFTER):
        ppid = client_as(world.here[Role.PPID])
        assert "Susun laporan tahun 2026" in ppid.get(board).content.decode()
        made = ppid.post(f"{board}laporan/2026/susun/")
        assert made.headers["Location"] == f"{board}laporan/2026/"
        assert "75,00" in ppid.get(made.headers["Location"]).content.decode()
        assert "Susun laporan tahun 2026" not in ppid.get(board).content.decode()
