"""Objections, results, certificates and files by their pages."""

import csv
import io
import json
from pathlib import Path

import pytest
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from serambi.config.cli import run
from serambi.monev.models import Certificate, EvaluationCycle
from serambi.monev.services import sending, stages
from serambi.offices.scoping import office_scope
from tests.monev.conftest import Parties
from tests.monev.cycles import (
    answered,
    finished,
    graded,
    on,
    opened,
    published,
    sent,
)  # fmt: skip
from tests.monev.reading import CITY, NATION, PROVINCE, body, text
from tests.support.answers import streamed

pytestmark = pytest.mark.django_db


def test_an_objection_goes_to_the_province_and_comes_back_answered(
    parties: Parties, officer: Client, second: Client
) -> None:
    cycle = published(parties)
    base = f"{CITY}{cycle.pk}/isian/"
    with on(11):
        assert "Sanggah nilai ini" in text(officer, f"{base}1/")
        assert (
            officer.post(f"{base}1/sanggah/", {"wanted": "A", "reason": "pendek"}).status_code
            == 422
        )
        done = officer.post(
            f"{base}1/sanggah/",
            {"wanted": "A", "reason": "Menu itu diperbarui 3 November; lihat tanggalnya."},
        )
        assert done.status_code == 302
        page = text(second, f"{PROVINCE}{cycle.pk}/nilai/1971/1/")
        assert "diperbarui 3 November" in page
        replied = second.post(
            f"{PROVINCE}{cycle.pk}/nilai/1971/1/jawab/",
            {"j-given": "A", "j-words": "Benar, tanggalnya cocok."},
        )
        assert replied.status_code == 302
        assert "Benar, tanggalnya cocok." in text(officer, f"{base}1/")


def test_the_result_is_fixed_with_its_progress_told_and_ranked(
    parties: Parties, runner: Client, ppid: Client
) -> None:
    cycle = published(parties)
    with on(10):
        assert ppid.post(f"{CITY}{cycle.pk}/isian/terima/").status_code == 302
    with on(14):
        stages.start_interviews(actor=parties.runner, cycle_id=cycle.pk)
        answer = runner.post(f"{NATION}{cycle.pk}/selesai/")
        page = streamed(answer).decode()
    assert "<progress" in page
    assert f"{NATION}{cycle.pk}/peringkat/" in page
    ranking = text(ppid, f"{CITY}{cycle.pk}/peringkat/")
    assert "82,25" in ranking
    assert '<th role="columnheader" scope="col" class="number">Uji akses</th>' in ranking
    assert "Piagam" not in ranking
    assert "skala Bawaslu RI 2025" in ranking
    rows = list(
        csv.DictReader(
            io.StringIO(body(ppid, f"{CITY}{cycle.pk}/peringkat/peringkat.csv").decode("utf-8-sig"))
        )
    )
    assert [(row["kode"], row["nilai_akhir"], row["peringkat_nasional"]) for row in rows] == [
        ("1971", "82.25", "1"), ("1902", "", "")
    ]  # fmt: skip
    book = load_workbook(
        io.BytesIO(body(ppid, f"{CITY}{cycle.pk}/peringkat/peringkat.xlsx"))
    ).active
    assert book is not None
    assert book["A2"].value == "1971"


def test_the_result_is_not_found_before_it_is_fixed(parties: Parties, runner: Client) -> None:
    cycle = published(parties)
    assert runner.get(f"{NATION}{cycle.pk}/peringkat/").status_code == 404


def test_certificates_are_issued_and_anybody_with_the_code_checks_one(
    parties: Parties, runner: Client, ppid: Client
) -> None:
    cycle = finished(parties)
    page = text(runner, f"{NATION}{cycle.pk}/peringkat/")
    assert "Terbitkan piagam" in page
    assert runner.post(f"{NATION}{cycle.pk}/piagam/", {}).status_code == 302
    answer = runner.post(f"{NATION}{cycle.pk}/piagam/", {"signer": parties.runner.user_id})
    told = streamed(answer).decode()
    assert "Belum selesai" not in told, told
    paper = ppid.get(f"{CITY}{cycle.pk}/berkas/1971/piagam.pdf")
    assert paper.content[:5] == b"%PDF-"
    with office_scope(parties.office):
        made = Certificate.objects.get()
    path = json.loads(made.record)["check_url"].split("/piagam/")[1]
    public = Client().get(f"/piagam/{path}")
    assert public.status_code == 200
    assert "Menuju Informatif" in public.content.decode()
    assert made.number in public.content.decode()
    assert Client().get("/piagam/AAAA-BBBB/").status_code == 404
    ranking = text(runner, f"{NATION}{cycle.pk}/peringkat/")
    assert "Terbitkan piagam" not in ranking
    assert f"{cycle.pk}/berkas/1971/piagam.pdf" in ranking


def test_the_command_and_a_spreadsheet_give_the_total_of_the_screen(
    parties: Parties, ppid: Client, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cycle = opened(parties)
    answered(parties, cycle, "BANC")
    sent_grades(parties, cycle)
    base = f"{CITY}{cycle.pk}/berkas/1971/"
    for name in ("instrumen.csv", "jawaban.csv"):
        (tmp_path / name).write_bytes(body(ppid, base + name))
    assert "85,00" in text(ppid, f"{CITY}{cycle.pk}/isian/")
    book = load_workbook(io.BytesIO(body(ppid, base + "hitungan.xlsx"))).active
    assert book is not None
    assert str(book["N2"].value).startswith("=IF(")
    assert str(book["N7"].value) == "=ROUND(N6*100/10,2)"
    assert (
        run(
            [
                "monev",
                "score",
                str(tmp_path / "instrumen.csv"),
                str(tmp_path / "jawaban.csv"),
                "--json",
            ]
        )
        == 0
    )
    told = json.loads(capsys.readouterr().out)
    assert told["score"] == 8.5  # B of 4, A of 3, nihil of 2, C of 1: 3 + 3 + 2 + .5


def sent_grades(parties: Parties, cycle: EvaluationCycle) -> None:

    sending.send(office=parties.office, actor=parties.ppid, cycle_id=cycle.pk)
    with on(7):
        stages.close_filling(actor=parties.runner, cycle_id=cycle.pk)
    with on(8):
        graded(parties, cycle, "BANC")
    with on(10):
        stages.publish(actor=parties.runner, cycle_id=cycle.pk)


def test_the_front_page_of_the_evaluation_costs_few_queries(
    parties: Parties, officer: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    cycle = opened(parties)
    sent(parties, cycle)
    with django_assert_max_num_queries(30):
        text(officer, f"{CITY}{cycle.pk}/isian/")
