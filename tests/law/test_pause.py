"""What a request for completion, a pause and an extension do to a clock and to its trace."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from serambi.core.errors import InvalidInput
from serambi.law.clocks import ClockEvent, ClockKind, Due, Regime, StepKind, due, rule
from serambi.law.rules import Rule
from tests.law.reckon import NATIONAL, WIB

ANSWER = rule("request.answer", Regime.UMUM, date(2026, 11, 2))
EXTENDED = rule("request.extended", Regime.UMUM, date(2026, 11, 2))
COMPLETE = rule("request.complete", Regime.UMUM, date(2026, 11, 2))
PAUSING = replace(ANSWER, pauses=True)


def event(kind: ClockKind, day: int, note: str = "") -> ClockEvent:
    return ClockEvent(kind, datetime(2026, 11, day, 10, tzinfo=WIB), note)


RECEIVED = event(ClockKind.RECEIVED, 2)


def reckon(*events: ClockEvent, by: Rule = ANSWER) -> Due:
    return due(list(events), by, NATIONAL, WIB)


def test_no_rule_in_force_lets_the_clock_pause() -> None:
    original = reckon(RECEIVED)
    asked = reckon(RECEIVED, event(ClockKind.ASKED, 3), event(ClockKind.COMPLETED, 6))
    assert asked.date == original.date == date(2026, 11, 16)


def test_the_trace_says_that_the_original_date_stays() -> None:
    lines = reckon(RECEIVED, event(ClockKind.ASKED, 3, "KTP tidak terbaca")).sentences()
    assert lines[:3] == [
        "hari 0 = Senin, 2 November 2026, 10.00 WIB: permohonan diterima",
        "hari 1 = Selasa, 3 November 2026",
        "3 November 2026: kelengkapan diminta; aturan ini tidak mengenal penghentian waktu,"
        " jatuh tempo tetap (KTP tidak terbaca)",
    ]


@pytest.mark.parametrize(
    ("stop", "go", "words"),
    [
        (ClockKind.PAUSED, ClockKind.RESUMED, "waktu dihentikan sementara"),
        (ClockKind.ASKED, ClockKind.COMPLETED, "kelengkapan diminta"),
    ],
)
def test_a_rule_that_pauses_counts_the_day_it_stops_but_not_the_day_it_goes_on(
    stop: ClockKind, go: ClockKind, words: str
) -> None:
    result = reckon(RECEIVED, event(stop, 3), event(go, 6), by=PAUSING)
    assert result.date == date(2026, 11, 19)  # 4, 5 and 6 November are not counted
    assert [step.day.day for step in result.trace if step.kind is StepKind.PAUSED] == [4, 5, 6]
    assert "5 November 2026 tidak dihitung: waktu dihentikan sementara" in result.sentences()
    assert f"3 November 2026: {words}" in result.sentences()


def test_a_pause_within_one_day_changes_nothing() -> None:
    same_day = reckon(RECEIVED, event(ClockKind.PAUSED, 3), event(ClockKind.RESUMED, 3), by=PAUSING)
    assert same_day.date == reckon(RECEIVED).date


def test_a_pause_begins_and_ends_on_the_day_of_the_office() -> None:
    """23.00 UTC on the 2nd and the 5th is 06.00 WIB on the 3rd and the 6th."""
    result = reckon(
        RECEIVED,
        ClockEvent(ClockKind.PAUSED, datetime(2026, 11, 2, 23, tzinfo=UTC)),
        ClockEvent(ClockKind.RESUMED, datetime(2026, 11, 5, 23, tzinfo=UTC)),
        by=PAUSING,
    )
    assert [step.day.day for step in result.trace if step.kind is StepKind.PAUSED] == [4, 5, 6]
    assert "3 November 2026: waktu dihentikan sementara" in result.sentences()


def test_what_happens_at_the_very_instant_of_the_start_is_told() -> None:
    lines = reckon(RECEIVED, event(ClockKind.COMPLETED, 2)).sentences()
    assert lines[1].startswith("2 November 2026: permohonan dilengkapi")


def test_a_pause_over_a_weekend_only_changes_nothing() -> None:
    weekend = reckon(RECEIVED, event(ClockKind.PAUSED, 6), event(ClockKind.RESUMED, 8), by=PAUSING)
    assert weekend.date == reckon(RECEIVED).date


def test_two_pauses_add_up() -> None:
    result = reckon(
        RECEIVED,
        event(ClockKind.PAUSED, 3),
        event(ClockKind.RESUMED, 4),
        event(ClockKind.PAUSED, 10),
        event(ClockKind.RESUMED, 11),
        by=PAUSING,
    )
    assert result.date == date(2026, 11, 18)


def test_stopping_a_stopped_clock_or_starting_a_running_one_changes_nothing() -> None:
    once = reckon(RECEIVED, event(ClockKind.PAUSED, 3), event(ClockKind.RESUMED, 6), by=PAUSING)
    twice = reckon(
        RECEIVED,
        event(ClockKind.PAUSED, 3),
        event(ClockKind.PAUSED, 5),
        event(ClockKind.RESUMED, 6),
        event(ClockKind.RESUMED, 9),
        by=PAUSING,
    )
    assert twice.date == once.date


def test_an_open_pause_keeps_the_original_date_in_sight() -> None:
    assert reckon(RECEIVED, event(ClockKind.PAUSED, 3), by=PAUSING).date == reckon(RECEIVED).date


def test_an_extension_is_noted_on_its_day() -> None:
    result = reckon(RECEIVED, event(ClockKind.EXTENDED, 13, "menunggu arsip"), by=EXTENDED)
    assert result.date == date(2026, 11, 25)
    assert "13 November 2026: perpanjangan diberitahukan (menunggu arsip)" in result.sentences()


def test_events_may_come_in_any_order_and_those_before_the_start_are_not_told() -> None:
    early = event(ClockKind.EXTENDED, 1)
    assert reckon(event(ClockKind.COMPLETED, 4), RECEIVED, early) == reckon(
        RECEIVED, event(ClockKind.COMPLETED, 4)
    )


def test_an_answer_stands_in_no_trace_because_it_moves_no_date() -> None:
    assert reckon(RECEIVED, event(ClockKind.ANSWERED, 9)) == reckon(RECEIVED)


def test_a_second_receipt_does_not_move_the_answer() -> None:
    assert reckon(RECEIVED, event(ClockKind.RECEIVED, 9)) == reckon(RECEIVED)


def test_a_second_request_for_completion_starts_its_clock_anew() -> None:
    asked, again = event(ClockKind.ASKED, 3), event(ClockKind.ASKED, 10)
    assert reckon(asked, by=COMPLETE).date == date(2026, 11, 6)
    assert reckon(asked, again, by=COMPLETE).date == date(2026, 11, 13)


def test_a_clock_that_nothing_started_is_refused_in_words() -> None:
    with pytest.raises(InvalidInput, match=r"belum ada saat kelengkapan diminta") as caught:
        reckon(RECEIVED, by=COMPLETE)
    assert caught.value.code == "clock.no_start"


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^a clock event needs a time zone$"):
        ClockEvent(ClockKind.RECEIVED, datetime(2026, 11, 2, 9))  # noqa: DTZ001 - without a zone on purpose
