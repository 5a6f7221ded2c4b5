"""The index of satisfaction: exact weights, bands without gaps, the size of a sample."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serambi.core.errors import InvalidInput
from serambi.law.skm import band, bands, elements, index, sample_size

CODES = [
    "persyaratan",
    "prosedur",
    "waktu",
    "biaya",
    "produk",
    "kompetensi",
    "perilaku",
    "pengaduan",
    "sarana",
]
SHEETS = st.lists(st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=1, max_size=30)


def sheets_that_add_up_to(total: int, people: int) -> list[list[int]]:
    """`people` sheets whose answers add up to `total`."""
    flat = [4] * (people * 9)
    for n in range(people * 36 - total):
        flat[n % len(flat)] -= 1
    return [flat[n * 9 : n * 9 + 9] for n in range(people)]


def test_there_are_nine_elements_with_their_article() -> None:
    assert [one.code for one in elements()] == CODES
    for number, one in enumerate(elements(), start=1):
        assert one.basis.startswith(f"PermenPANRB 14/2017, unsur {number}")
        assert one.evidence.label == "sekunder"
    assert elements()[5].title == "Kompetensi pelaksana"


def test_the_four_bands_are_these() -> None:
    assert [(one.letter, one.title, str(one.start)) for one in bands()] == [
        ("A", "Sangat baik", "88.31"),
        ("B", "Baik", "76.61"),
        ("C", "Kurang baik", "65"),
        ("D", "Tidak baik", "25"),
    ]
    assert all(one.basis.startswith("PermenPANRB 14/2017") for one in bands())
    assert {one.evidence.label for one in bands()} == {"sekunder"}


@pytest.mark.parametrize(
    ("value", "letter"),
    [
        ("100", "A"), ("88.31", "A"), ("88.30", "B"), ("76.61", "B"), ("76.60", "C"),
        ("65", "C"), ("64.99", "D"), ("25", "D"),
    ],
)  # fmt: skip
def test_the_letter_at_every_edge(value: str, letter: str) -> None:
    assert band(Decimal(value)).letter == letter


def test_no_index_lies_below_twenty_five() -> None:
    with pytest.raises(ValueError, match=r"^an index is at least 25$"):
        band(Decimal("24.99"))


def test_the_weight_is_a_ninth_and_not_eleven_hundredths() -> None:
    """29 sheets that many worksheets would call 90.56."""
    sheets = sheets_that_add_up_to(955, 29)
    found = index(sheets)
    assert str(found.value) == "91.48"
    assert found.answers == 29
    assert found.band.letter == "A"
    rounded_weight = Fraction(955, 29) * Fraction(11, 100) * 25
    assert round(float(rounded_weight), 2) == 90.56


def test_the_best_is_a_hundred_and_the_worst_twenty_five() -> None:
    assert str(index([[4] * 9]).value) == "100.00"
    assert str(index([[1] * 9]).value) == "25.00"


def test_the_mean_of_each_element_is_told_under_its_code() -> None:
    found = index(
        [[4, 3, 2, 1, 4, 3, 2, 1, 4], [4, 3, 3, 1, 4, 3, 2, 1, 3], [4, 3, 3, 1, 4, 3, 2, 1, 3]]
    )
    assert list(found.means) == CODES
    assert [str(found.means[code]) for code in CODES] == [
        "4.00", "3.00", "2.67", "1.00", "4.00", "3.00", "2.00", "1.00", "3.33",
    ]  # fmt: skip
    assert str(found.value) == "66.67"  # (4+3+8/3+1+4+3+2+1+10/3)/9 × 25 = 24/9 × 25


@pytest.mark.parametrize(
    ("total", "wanted", "letter"),
    [(6381, "88.63", "A"), (6358, "88.31", "A"), (6357, "88.29", "B"), (5517, "76.63", "B")],
)
def test_half_a_hundredth_goes_up_before_the_letter_is_looked_up(
    total: int, wanted: str, letter: str
) -> None:
    """200 sheets; 6381 and 5517 are exactly 88.625 and 76.625."""
    found = index(sheets_that_add_up_to(total, 200))
    assert (str(found.value), found.band.letter) == (wanted, letter)


@pytest.mark.parametrize(
    ("sheets", "words"),
    [
        ([], ("skm.empty", "Belum ada jawaban survei untuk dihitung.", "")),
        ([[4] * 9, [4] * 8], ("skm.sheet", "Jawaban ke-2 tidak lengkap atau di luar 1 sampai 4.", "Tiap jawaban memuat 9 nilai.")),
        ([[4] * 10], ("skm.sheet", "Jawaban ke-1 tidak lengkap atau di luar 1 sampai 4.", "Tiap jawaban memuat 9 nilai.")),
        ([[0] + [4] * 8], ("skm.sheet", "Jawaban ke-1 tidak lengkap atau di luar 1 sampai 4.", "Tiap jawaban memuat 9 nilai.")),
        ([[5] + [4] * 8], ("skm.sheet", "Jawaban ke-1 tidak lengkap atau di luar 1 sampai 4.", "Tiap jawaban memuat 9 nilai.")),
    ],
)  # fmt: skip
def test_a_survey_that_cannot_be_counted_is_refused_in_words(
    sheets: list[list[int]], words: tuple[str, str, str]
) -> None:
    with pytest.raises(InvalidInput) as caught:
        index(sheets)
    error = caught.value
    assert (error.code, error.sentence, error.next_step) == words
    assert error.field == "sheets"


@given(SHEETS)
def test_the_index_is_the_plain_mean_times_twenty_five(sheets: list[list[int]]) -> None:
    found = index(sheets)
    plain = Fraction(sum(map(sum, sheets)), 9 * len(sheets)) * 25
    assert abs(Fraction(found.value) - plain) <= Fraction(1, 200)
    assert 25 <= found.value <= 100


@given(SHEETS, st.randoms(use_true_random=False))
def test_the_order_of_sheets_does_not_matter(sheets: list[list[int]], chance: Random) -> None:
    before = index(sheets)
    chance.shuffle(sheets)
    assert index(sheets) == before


def krejcie_and_morgan(population: int) -> Fraction:
    """χ² N p q / (d² (N − 1) + χ² p q) with χ² = 3.841, p = q = 0.5, d = 0.05."""
    chi, share, error = Fraction(3841, 1000), Fraction(1, 4), Fraction(1, 400)
    return chi * population * share / (error * (population - 1) + chi * share)


ROWS = "10 15 20 25 30 50 75 100 150 200 300 400 500 1000 2000 3000 5000 10000 20000 50000 1000000"


@pytest.mark.parametrize("population", [int(one) for one in ROWS.split()])
def test_the_table_agrees_with_the_formula_it_came_from(population: int) -> None:
    assert abs(sample_size(population) - krejcie_and_morgan(population)) <= 1


@pytest.mark.parametrize(
    ("population", "wanted"),
    [(1, 1), (9, 9), (10, 10), (11, 11), (13, 13), (14, 14), (15, 14), (16, 16), (20, 19), (100, 80), (101, 86), (999999, 384), (1000001, 384)],
)  # fmt: skip
def test_between_two_rows_the_larger_holds_and_a_small_office_asks_everybody(
    population: int, wanted: int
) -> None:
    assert sample_size(population) == wanted


def test_a_larger_population_never_needs_a_smaller_sample_of_the_table() -> None:
    rows = [int(one) for one in ROWS.split()]
    assert all(sample_size(less) < sample_size(more) for less, more in pairwise(rows))
    with pytest.raises(ValueError, match=r"^a population has at least one person$"):
        sample_size(0)
