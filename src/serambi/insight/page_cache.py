"""Whole public pages kept in the process, true as long as the office's log has not grown.

Every act that changes what the public sees is a leaf of the office's ledger, written in the same
transaction, so one integer, the log's size, tells whether a kept page is still true. It is asked at
most once a second per office; a page is thrown away after a minute in any case, because some words
depend on the hour ("buka sekarang") or on settings that are not logged.

Kept are answers 200 in HTML to a GET without any cookie but the language's, on the addresses below,
that set no cookie themselves and do not forbid keeping: such a page holds nothing of its reader.
Readers who carry only a form token get it as well. It goes out with an ETag, compressed once.
"""

import gzip
import hashlib
import re
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Lock

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from serambi.ledger.models import Head

PUBLIC = re.compile(
    r"^/(?:(?P<kode>\d{2}(?:\d{2})?)/(?:informasi/(?:[\w-]+/)?|jawaban/(?:[\w-]+/)?|data/(?:[\w-]+/)?"
    r"|cari/|hak/|cakupan/|kinerja/|peringatan/(?:\d+/)?|berita/(?:[\w-]+/)?|skm/(?:[\w-]+/)?)?)?$"
)
"""The directory, an office's porch, its list, an entry, answers given before, datasets, news, a search, the rights."""

IS_TRUE = "serambi.page_is_true"
"""Name in the WSGI environment of a function that says whether the page just given is still true."""

NOT_KEPT = "serambi.page_is_not_kept"
"""Name in the WSGI environment: whoever asks keeps the page elsewhere, so it is made and not kept here."""

OLDEST = 60.0
ASK_AGAIN = 1.0
MOST_PAGES = 600
LONGEST_ADDRESS = 300


@dataclass(frozen=True, slots=True)
class Page:
    """A kept answer: its headers, its bytes plain and compressed, and when and at what size it was made."""

    headers: tuple[tuple[str, str], ...]
    plain: bytes
    packed: bytes
    etag: str
    made: float
    size: int


class PageCache:
    """Django middleware; stands right after SecurityMiddleware, before everything that costs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._pages: OrderedDict[str, Page] = OrderedDict()
        self._sizes: dict[str, tuple[float, int]] = {}
        self._lock = Lock()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The kept page if it is true, else the page made now and kept."""
        kode = public_address(request)
        if kode is None or not settings.SERAMBI_PAGE_CACHE or NOT_KEPT in request.META:
            return self.get_response(request)
        key = f"{_language(request)} {request.get_full_path()}"
        size = self._size(kode)
        page = self._pages.get(key)
        if page is not None and page.size == size and time.monotonic() - page.made < OLDEST:
            request.META[IS_TRUE] = partial(self._is_true, page, kode)
            return _answer(request, page)
        response = self.get_response(request)
        if not may_be_kept(response) or settings.CSRF_COOKIE_NAME in request.COOKIES:
            return response
        page = _page(response, size)
        with self._lock:
            self._pages[key] = page
            self._pages.move_to_end(key)
            while len(self._pages) > MOST_PAGES:
                self._pages.popitem(last=False)
        request.META[IS_TRUE] = partial(self._is_true, page, kode)
        return _answer(request, page)

    def _is_true(self, page: Page, kode: str) -> bool:
        """True if the log was asked within the last second and has not grown since the page."""
        asked, size = self._sizes.get(kode, (0.0, -1))
        now = time.monotonic()
        return now - asked < ASK_AGAIN and size == page.size and now - page.made < OLDEST

    def _size(self, kode: str) -> int:
        """The size of the office's log, at most a second old."""
        known = self._sizes.get(kode)
        now = time.monotonic()
        if known is not None and now - known[0] < ASK_AGAIN:
            return known[1]
        found = (
            Head.objects.filter(office__code=kode).values_list("size", flat=True).first()
            if kode
            else 0
        )
        if len(self._sizes) > MOST_PAGES:
            self._sizes.clear()
        self._sizes[kode] = (now, found or 0)
        return found or 0


def public_address(request: HttpRequest) -> str | None:
    """The office's code ("" for the directory) if the request asks for a page that may be kept."""
    if request.method != "GET" or len(request.get_full_path()) > LONGEST_ADDRESS:
        return None
    if request.COOKIES.keys() - {settings.LANGUAGE_COOKIE_NAME, settings.CSRF_COOKIE_NAME}:
        return None
    if "HX-Request" in request.headers:
        return None
    found = PUBLIC.match(request.path_info)
    return None if found is None else found["kode"] or ""


def _language(request: HttpRequest) -> str:
    asked = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    return asked if asked in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def may_be_kept(response: HttpResponse) -> bool:
    """A whole page for everybody."""
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and not response.has_header("Content-Encoding")
        and response.headers.get("Content-Type", "").startswith("text/html")
        and not re.search(r"no-store|private", response.headers.get("Cache-Control", ""))
    )


def _page(response: HttpResponse, size: int) -> Page:
    plain = response.content
    headers = tuple(
        (name, value) for name, value in response.items() if name not in {"Content-Length", "ETag"}
    )
    etag = f'"{hashlib.sha256(plain).hexdigest()[:32]}"'
    return Page(headers, plain, gzip.compress(plain, 6, mtime=0), etag, time.monotonic(), size)


def _answer(request: HttpRequest, page: Page) -> HttpResponse:
    """The page as this browser can take it; 304 when it has it already."""
    weak = f"W/{page.etag}"
    if request.headers.get("If-None-Match") in {page.etag, weak}:
        return _headed(HttpResponse(status=304), page, weak)
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        response = HttpResponse(page.packed)
        response.headers["Content-Encoding"] = "gzip"
    else:
        response = HttpResponse(page.plain)
    response.headers["Content-Length"] = str(len(response.content))
    return _headed(response, page, weak)


def _headed(response: HttpResponse, page: Page, etag: str) -> HttpResponse:
    for name, value in page.headers:
        response.headers[name] = value
    vary = {part.strip() for part in response.headers.get("Vary", "").split(",") if part.strip()}
    response.headers["Vary"] = ", ".join(sorted(vary | {"Accept-Encoding", "Cookie"}))
    response.headers["ETag"] = etag
    response.headers.setdefault("Cache-Control", "no-cache")
    return response
