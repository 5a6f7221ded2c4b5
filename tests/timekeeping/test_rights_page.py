"""Hak dan tenggat Anda: the page and its calculator."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from serambi.core import clock
from serambi.law.clocks import ClockEvent, ClockKind, Regime, due, rule
from serambi.offices.models import CalendarOverride, Office
from serambi.offices.selectors import calendar_for
from serambi.timekeeping.rights import STEPS

pytestmark = pytest.mark.usefixtures("monday")
ADDRESS = "/1971/hak/"


def asked(**said: str) -> dict[str, str]:
    return {"langkah": "request.answer", "rezim": "umum", "tanggal": "2026-11-23", **said}


def test_every_step_stands_with_article_and_how_well_it_is_known(
    client: Client, pangkalpinang: Office
) -> None:
    page = client.get(ADDRESS).content.decode()
    for step in STEPS:
        assert str(step.name) in page
        one = rule(step.code, Regime.UMUM, clock.today(pangkalpinang.tz))
        assert one.basis in page
        assert f"dasar: {one.evidence.label}" in page
    assert "10 hari kerja" in page
    assert "3 hari kerja" in page


def test_the_calculator_says_what_the_engine_says(client: Client, pangkalpinang: Office) -> None:
    page = client.get(ADDRESS, asked()).content.decode()
    one = rule("request.answer", Regime.UMUM, clock.today(pangkalpinang.tz))
    start = ClockEvent(ClockKind.RECEIVED, datetime(2026, 11, 23, 3, tzinfo=UTC))
    found = due([start], one, calendar_for(pangkalpinang), pangkalpinang.tz)
    assert "Senin, 7 Desember 2026" in page
    assert found.date.isoformat() == "2026-12-07"
    for sentence in found.sentences()[1:]:
        assert sentence in page


def test_the_office_s_own_free_day_moves_the_date(client: Client, pangkalpinang: Office) -> None:
    before = client.get(ADDRESS, asked()).content.decode()
    CalendarOverride.objects.create(
        office=pangkalpinang, day="2026-11-25", working=False, name="Pemungutan suara ulang",
        decree="SK 1/2026", created_at=clock.now(),
    )  # fmt: skip
    after = client.get(ADDRESS, asked()).content.decode()
    assert "Senin, 7 Desember 2026" in before
    assert "Selasa, 8 Desember 2026" in after
    assert "Pemungutan suara ulang" in after


@pytest.mark.parametrize("step", [step.code for step in STEPS])
@pytest.mark.parametrize("regime", list(Regime))
def test_every_step_of_either_kind_is_answered_or_explained(
    client: Client, pangkalpinang: Office, step: str, regime: Regime
) -> None:
    answer = client.get(ADDRESS, asked(langkah=step, rezim=regime.value, tanggal="2026-06-02"))
    assert answer.status_code == 200
    assert "Paling lambat" in answer.content.decode()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"tanggal": ""}, "Dihitung sejak tanggal belum diisi."),
        ({"tanggal": "kemarin"}, "Tulis tanggal yang ada di kalender"),
        ({"tanggal": "2026-02-30"}, "Tulis tanggal yang ada di kalender"),
        ({"tanggal": "1999-01-01"}, "Pilih 30 April 2010 atau sesudahnya"),
        ({"tanggal": "2010-04-29"}, "Pilih 30 April 2010 atau sesudahnya"),
        ({"tanggal": "9999-12-31"}, "Kalender belum ada untuk tahun 9999"),
        ({"tanggal": "2090-01-01"}, "tahun 2090 belum tersedia"),
        ({"langkah": "apa.saja"}, "Pilih salah satu langkah"),
        ({"rezim": "lain"}, "Pilih informasi umum atau Pemilu."),
        ({"rezim": "pemilu", "tanggal": "2012-01-02"}, "Tidak ada aturan"),
    ],
)
def test_a_bad_question_comes_back_with_a_sentence(
    client: Client, pangkalpinang: Office, said: dict[str, str], sentence: str
) -> None:
    answer = client.get(ADDRESS, asked(**said))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "Paling lambat" not in answer.content.decode()


def test_the_page_costs_few_questions_and_no_cookie(
    client: Client, pangkalpinang: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(6):
        answer = client.get(ADDRESS, asked())
    assert not answer.cookies
    assert "no-store" not in answer.headers.get("Cache-Control", "")
