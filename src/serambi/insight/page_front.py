"""Kept public pages answered before the web framework wakes up.

`PageCache` decides what is kept and whether it is still true; this door in front of the WSGI
application (PEP 3333) remembers the answers as they went out, byte for byte with every header, and
gives the same answer to the same request while `PageCache` still calls the page true. Once a second
per office it does not know, and the request takes the long way, which asks the log.
"""

import re
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Lock
from typing import Any

from django.conf import settings

from serambi.insight.page_cache import IS_TRUE, LONGEST_ADDRESS, MOST_PAGES

Environ = dict[str, Any]
Headers = list[tuple[str, str]]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]
Key = tuple[str, ...]

PARTS = ("wsgi.url_scheme", "HTTP_X_FORWARDED_PROTO", "HTTP_HOST", "PATH_INFO", "QUERY_STRING")
_OF_THE_BODY = {"content-length", "content-encoding", "content-type"}


@dataclass(frozen=True, slots=True)
class Answer:
    """A page as it went out to one kind of request."""

    headers: Headers
    body: bytes
    etag: str
    is_true: Callable[[], bool]


class PageFront:
    """A WSGI application around `application`."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self._answers: OrderedDict[Key, Answer] = OrderedDict()
        self._lock = Lock()
        self._language = re.compile(
            rf"{settings.LANGUAGE_COOKIE_NAME}=(?:{'|'.join(dict(settings.LANGUAGES))})"
        )

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """The remembered answer if its page is true, else the application's own."""
        key = self._key(environ)
        if key is None:
            return self.application(environ, start_response)
        answer = self._answers.get(key)
        if answer is not None and answer.is_true():
            return _give(answer, environ, start_response)
        return self._ask(key, environ, start_response)

    def _key(self, environ: Environ) -> Key | None:
        """Everything that a public page may depend on; None for a request that is not one."""
        cookie = environ.get("HTTP_COOKIE", "")
        if (
            environ["REQUEST_METHOD"] != "GET"
            or "HTTP_HX_REQUEST" in environ
            or (cookie and not self._language.fullmatch(cookie))
            or len(environ["PATH_INFO"]) + len(environ.get("QUERY_STRING", "")) > LONGEST_ADDRESS
        ):
            return None
        packed = "gzip" if "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "") else ""
        return (cookie, packed, *[environ.get(part, "") for part in PARTS])

    def _ask(
        self, key: Key, environ: Environ, start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        told: list[Any] = []

        def listen(status: str, headers: Headers, exc_info: Any = None) -> Any:
            told[:] = [status, headers]
            return start_response(status, headers, exc_info)

        response = self.application(environ, listen)
        is_true = environ.get(IS_TRUE)
        if is_true is None or not told[0].startswith("200 "):
            return response
        try:
            body = b"".join(response)
        finally:
            if hasattr(response, "close"):
                response.close()
        etag = next((value for name, value in told[1] if name.lower() == "etag"), "")
        self._remember(key, Answer(told[1], body, etag, is_true))
        return [body]

    def _remember(self, key: Key, answer: Answer) -> None:
        with self._lock:
            self._answers[key] = answer
            self._answers.move_to_end(key)
            while len(self._answers) > MOST_PAGES:
                self._answers.popitem(last=False)


def _give(answer: Answer, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
    """The answer, or 304 when the reader has it."""
    if answer.etag and environ.get("HTTP_IF_NONE_MATCH") == answer.etag:
        kept = [one for one in answer.headers if one[0].lower() not in _OF_THE_BODY]
        start_response("304 Not Modified", kept)
        return []
    start_response("200 OK", answer.headers)
    return [answer.body]
