"""Searches read the word index and a bounded number of rows by their key, on both engines."""

from functools import partial
from itertools import product

import pytest
from django.db import connection
from pytest_django import DjangoAssertNumQueries

from serambi.offices.models import Office
from serambi.search import selectors, services
from serambi.search.expression import PAGE, Filters
from serambi.search.reach import Reach
from tests.search.shelf import fill
from tests.support.plans import plans

TYPED = ["anggaran", "laporan hasil peng", '"realisasi anggaran"', "neraca kampanye", "kerawnan"]
NARROWED = [Filters(), Filters(category="berkala", year=2024), Filters(kinds=(PAGE,))]


@pytest.fixture
def shelves(pangkalpinang: Office, belitung: Office) -> Office:
    for office in (pangkalpinang, belitung):
        fill(office)
        services.put_many(
            office=office, kind="catalogue",
            items=[services.Item(f"n{n}", f"Laporan nomor {n}", "isi", "/") for n in range(600)],
        )  # fmt: skip
        services.put_many(
            office=office, kind=PAGE,
            items=[
                services.Item(f"p{n}", "Laporan", "anggaran hasil", "/", parent=f"n{n}", place=1)
                for n in range(300)
            ],
        )  # fmt: skip
    return pangkalpinang


@pytest.mark.parametrize(("typed", "reach"), list(product(TYPED, Reach)))
def test_no_search_reads_a_table_through(shelves: Office, typed: str, reach: Reach) -> None:
    for filters in NARROWED:
        found = plans(
            partial(selectors.find, shelves, typed, filters=filters, reach=reach, people=True)
        )
        for plan in found:
            assert not plan.read_through, plan.text


def test_candidates_come_from_the_word_index(shelves: Office) -> None:
    first, *_ = plans(lambda: selectors.find(shelves, "anggaran"))
    words = "search_terms_words" if connection.vendor == "postgresql" else "VIRTUAL TABLE INDEX"
    assert words in first.text


@pytest.mark.parametrize(
    ("reach", "most"), [(Reach.OFFICE, 3), (Reach.PROVINCE, 4), (Reach.NATION, 4)]
)
def test_statements_do_not_grow_with_what_is_found(
    shelves: Office, reach: Reach, most: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(most):
        assert selectors.find(shelves, "laporan", reach=reach, people=True).total > 500
