"""The door in front of the framework: the same answer while the page is true, and only to strangers."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import RequestFactory
from pytest_django.fixtures import Settings

from serambi.core import clock
from serambi.insight import page_cache
from serambi.insight.page_front import PageFront
from serambi.offices.models import Office
from tests.casework.cases import MONDAY, registered
from tests.insight.test_page_cache import Hands

Given = tuple[str, dict[str, str], bytes]
Asker = Callable[..., Given]


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> Iterator[Hands]:
    settings.SERAMBI_PAGE_CACHE = True
    hands = Hands()
    monkeypatch.setattr(page_cache, "time", hands)
    with clock.fixed(MONDAY):
        yield hands


@pytest.fixture
def woken() -> list[str]:
    """The addresses for which the framework was woken."""
    return []


@pytest.fixture
def line_stays_open() -> Iterator[None]:
    """A request closes the test's own connection unless the test client is between."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture
def ask(hands: Hands, pangkalpinang: Office, woken: list[str], line_stays_open: None) -> Asker:
    framework = get_wsgi_application()

    def counted(environ: dict[str, Any], start_response: Any) -> Any:
        woken.append(environ["PATH_INFO"])
        return framework(environ, start_response)

    front = PageFront(counted)

    def give(path: str = "/1971/", method: str = "GET", **headers: str) -> Given:
        environ = RequestFactory().generic(method, path, headers=headers).environ
        environ.pop("HTTP_COOKIE", None) if "cookie" not in headers else None
        told: list[Any] = []
        answer = front(environ, lambda *said: told.append(said))
        body = b"".join(answer)
        getattr(answer, "close", lambda: None)()
        return told[0][0], dict(told[0][1]), body

    return give


def test_the_second_reader_gets_the_same_bytes_and_headers(ask: Asker, woken: list[str]) -> None:
    first, second = ask(), ask()
    assert second == first
    assert second[0] == "200 OK"
    assert "Content-Security-Policy" in second[1]
    assert woken == ["/1971/"]


def test_after_a_second_the_framework_is_asked(ask: Asker, hands: Hands, woken: list[str]) -> None:
    ask()
    hands.now += page_cache.ASK_AGAIN + 0.01
    ask()
    assert len(woken) == 2


def test_a_new_leaf_of_the_log_ends_the_page(
    ask: Asker, hands: Hands, pangkalpinang: Office, woken: list[str]
) -> None:
    before = ask()[2]
    registered(pangkalpinang)
    hands.now += page_cache.ASK_AGAIN + 0.01
    after = ask()[2]
    assert after != before
    assert ask()[2] == after
    assert len(woken) == 2


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        ("POST", {}),
        ("HEAD", {}),
        ("GET", {"hx-request": "true"}),
        ("GET", {"cookie": "sessionid=abc"}),
        ("GET", {"cookie": "django_language=en; sessionid=abc"}),
        ("GET", {"cookie": "django_language=xx"}),
    ],
)
def test_no_kept_answer_for(
    ask: Asker, woken: list[str], method: str, headers: dict[str, str]
) -> None:
    ask()
    ask(method=method, **headers)
    assert len(woken) == 2


def test_each_language_has_its_own_answer(ask: Asker, woken: list[str]) -> None:
    for _ in range(2):
        assert b'lang="id"' in ask()[2]
        assert b'<html lang="en"' in ask(cookie="django_language=en")[2]
    assert len(woken) == 2


def test_another_host_name_takes_the_long_way(ask: Asker, woken: list[str]) -> None:
    ask()
    ask(host="other.example")
    assert len(woken) == 2


def test_readers_without_gzip_get_plain_text(ask: Asker) -> None:
    for _ in range(2):
        assert ask(**{"accept-encoding": "gzip"})[2][:2] == b"\x1f\x8b"
        assert ask()[2].lstrip().startswith(b"<!doctype html>")


def test_who_has_the_page_is_told_so(ask: Asker, woken: list[str]) -> None:
    etag = ask()[1]["ETag"]
    status, headers, body = ask(**{"if-none-match": etag})
    assert (status, body) == ("304 Not Modified", b"")
    assert headers["ETag"] == etag
    assert "Content-Type" not in headers
    assert len(woken) == 1


def test_pages_of_one_person_are_never_kept(ask: Asker, woken: list[str]) -> None:
    for _ in range(2):
        ask("/1971/permohonan/apa/")
    assert len(woken) == 2
