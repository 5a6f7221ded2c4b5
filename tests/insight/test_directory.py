"""The directory of offices."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from serambi.offices.models import Office


@pytest.fixture
def _ladder(pangkalpinang: Office, belitung: Office) -> None:
    """RI, a province, two below."""


@pytest.mark.usefixtures("_ladder")
@pytest.mark.parametrize(("text", "place"), [("1971", "/1971/"), ("00", "/00/"), (" 19 ", "/19/")])
def test_a_region_code_leads_straight_to_its_office(text: str, place: str) -> None:
    answer = Client().get("/", {"q": text})
    assert (answer.status_code, answer["Location"]) == (302, place)


@pytest.mark.usefixtures("_ladder")
def test_all_offices_stand_under_their_province() -> None:
    page = Client().get("/").content.decode()
    order = [
        page.index(name)
        for name in (
            "Republik Indonesia",
            "Kepulauan Bangka",
            "Kabupaten Belitung",
            "Kota Pangkalpinang",
        )
    ]
    assert order == sorted(order)


@pytest.mark.usefixtures("_ladder")
def test_a_name_is_found_in_any_case() -> None:
    page = Client().get("/", {"q": "PANGKAL"}).content.decode()
    assert "Kota Pangkalpinang" in page
    assert "Kabupaten Belitung" not in page


@pytest.mark.usefixtures("_ladder")
@pytest.mark.parametrize("text", ["Atlantis", "9999", "²³", "<b>x</b>", "a" * 500])
def test_what_is_not_found_is_said_in_words(text: str) -> None:
    answer = Client().get("/", {"q": text})
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "Tidak ada kantor bernama" in page
    assert "<b>x</b>" not in page


@pytest.mark.usefixtures("_ladder")
def test_it_takes_one_query_and_sets_no_cookie(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(1):
        answer = Client().get("/")
    assert not answer.cookies
