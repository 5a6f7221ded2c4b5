"""Kept pages: true as long as the office's log has not grown, and never anybody's own."""

import gzip
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from serambi.core import clock
from serambi.insight import page_cache
from serambi.offices.models import Office
from tests.casework.cases import MONDAY, registered

Count = Callable[[int], AbstractContextManager[None]]


class Hands:
    """A monotonic clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> Iterator[Hands]:
    settings.SERAMBI_PAGE_CACHE = True
    hands = Hands()
    monkeypatch.setattr(page_cache, "time", hands)
    with clock.fixed(MONDAY):
        yield hands


@pytest.fixture
def reader(pangkalpinang: Office) -> Client:
    return Client()


def read(reader: Client, **headers: str) -> Any:
    return reader.get("/1971/", headers=headers)


def test_a_second_reader_costs_no_query(
    hands: Hands, reader: Client, django_assert_num_queries: Count
) -> None:
    first = read(reader)
    with django_assert_num_queries(0):
        second = read(reader)
    assert second.content == first.content
    assert second["Content-Security-Policy"] == first["Content-Security-Policy"]


def test_after_a_second_the_log_is_asked_again(
    hands: Hands, reader: Client, django_assert_num_queries: Count
) -> None:
    read(reader)
    hands.now += 1.1
    with django_assert_num_queries(1):
        read(reader)


def test_a_new_act_makes_the_page_new(hands: Hands, reader: Client, pangkalpinang: Office) -> None:
    before = read(reader).content
    registered(pangkalpinang)
    hands.now += 1.1
    assert read(reader).content != before


def test_an_act_of_another_office_leaves_the_page(
    hands: Hands, reader: Client, belitung: Office, django_assert_num_queries: Count
) -> None:
    read(reader)
    registered(belitung)
    hands.now += 1.1
    with django_assert_num_queries(1):
        read(reader)


def test_a_page_grows_old_in_a_minute(hands: Hands, reader: Client, pangkalpinang: Office) -> None:
    read(reader)
    Office.objects.filter(pk=pangkalpinang.pk).update(address="Jalan Baru 9")
    hands.now += 30
    assert b"Jalan Baru 9" not in read(reader).content
    hands.now += 31
    assert b"Jalan Baru 9" in read(reader).content


def test_a_browser_that_has_the_page_is_told_so(hands: Hands, reader: Client) -> None:
    etag = read(reader)["ETag"]
    again = read(reader, if_none_match=etag)
    assert (again.status_code, again.content) == (304, b"")


def test_the_page_goes_out_compressed(hands: Hands, reader: Client) -> None:
    packed = read(reader, accept_encoding="gzip, br")
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == read(reader).content
    assert "Accept-Encoding" in packed["Vary"]


def test_each_language_has_its_own_page(hands: Hands, reader: Client, settings: Settings) -> None:
    read(reader)
    reader.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert b'<html lang="en">' in read(reader).content


@pytest.mark.parametrize("cookie", ["sessionid", "messages"])
def test_somebody_with_a_session_gets_their_own_page(
    hands: Hands, reader: Client, cookie: str, django_assert_max_num_queries: Count
) -> None:
    read(reader)
    reader.cookies[cookie] = "x"
    assert "ETag" not in read(reader)


def test_a_form_token_is_never_kept(hands: Hands, reader: Client, settings: Settings) -> None:
    reader.get("/1971/lacak/")
    token = reader.cookies[settings.CSRF_COOKIE_NAME].value
    assert "ETag" not in read(reader)
    reader.cookies.clear()
    assert "ETag" in read(reader)
    reader.cookies[settings.CSRF_COOKIE_NAME] = token
    assert "ETag" in read(reader)


@pytest.mark.parametrize("path", ["/1971/permohonan/", "/1971/lacak/", "/1971/meja/", "/9999/"])
def test_other_pages_are_not_kept(hands: Hands, reader: Client, path: str) -> None:
    assert "ETag" not in reader.get(path)


def test_writing_is_never_answered_from_memory(hands: Hands, reader: Client) -> None:
    read(reader)
    assert reader.post("/1971/").status_code == 405


def test_the_cache_stays_small(
    hands: Hands, pangkalpinang: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_cache, "MOST_PAGES", 2)
    made: list[str] = []

    def view(request: HttpRequest) -> HttpResponse:
        made.append(request.get_full_path())
        return HttpResponse("halaman")

    cache = page_cache.PageCache(view)
    for number in (0, 1, 2, 2, 1, 0):
        cache(RequestFactory().get(f"/1971/?x={number}"))
    assert made == ["/1971/?x=0", "/1971/?x=1", "/1971/?x=2", "/1971/?x=0"]


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Cache-Control", "private, no-store"),
        ("Content-Type", "application/pdf"),
        ("Content-Encoding", "br"),
    ],
)
def test_an_answer_that_is_not_for_everybody_is_not_kept(header: str, value: str) -> None:
    assert page_cache.may_be_kept(HttpResponse("x"))
    assert not page_cache.may_be_kept(HttpResponse("x", headers={header: value}))
