"""A reader without cookies, inside this process."""

import io
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse

from serambi.insight.page_cache import NOT_KEPT, may_be_kept


class Visitor:
    """Asks the whole application, middleware and all, at the address that citizens type."""

    def __init__(self) -> None:
        self._application = BaseHandler()
        self._application.load_middleware()

    def read(self, path: str, query: str = "") -> HttpResponse | None:
        """The page at `path`, or None when it is not one that everybody may be given.

        Raises RuntimeError when the application fails: what lies on disk then stays as it is.
        """
        response = self._answer(path, query)
        return response if may_be_kept(response) else None

    def look(self, path: str) -> str:
        """What stands at `path` for somebody without cookies, also where a form waits; "" if nothing.

        Raises RuntimeError when the application fails.
        """
        response = self._answer(path, "")
        return response.content.decode() if response.status_code == 200 else ""

    def _answer(self, path: str, query: str) -> HttpResponse:
        response = self._application.get_response(WSGIRequest(_environ(path, query)))
        assert isinstance(response, HttpResponse)  # noqa: S101 - no public page is streamed
        if response.status_code >= 500:
            raise RuntimeError(f"{path} answers {response.status_code}")
        return response


def _environ(path: str, query: str) -> dict[str, Any]:
    """What a web server would say of the request (PEP 3333)."""
    address = urlsplit(settings.SERAMBI_ADDRESS)
    return {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": address.hostname,
        "SERVER_PORT": str(address.port or (443 if address.scheme == "https" else 80)),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": address.netloc,
        "HTTP_X_FORWARDED_PROTO": address.scheme,
        "wsgi.url_scheme": address.scheme,
        "wsgi.input": io.BytesIO(),
        NOT_KEPT: True,
    }
