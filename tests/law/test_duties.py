"""How often each heading must be renewed, and the verdict on it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serambi.law.duties import Counted, Fault, Held, Standing, duty, judge, percent
from serambi.law.headings import Category, headings

TODAY = date(2026, 11, 23)


def test_every_heading_has_a_duty_with_its_article() -> None:
    for one in headings():
        rule = duty(one.code)
        assert rule.basis
        assert rule.months in {0, 6, 12}
        assert (rule.months == 0) == (one.category is Category.SERTA_MERTA)


def test_periodic_information_is_renewed_every_six_months() -> None:
    """UU 14/2008 art. 9(3)."""
    rule = duty("berkala.profil")
    assert (rule.months, rule.evidence.value) == (6, "V")
    assert rule.next_date(date(2026, 5, 23)) == TODAY


def test_what_comes_once_a_year_is_not_asked_for_twice() -> None:
    assert duty("berkala.akses").months == 12
    assert duty("setiap_saat.dip").counted is Counted.LIST
    assert duty("setiap_saat.berkala").counted is Counted.BERKALA


@pytest.mark.parametrize(
    ("last", "expected"),
    [(date(2026, 8, 31), date(2027, 2, 28)), (date(2027, 8, 31), date(2028, 2, 29))],
)
def test_six_months_after_the_end_of_a_month_is_the_end_of_a_shorter_one(
    last: date, expected: date
) -> None:
    assert duty("berkala.profil").next_date(last) == expected


@pytest.mark.parametrize(
    ("held", "faults"),
    [
        (Held(), (Fault.MISSING,)),
        (Held(entries=1, documented=0, last=TODAY), (Fault.UNDOCUMENTED,)),
        (Held(entries=2, documented=1, broken=1, last=TODAY), (Fault.BROKEN,)),
        (Held(entries=1, documented=1, placeholders=1, last=TODAY), (Fault.PLACEHOLDER,)),
        (Held(entries=1, documented=1, last=date(2026, 5, 22)), (Fault.STALE,)),
        (
            Held(entries=1, placeholders=1, last=date(2020, 1, 1)),
            (Fault.PLACEHOLDER, Fault.UNDOCUMENTED, Fault.STALE),
        ),
    ],
)
def test_each_fault_is_named_the_worst_first(held: Held, faults: tuple[Fault, ...]) -> None:
    found = judge(duty("berkala.profil"), held, TODAY)
    assert found.faults == faults
    assert found.counts
    assert not found.good


def test_the_last_day_is_still_in_time_and_soon_is_told_before() -> None:
    held = Held(entries=1, documented=1, last=date(2026, 5, 23))
    assert judge(duty("berkala.profil"), held, TODAY).standing is Standing.SOON
    fresh = Held(entries=1, documented=1, last=TODAY)
    assert judge(duty("berkala.profil"), fresh, TODAY).standing is Standing.COVERED


def test_where_nothing_happened_nothing_is_missing() -> None:
    found = judge(duty("serta_merta.bencana"), Held(), TODAY)
    assert (found.standing, found.counts) == (Standing.IDLE, False)


def test_a_waiver_ends_when_something_is_published() -> None:
    rule = duty("setiap_saat.izin")
    assert judge(rule, Held(), TODAY, waived=True).standing is Standing.WAIVED
    held = Held(entries=1, documented=0, last=TODAY)
    assert judge(rule, held, TODAY, waived=True).faults == (Fault.UNDOCUMENTED,)


@given(st.integers(0, 60), st.integers(1, 60))
def test_a_hundred_percent_is_said_only_when_nothing_is_missing(good: int, counted: int) -> None:
    good = min(good, counted)
    assert (percent(good, counted) == 100) == (good == counted)
    assert percent(0, 0) is None
