"""Errors of typing, mended with the office's own words and nobody else's."""

import pytest
from pytest_django import DjangoAssertNumQueries

from serambi.core import clock
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from serambi.search import selectors, services
from serambi.search.models import SearchWord
from serambi.search.selectors import Results
from serambi.search.sweeps import ForgetWords
from tests.search.shelf import fill


@pytest.fixture
def shelf(pangkalpinang: Office) -> Office:
    fill(pangkalpinang)
    return pangkalpinang


def ask(office: Office, text: str) -> Results:
    return selectors.find(office, text, people=True)


@pytest.mark.parametrize(
    ("typed", "meant", "first"),
    [
        ("kerawnan", "kerawanan", "rawan"),
        ("neracca", "neraca", "neraca"),
        ("sengekta", "sengketa", "sengketa"),
        ("netralits asn", "netralitas asn", "netral"),
        ("rekapitulsi penindkan", "rekapitulasi penindakan", "rekap"),
    ],
)
def test_what_nothing_holds_is_read_as_what_was_meant(
    shelf: Office, typed: str, meant: str, first: str
) -> None:
    found = ask(shelf, typed)
    assert found.mended == meant
    assert found.hits[0].object_id == first


def test_two_words_written_as_one_are_parted(shelf: Office) -> None:
    assert ask(shelf, "laporankeuangan").mended == "laporan keuangan"


def test_words_that_are_right_are_left_alone(shelf: Office) -> None:
    assert ask(shelf, "neraca 2025").mended == ""
    assert ask(shelf, "selendang pelangi").mended == ""
    assert ask(shelf, "2047").mended == ""


def test_whoever_wants_it_as_typed_gets_it(shelf: Office) -> None:
    found = selectors.find(shelf, "neracca", people=False)
    assert not found.hits


def test_a_word_of_another_office_is_never_suggested(shelf: Office, belitung: Office) -> None:
    services.put(
        office=belitung, kind="catalogue", object_id="x", title="Mercusuar", body="", url="/"
    )
    assert ask(belitung, "mercusuer").mended == "mercusuar"
    found = ask(shelf, "mercusuer")
    assert (found.mended, found.total) == ("", 0)


def test_a_word_that_was_taken_out_is_not_suggested_any_more(shelf: Office) -> None:
    services.put(office=shelf, kind="catalogue", object_id="x", title="Mercusuar", body="", url="/")
    assert ask(shelf, "mercusuer").mended == "mercusuar"
    services.remove(office=shelf, kind="catalogue", object_id="x")
    with office_scope(shelf):
        assert SearchWord.objects.filter(word="mercusuar").exists()
    found = ask(shelf, "mercusuer")
    assert (found.mended, found.total) == ("", 0)


def test_words_of_nothing_are_forgotten_after_a_month(shelf: Office) -> None:
    services.put(office=shelf, kind="catalogue", object_id="x", title="Mercusuar", body="", url="/")
    services.remove(office=shelf, kind="catalogue", object_id="x")
    with all_offices():
        SearchWord.objects.update(seen="2020-01-01")
        while ForgetWords().run(clock.now()):
            pass
        left = set(SearchWord.objects.values_list("word", flat=True))
    assert "mercusuar" not in left
    assert "neraca" in left


def test_mending_takes_few_queries(
    shelf: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(10):
        ask(shelf, "neracca")
