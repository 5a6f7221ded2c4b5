"""Ten years of receipts against a second, naive reckoning (`tests/law/oracle.py`)."""

from datetime import date, datetime, time, timedelta
from itertools import cycle

import pytest

from serambi.law.clocks import Rule, Unit, all_rules
from tests.law.oracle import free_days, nth_after, working_days
from tests.law.reckon import NATIONAL, WIB, WIT, WITA, due_for

FIRST, LAST = date(2017, 1, 1), date(2026, 12, 31)
ROW = working_days(2017, 2027, free_days(2017, 2027))
RECEIPTS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
HOURS = (time(0, 0, 1), time(9), time(23, 59, 59))


def same_count(one: Rule) -> tuple[str, int, int]:
    """Rules that count alike need one run of ten years, not one each."""
    return (one.unit, one.total, one.base.total if one.base else 0)


COUNTS = {same_count(one): one for one in all_rules()}


def expected(one: Rule, receipt: datetime) -> date:
    if one.unit is Unit.HOURS:
        assert one.total % 24 == 0
        return receipt.date() + timedelta(days=one.total // 24)
    if one.unit is Unit.DAYS:
        return receipt.date() + timedelta(days=one.total)
    return nth_after(ROW, receipt.date(), one.total)


def test_ten_years_are_covered() -> None:
    assert len(RECEIPTS) == 3652


def test_the_six_main_rules_of_both_regimes_are_among_the_counts() -> None:
    kept = {(one.unit, one.total) for one in COUNTS.values()}
    assert {("hari_kerja", n) for n in (3, 5, 10, 14, 17, 30)} <= kept


@pytest.mark.parametrize("one", COUNTS.values(), ids=lambda one: f"{one.code}-{one.regime}")
def test_every_receipt_day_of_ten_years_agrees(one: Rule) -> None:
    places = cycle((hour, zone) for hour in HOURS for zone in (WIB, WITA, WIT))
    differing = []
    for day, (hour, zone) in zip(RECEIPTS, places, strict=False):
        receipt = datetime.combine(day, hour, zone)
        due = due_for(one, receipt, NATIONAL)
        if due.date != expected(one, receipt):
            differing.append((receipt, due.date, expected(one, receipt)))
    assert differing == []
