"""When a clock may be stopped, set going again and corrected, and with which words."""

from datetime import UTC, datetime

import pytest

from serambi.core.errors import InvalidInput, Refused
from serambi.law.clock_acts import (
    CATEGORIES,
    CATEGORY_NAMES,
    Category,
    category,
    check_pause,
    check_receipt,
    check_resume,
    paused_since,
)
from serambi.law.clocks import ClockEvent, ClockKind


def at(day: int, hour: int = 3) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def event(kind: ClockKind, day: int) -> ClockEvent:
    return ClockEvent(kind, at(day))


RECEIVED = event(ClockKind.RECEIVED, 2)
STOPPED = [RECEIVED, event(ClockKind.PAUSED, 4)]
GOES_ON = [*STOPPED, event(ClockKind.RESUMED, 6)]
NOW = at(9)


def test_a_clock_stands_still_from_its_last_stop_until_it_goes_on() -> None:
    assert paused_since([RECEIVED]) is None
    assert paused_since(STOPPED) == at(4)
    assert paused_since(list(reversed(GOES_ON))) is None


@pytest.mark.parametrize("day", [2, 5, 9])
def test_a_running_clock_may_be_stopped_between_its_receipt_and_now(day: int) -> None:
    check_pause([RECEIVED], at(day), NOW)


@pytest.mark.parametrize(
    ("events", "day", "code"),
    [
        ([RECEIVED], 1, "clock.before_receipt"),
        ([RECEIVED], 10, "clock.future"),
        (GOES_ON, 5, "clock.before_turn"),
    ],
)
def test_an_impossible_moment_to_stop_is_named(
    events: list[ClockEvent], day: int, code: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        check_pause(events, at(day), NOW)
    assert (caught.value.code, caught.value.field) == (code, "at")


def test_what_stands_still_is_not_stopped_and_what_runs_does_not_go_on() -> None:
    with pytest.raises(Refused):
        check_pause(STOPPED, at(8), NOW)
    with pytest.raises(Refused):
        check_resume(GOES_ON, at(8), NOW)


def test_a_stopped_clock_goes_on_after_its_stop() -> None:
    check_resume(STOPPED, at(4), NOW)
    for day, code in ((3, "clock.before_turn"), (1, "clock.before_receipt"), (10, "clock.future")):
        with pytest.raises(InvalidInput) as caught:
            check_resume(STOPPED, at(day), NOW)
        assert caught.value.code == code


def test_the_true_receipt_lies_before_its_record_and_before_all_that_followed() -> None:
    check_receipt([RECEIVED], at(1), at(2), NOW)
    check_receipt([RECEIVED], at(3), at(3), at(3))
    check_receipt(STOPPED, at(4), at(5), NOW)
    for events, day, recorded, code in (
        ([RECEIVED], 10, 12, "clock.future"),
        ([RECEIVED], 4, 3, "clock.after_record"),
        (STOPPED, 5, 6, "clock.after_act"),
    ):
        with pytest.raises(InvalidInput) as caught:
            check_receipt(events, at(day), at(recorded), NOW)
        assert caught.value.code == code


def test_each_act_has_its_own_categories() -> None:
    assert category(ClockKind.PAUSED, "keadaan_kahar") is Category.FORCE_MAJEURE
    for wrong in ("", "sebab_berakhir", "lainnya"):
        with pytest.raises(InvalidInput) as caught:
            category(ClockKind.PAUSED, wrong)
        assert caught.value.field == "category"


def test_every_category_has_a_name_and_an_act() -> None:
    used = {one for group in CATEGORIES.values() for one in group} | {Category.WRONG_REGIME}
    assert used == set(Category) == set(CATEGORY_NAMES)
    assert CATEGORY_NAMES[Category.WRONG_REGIME] == "Jenis informasi keliru"
