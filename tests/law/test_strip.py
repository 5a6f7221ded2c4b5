"""The strip of days under a clock."""

from dataclasses import replace
from datetime import date, datetime

from serambi.law.clocks import ClockEvent, ClockKind, Regime, StripDay, StripKind, due, rule, strip
from tests.law.reckon import NATIONAL, WIB, due_on


def test_every_day_from_receipt_to_due_is_drawn() -> None:
    cells = strip(due_on("request.answer", "pemilu", date(2026, 3, 19)), today=date(2026, 3, 25))
    assert [(cell.day.day, cell.kind.value, cell.number) for cell in cells] == [
        (19, "receipt", 0),
        (20, "holiday", None),
        (21, "weekend", None),
        (22, "weekend", None),
        (23, "holiday", None),
        (24, "holiday", None),
        (25, "working", 1),
        (26, "working", 2),
        (27, "due", 3),
    ]
    assert [cell.day.day for cell in cells if cell.is_today] == [25]
    assert [cell.day.day for cell in cells if cell.is_past] == [19, 20, 21, 22, 23, 24]


def test_a_cell_carries_its_weekday_or_the_name_of_the_free_day() -> None:
    cells = strip(due_on("request.answer", "pemilu", date(2026, 3, 19)), today=date(2026, 3, 19))
    assert cells[0] == StripDay(date(2026, 3, 19), StripKind.RECEIPT, 0, "Kamis", True, False)
    assert cells[1].name == "Cuti Bersama Hari Raya Idul Fitri"
    assert cells[-1].name == "Jumat"


def test_paused_days_are_drawn_and_notes_are_not() -> None:
    pausing = replace(rule("request.answer", Regime.PEMILU, date(2026, 11, 2)), pauses=True)
    events = [
        ClockEvent(kind, datetime(2026, 11, day, 9, tzinfo=WIB))
        for kind, day in [
            (ClockKind.RECEIVED, 2),
            (ClockKind.PAUSED, 3),
            (ClockKind.RESUMED, 4),
            (ClockKind.EXTENDED, 4),
        ]
    ]
    cells = strip(due(events, pausing, NATIONAL, WIB), today=date(2026, 11, 2))
    assert [cell.kind.value for cell in cells] == [
        "receipt", "working", "paused", "working", "due",
    ]  # fmt: skip


def test_a_clock_of_hours_draws_its_days_without_numbers_between() -> None:
    cells = strip(due_on("pdp.access", "umum", date(2026, 11, 6)), today=date(2026, 11, 6))
    assert [(cell.kind.value, cell.number) for cell in cells] == [
        ("receipt", 0), ("working", None), ("working", None), ("due", 72),
    ]  # fmt: skip
