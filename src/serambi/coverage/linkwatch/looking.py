"""One look at one address: HEAD, or GET where HEAD is not spoken; a few redirects; bounded in time.

`fetch` reads the page as well, never more of it than a bound; `look` reads nothing.
"""

import http.client
import ssl
import time
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urljoin

from serambi.coverage.linkwatch.doors import Refused, Rules, connect, door

SECONDS = 10.0
"""For each connection and each answer."""
WHOLE = 25.0
"""For a look with all its redirects, and for the reading of a page."""
MOST_REDIRECTS = 5
GONE = frozenset({404, 410, 451})
SHUT_TO_HEAD = frozenset({400, 401, 403, 404, 405, 406, 429, 500, 501, 503})
REDIRECTS = frozenset({301, 302, 303, 307, 308})
SPOKEN_TO = frozenset({401, 403, 429})
"""Somebody answers and does not want a machine: the page may well be there for people."""
_CHUNK = 64 * 1024


class Verdict(StrEnum):
    """What was seen."""

    OK = "ok"
    GONE = "gone"
    SILENT = "silent"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Look:
    """The result; `reason` in words for the person who mends it, "" when all is well."""

    verdict: Verdict
    status: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A look with what was read: where the redirects ended, the type the server told, the bytes.

    `cut` says that the page is longer than what was read.
    """

    look: Look
    url: str
    media_type: str = ""
    charset: str = ""
    body: bytes = field(default=b"", repr=False)
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    target: str
    media_type: str = ""
    charset: str = ""
    body: bytes = b""
    cut: bool = False


def look(url: str, *, agent: str, rules: Rules | None = None) -> Look:
    """Ask `url`; never raises. `agent` tells the server who asks and where to complain."""
    return _follow(url, agent, rules or Rules(), 0).look


def fetch(url: str, *, agent: str, rules: Rules | None = None, most: int) -> Page:
    """Ask `url` and read at most `most` bytes of what answers; never raises."""
    return _follow(url, agent, rules or Rules(), most)


def _follow(url: str, agent: str, rules: Rules, most: int) -> Page:
    until = time.monotonic() + WHOLE
    here = url
    try:
        for _ in range(MOST_REDIRECTS + 1):
            if time.monotonic() > until:
                return Page(Look(Verdict.SILENT, None, "terlalu lama menjawab"), here)
            told = _ask(here, agent, rules, most, until)
            if told.status not in REDIRECTS or not told.target:
                judged = _judged(told.status)
                return Page(judged, here, told.media_type, told.charset, told.body, told.cut)
            here = urljoin(here, told.target)
    except Refused as fault:
        return Page(Look(Verdict.REFUSED, None, fault.reason), here)
    except ssl.SSLError:
        return Page(Look(Verdict.SILENT, None, "sertifikatnya tidak sah"), here)
    except TimeoutError:
        return Page(Look(Verdict.SILENT, None, "tidak menjawab"), here)
    except (OSError, UnicodeError, http.client.HTTPException, ValueError):
        return Page(Look(Verdict.SILENT, None, "tidak dapat dihubungi"), here)
    return Page(Look(Verdict.GONE, None, "berputar-putar tanpa ujung"), here)


def _ask(url: str, agent: str, rules: Rules, most: int, until: float) -> _Answer:
    """Status and target of one address; GET when the page is read or HEAD was not understood."""
    if most:
        return _once("GET", url, agent, rules, most, until)
    told = _once("HEAD", url, agent, rules, 0, until)
    if told.status in SHUT_TO_HEAD:
        told = _once("GET", url, agent, rules, 0, until)
    return told


def _once(method: str, url: str, agent: str, rules: Rules, most: int, until: float) -> _Answer:
    to = door(url, rules)
    connection = connect(to, SECONDS, until)
    try:
        headers = {"User-Agent": agent, "Accept": "*/*", "Connection": "close"}
        connection.request(method, to.path, headers=headers)
        answer = connection.getresponse()
        body, cut = _read(answer, most, until) if answer.status < 300 else (b"", False)
        return _Answer(
            answer.status,
            answer.headers.get("Location", ""),
            answer.headers.get_content_type(),
            answer.headers.get_content_charset("") or "",
            body,
            cut,
        )
    finally:
        connection.close()


def _read(answer: http.client.HTTPResponse, most: int, until: float) -> tuple[bytes, bool]:
    """At most `most` bytes, and whether there was more; a drip that outlasts the look is cut."""
    pieces: list[bytes] = []
    total = 0
    while total < most:
        if time.monotonic() > until:
            return b"".join(pieces), True
        piece = answer.read1(min(_CHUNK, most - total))
        if not piece:
            return b"".join(pieces), False
        pieces.append(piece)
        total += len(piece)
    return b"".join(pieces), bool(most) and bool(answer.read1(1))


def _judged(status: int) -> Look:
    if status < 400 or status in SPOKEN_TO:
        return Look(Verdict.OK, status)
    if status in GONE:
        return Look(Verdict.GONE, status, f"halamannya tidak ada lagi ({status})")
    if status >= 500:
        return Look(Verdict.SILENT, status, f"servernya terganggu ({status})")
    return Look(Verdict.GONE, status, f"ditolak server ({status})")
