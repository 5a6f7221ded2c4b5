"""Scores are exact, rounded half up once; equal scores are told apart as declared."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from serambi.law import scoring
from serambi.monev import reckoning
from serambi.monev.reckoning import final, of_hundred, points, ranks, rounded, tie_rule, tie_rules

WEIGHTS = st.sampled_from([Decimal(one) for one in ("0.5", "1", "2", "3", "4")])
GRADES = ["", "E", "D", "C", "B", "A"]
ROWS = st.lists(
    st.tuples(WEIGHTS, st.booleans(), st.booleans(), st.sampled_from([*GRADES, "NIHIL"])),
    min_size=1, max_size=12,
)  # fmt: skip
EXAMPLES = settings(database=None, deadline=None, derandomize=True, max_examples=100)
Rows = list[tuple[Decimal, bool, bool, str]]


def made(rows: Rows) -> tuple[list[scoring.Question], dict[str, str]]:
    rules = [
        scoring.Question(str(n), f"K{n % 3}", weight, whole, nil)
        for n, (weight, whole, nil, _grade) in enumerate(rows)
    ]
    return rules, {str(n): row[3] for n, row in enumerate(rows)}


@EXAMPLES
@given(ROWS)
def test_the_exact_points_agree_with_the_command_and_stay_in_bounds(rows: Rows) -> None:
    rules, grades = made(rows)
    gained = points(rules, grades)
    total = sum((one.weight for one in rules), Decimal())
    assert rounded(gained) == scoring.score(rules, grades).total
    assert 0 <= of_hundred(gained, total) <= 100


@EXAMPLES
@given(ROWS, st.data())
def test_a_better_grade_never_lowers_the_final_score(rows: Rows, data: st.DataObject) -> None:
    rules, grades = made(rows)
    which = data.draw(st.sampled_from(sorted(grades)))
    if grades[which] not in GRADES[:-1]:
        return
    better = grades | {which: GRADES[GRADES.index(grades[which]) + 1]}
    shares = {"SAQ": Decimal(90), "Uji akses": Decimal(10)}
    before = final(shares, {"SAQ": points(rules, grades), "Uji akses": Fraction(50)})
    assert final(shares, {"SAQ": points(rules, better), "Uji akses": Fraction(50)}) >= before


@EXAMPLES
@given(ROWS, st.randoms())
def test_the_order_does_not_matter(rows: Rows, chance: object) -> None:
    rules, grades = made(rows)
    turned = list(reversed(rules))
    assert points(rules, grades) == points(turned, dict(reversed(grades.items())))


@pytest.mark.parametrize(
    ("exact", "shown"),
    [("89.995", "90.00"), ("89.9949999", "89.99"), ("87.495", "87.50"), ("87.4949", "87.49"),
     ("0", "0.00"), ("100", "100.00"), ("66.665", "66.67")],
)  # fmt: skip
def test_half_a_cent_goes_up_and_less_does_not(exact: str, shown: str) -> None:
    assert str(rounded(Fraction(exact))) == shown


def test_parts_are_added_before_anything_is_rounded() -> None:
    """The exact 87.4949 gives 78.745… = 78.75; rounding it first, to 87.49, would lose a cent."""
    shares = {"SAQ": Decimal(90), "Uji akses": Decimal(10)}
    exact = Fraction("87.4949")
    assert rounded(final(shares, {"SAQ": exact})) == Decimal("78.75")
    assert rounded(final(shares, {"SAQ": Fraction("87.4944")})) == Decimal("78.74")
    assert rounded(final(shares, {"SAQ": rounded_as_fraction(exact)})) == Decimal("78.74")


def rounded_as_fraction(exact: Fraction) -> Fraction:
    return Fraction(rounded(exact))


def test_an_instrument_of_any_total_becomes_a_part_of_hundred() -> None:
    assert of_hundred(Fraction(2), Decimal(3)) == Fraction(200, 3)
    assert rounded(of_hundred(Fraction(2), Decimal(3))) == Decimal("66.67")


def test_equal_scores_share_a_place_and_the_next_is_left_out() -> None:
    rows = {
        "a": (Decimal("95.43"),),
        "b": (Decimal("95.63"),),
        "c": (Decimal("95.43"),),
        "d": (Decimal(90),),
    }
    assert ranks(rows) == {"b": 1, "a": 2, "c": 2, "d": 4}


def test_the_declared_rule_tells_equal_scores_apart() -> None:
    rows = {
        "a": (Decimal(90), Decimal(80)),
        "b": (Decimal(90), Decimal(81)),
        "c": (Decimal(91), Decimal(0)),
    }
    assert ranks(rows) == {"c": 1, "b": 2, "a": 3}


@EXAMPLES
@given(st.dictionaries(st.integers(0, 50), st.tuples(st.integers(0, 3).map(Decimal)), max_size=20))
def test_a_place_is_one_more_than_those_ahead(rows: dict[int, tuple[Decimal]]) -> None:
    for one, place in ranks(rows).items():
        assert place == 1 + sum(rows[other] > rows[one] for other in rows)


def test_rules_of_ties_are_data_and_name_parts() -> None:
    assert tie_rule("wawancara-uji-saq").order == ("Wawancara", "Uji akses", "SAQ")
    assert {one.key for one in tie_rules()} == {"wawancara-uji-saq", "visitasi-saq", "berbagi"}
    with pytest.raises(StopIteration):
        reckoning.tie_rule("tidak-ada")
