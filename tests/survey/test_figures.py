"""What a report counts, without a database."""

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from serambi.survey.figures import Asked, FeeChoice, Sheets, digest, figures, frozen, thawed
from serambi.survey.periods import Period, quarter_of, quarters_of, read

ASKED = Asked(services=40, invited={"surel": 30, "meja": 5}, answered=29, paper=0)
SHEET = st.text("1234", min_size=9, max_size=9)


def test_nothing_but_the_number_leaves_a_small_group() -> None:
    found = figures(Sheets(["111111111"] * 4), ASKED, smallest=5)
    assert not found.shown
    assert found.count == 4
    told = json.dumps(frozen(found))
    assert (found.value, found.rows, found.letter) == ("", (), "")
    assert "111" not in told


def test_five_are_enough_and_the_rate_is_of_the_invitations() -> None:
    found = figures(Sheets(["444444444"] * 5), ASKED, smallest=5)
    assert (found.value, found.letter, found.band) == ("100.00", "A", "Sangat baik")
    assert found.rate == "82.86"  # 29 of 35
    assert found.sample == 36
    assert not found.enough


def test_the_two_sources_are_told_apart_only_where_both_are_large_enough() -> None:
    both = figures(Sheets(["444444444"] * 5, ["111111111"] * 5), ASKED, smallest=5)
    assert (both.online_value, both.paper_value, both.value) == ("100.00", "25.00", "62.50")
    few = figures(Sheets(["444444444"] * 5, ["111111111"] * 4), ASKED, smallest=5)
    assert (few.online_value, few.paper_value) == ("", "")


def test_an_unasked_fee_counts_four_and_the_index_without_it_is_told() -> None:
    asked = Asked(
        services=5, invited={}, answered=5, paper=0,
        fee=(FeeChoice("triwulan IV 2026", "Sari", "1 Oktober 2026", "SOP"),),
    )  # fmt: skip
    found = figures(Sheets(["222022222"] * 5), asked, smallest=5)
    assert found.value == "55.56"  # (8 × 2 + 4) / 9 × 25
    assert found.without_fee == "50.00"
    fee = next(row for row in found.rows if row.code == "biaya")
    assert (fee.mean, sum(fee.counts)) == ("4.00", 0)


@given(st.lists(SHEET, min_size=5, max_size=40))
def test_the_order_of_sheets_changes_nothing_and_freezing_loses_nothing(sheets: list[str]) -> None:
    found = figures(Sheets(sheets), ASKED, smallest=5)
    assert figures(Sheets(sorted(sheets)), ASKED, smallest=5) == found
    assert thawed(json.loads(json.dumps(frozen(found)))) == found
    assert Decimal(25) <= Decimal(found.value) <= Decimal(100)
    assert all(sum(row.counts) == len(sheets) for row in found.rows)


def test_a_digest_goes_by_the_values_and_not_by_the_order_of_names() -> None:
    assert digest({"a": 1, "b": [2]}) == digest({"b": [2], "a": 1})
    assert digest({"a": 1}) != digest({"a": 2})


def test_quarters_follow_one_another_without_a_gap() -> None:
    days = [(one.first, one.last) for one in quarters_of(2028)]
    assert [str(a) for a, _ in days] == ["2028-01-01", "2028-04-01", "2028-07-01", "2028-10-01"]
    assert [str(b) for _, b in days] == ["2028-03-31", "2028-06-30", "2028-09-30", "2028-12-31"]
    for one in quarters_of(2028):
        assert quarter_of(one.first) == quarter_of(one.last) == one
        assert read(one.key) == one
        assert one.before.last < one.first
    assert str(Period(2026, 4).until) == "2027-01-30"
    assert (Period(2026).first.year, str(Period(2026).last)) == (2026, "2026-12-31")


def test_an_address_that_is_no_period_is_none() -> None:
    assert [read(key) for key in ("2026-t5", "2026-t0", "tahun", "1926", "2026-t1x")] == [None] * 5
    assert read("2026") == Period(2026)
