"""How often each heading must be renewed, and the verdict on it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serambi.law.duties import (
    FAULT_NAMES,
    Counted,
    Fault,
    Held,
    Judged,
    Standing,
    duty,
    judge,
    percent,
)
from serambi.law.headings import Category, headings

TODAY = date(2026, 11, 23)


def test_every_heading_has_a_duty_with_its_article() -> None:
    for one in headings():
        rule = duty(one.code)
        assert rule.basis
        assert rule.months in {0, 6, 12}
        assert (rule.months == 0) == (one.category is Category.SERTA_MERTA)


# heading, or category for all others of it | months | counted by | only if something happened
DUTIES = """
berkala                | 6  | entries |
berkala.akses          | 12 | entries |
berkala.keuangan       | 12 | entries |
serta_merta            | 0  | entries | occurs
setiap_saat            | 12 | entries |
setiap_saat.dip        | 12 | list    |
setiap_saat.berkala    | 6  | berkala |
setiap_saat.putusan    | 12 | entries | occurs
"""


def test_every_heading_is_renewed_as_often_as_its_article_says() -> None:
    wanted = {}
    for line in DUTIES.strip().splitlines():
        name, months, counted, occurs = (part.strip() for part in line.split("|"))
        wanted[name] = (int(months), counted, bool(occurs))
    for one in headings():
        rule = duty(one.code)
        found = (rule.months, rule.counted.value, rule.occurs)
        assert found == wanted.get(one.code, wanted.get(one.category.value)), one.code
        assert rule.heading == one.code


def test_how_often_is_said_in_words() -> None:
    assert duty("berkala.profil").words == "paling lambat setiap 6 bulan"
    assert duty("berkala.akses").words == "paling lambat setiap tahun"
    assert duty("serta_merta.bencana").words == "seketika, tanpa menunda"
    assert duty("serta_merta.bencana").next_date(TODAY) is None


def test_the_words_of_faults_and_standings_stay() -> None:
    assert {fault.value: name for fault, name in FAULT_NAMES.items()} == {
        "missing": "Belum ada",
        "placeholder": "Isi sementara",
        "broken": "Tautan putus",
        "undocumented": "Tanpa berkas",
        "stale": "Lewat waktu",
    }
    assert [one.value for one in Standing] == ["covered", "soon", "faulty", "idle", "waived"]
    assert [one.value for one in Counted] == ["entries", "list", "berkala"]


@pytest.mark.parametrize(
    ("last", "standing"),
    [
        (date(2026, 5, 22), Standing.FAULTY),  # the last day was yesterday
        (date(2026, 5, 23), Standing.SOON),  # it is today
        (date(2026, 6, 23), Standing.SOON),  # in 30 days
        (date(2026, 6, 24), Standing.COVERED),  # in 31
        (None, Standing.COVERED),
    ],
)
def test_what_ends_within_thirty_days_ends_soon(last: date | None, standing: Standing) -> None:
    rule = duty("berkala.profil")
    found = judge(rule, Held(entries=1, documented=1, last=last), TODAY)
    assert found.standing is standing
    assert found.next_date == (rule.next_date(last) if last else None)
    assert found.good is (standing is not Standing.FAULTY)


@pytest.mark.parametrize(
    ("held", "waived", "verdict"),
    [
        (Held(), True, Judged(Standing.WAIVED, (), None)),
        (Held(), False, Judged(Standing.FAULTY, (Fault.MISSING,), None)),
        (
            Held(entries=1, documented=1, broken=1, last=TODAY), True,
            Judged(Standing.FAULTY, (Fault.BROKEN,), date(2027, 5, 23)),
        ),
        (
            Held(entries=1, documented=1, last=TODAY), False,
            Judged(Standing.COVERED, (), date(2027, 5, 23)),
        ),
    ],
)  # fmt: skip
def test_the_verdict_in_full(held: Held, waived: bool, verdict: Judged) -> None:
    found = judge(duty("berkala.profil"), held, TODAY, waived=waived)
    assert found == verdict
    assert found.counts is (verdict.standing is not Standing.WAIVED)


def test_nothing_happened_is_no_verdict_and_not_good() -> None:
    found = judge(duty("serta_merta.bencana"), Held(), TODAY)
    assert found == Judged(Standing.IDLE, (), None)
    assert not found.good


@pytest.mark.parametrize(
    ("good", "counted", "wanted"), [(1, 3, 33), (2, 3, 66), (199, 200, 99), (0, 5, 0), (5, 5, 100)]
)
def test_a_share_is_rounded_down(good: int, counted: int, wanted: int) -> None:
    assert percent(good, counted) == wanted


@pytest.mark.parametrize(
    ("last", "wanted"),
    [(date(2026, 6, 30), date(2026, 12, 30)), (date(2026, 7, 1), date(2027, 1, 1)), (date(2026, 12, 31), date(2027, 6, 30))],
)  # fmt: skip
def test_six_months_are_counted_over_the_end_of_the_year(last: date, wanted: date) -> None:
    assert duty("berkala.profil").next_date(last) == wanted


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
