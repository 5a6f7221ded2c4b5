"""An applicant whose day has passed is told once: the right that follows and its last day."""

from dataclasses import replace
from datetime import timedelta

from pytest_django import DjangoAssertNumQueries

from serambi.casework.models import Applicant
from serambi.casework.sweeps import TellLate
from serambi.core import clock
from serambi.outbox.models import Delivery
from tests.casework.cases import ASKED, MONDAY, NOT_HELD, answered, in_work, registered
from tests.casework.conftest import Desk

LATE = MONDAY + timedelta(days=4)  # election information, answered within three working days


def told() -> list[Delivery]:
    return list(Delivery.objects.filter(dedupe_key__endswith=":late"))


def test_the_day_after_the_last_day_both_grounds_and_their_day_are_told_once(desk: Desk) -> None:
    case = registered(desk.office).case
    last = MONDAY + timedelta(days=3)
    assert (case.due_on, case.regime) == (last.date(), "pemilu")
    with clock.fixed(last):
        assert TellLate().run(last) == 0
    with clock.fixed(LATE):
        assert (TellLate().run(LATE), TellLate().run(LATE)) == (1, 0)
    [mail] = told()
    assert mail.recipient == "sari@contoh.test"
    assert "paling lambat Kamis, 26 November 2026. Hari itu sudah lewat." in mail.body
    assert "Pasal 35 ayat (1) huruf c" in mail.body
    assert "Pasal 35 ayat (1) huruf g" in mail.body
    assert "paling lambat Rabu, 13 Januari 2027" in mail.body  # 30 working days after the due day
    assert "Sari" not in mail.subject


def test_whoever_was_answered_in_time_or_has_no_address_is_not_told(desk: Desk) -> None:
    answered(desk.office, desk.officer, desk.ppid, NOT_HELD)
    without = in_work(desk.office, desk.ppid)
    Applicant.objects.filter(case=without).update(email="")
    with clock.fixed(LATE):
        assert TellLate().run(LATE) == 0
    assert told() == []


def test_a_later_promise_is_waited_for(desk: Desk) -> None:
    case = registered(
        desk.office, replace(ASKED, details="Laporan keuangan kantor tahun 2025")
    ).case
    assert case.regime == "umum"
    with clock.fixed(LATE):
        assert TellLate().run(LATE) == 0
    again = MONDAY + timedelta(days=30)
    with clock.fixed(again):
        assert TellLate().run(again) == 1


def test_a_thousand_open_cases_are_looked_at_with_few_questions(
    desk: Desk, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(4):
        registered(desk.office)
    with clock.fixed(LATE):
        TellLate().run(LATE)
        with django_assert_max_num_queries(8):
            assert TellLate().run(LATE) == 0
