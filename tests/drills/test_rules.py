"""Opening time and what an answer is worth, without a database."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serambi.drills.open_time import Span, due, elapsed
from serambi.drills.rules import NOTHING, current, handset, rules, usual_hours

WIB = ZoneInfo("Asia/Jakarta")
MONDAY = date(2026, 11, 23)


def spans(day: date) -> list[Span]:
    """08.00-12.00 and 13.00-16.00, Monday to Friday."""
    if day.weekday() > 4:
        return []
    return [
        (at(day, 8), at(day, 12)),
        (at(day, 13), at(day, 16)),
    ]


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=WIB)


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        (at(MONDAY, 9), at(MONDAY, 9, 15), 15),
        (at(MONDAY, 11, 50), at(MONDAY, 13, 5), 15),  # over the break
        (at(MONDAY, 15, 50), at(MONDAY + timedelta(1), 8, 5), 15),  # over the night
        (at(date(2026, 11, 27), 15, 50), at(date(2026, 11, 30), 8, 5), 15),  # over the weekend
        (at(MONDAY, 6), at(MONDAY, 8, 10), 10),  # sent before opening
        (at(MONDAY, 17), at(MONDAY, 23), 0),
        (at(MONDAY, 10), at(MONDAY, 9), 0),
    ],
)
def test_only_opening_time_counts(start: datetime, end: datetime, minutes: int) -> None:
    assert elapsed(spans, start, end) == minutes * 60
    assert elapsed(spans, start.astimezone(UTC), end.astimezone(UTC)) == minutes * 60


def test_the_limit_of_a_late_afternoon_falls_on_the_next_morning() -> None:
    assert due(spans, at(MONDAY, 15, 30), 120) == at(MONDAY + timedelta(1), 9, 30)
    assert due(spans, at(MONDAY, 15, 30), 30) == at(MONDAY, 16)


def test_an_office_that_never_opens_has_no_limit() -> None:
    with pytest.raises(ValueError, match="sixty days"):
        due(lambda _day: [], at(MONDAY, 9), 15)


@given(st.integers(-300_000, 300_000), st.integers(1, 600))
def test_the_due_instant_is_exactly_that_much_opening_time_away(moved: int, minutes: int) -> None:
    start = at(MONDAY, 0) + timedelta(minutes=moved)
    when = due(spans, start, minutes)
    assert elapsed(spans, start, when) == minutes * 60
    assert elapsed(spans, start, when - timedelta(seconds=1)) == minutes * 60 - 1


@pytest.mark.parametrize(
    ("seconds", "score", "word"),
    [
        (0, 100, "Tepat sasaran"), (900, 100, "Tepat sasaran"), (901, 80, "Masih cepat"),
        (3600, 80, "Masih cepat"), (3601, 50, "Lambat"), (7200, 50, "Lambat"), (7201, 0, NOTHING),
        (None, 0, NOTHING),
    ],
)  # fmt: skip
def test_what_an_answer_is_worth_at_every_edge(seconds: int | None, score: int, word: str) -> None:
    step = current().step(seconds)
    assert (step.score, step.word) == (score, word)


def test_the_rule_says_whose_it_is_and_climbs_the_ladder() -> None:
    rule = rules()["2025"]
    assert (rule.target, rule.alarm, rule.limit) == (15, 60, 120)
    assert [(one.after, one.to) for one in rule.rungs] == [
        (15, "petugas"), (60, "ppid"), (90, "atasan"), (120, "provinsi"),
    ]  # fmt: skip
    assert "2025" in rule.basis
    assert (handset().credit, handset().data, handset().battery) == (10000, 500, 30)
    assert [f"{one:%H.%M}" for one in usual_hours()] == ["08.00", "16.00"]
