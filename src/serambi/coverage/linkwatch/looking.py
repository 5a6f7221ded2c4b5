"""One look at one address: HEAD, or GET where HEAD is not spoken; a few redirects; bounded in time."""

import http.client
import ssl
import time
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urljoin

from serambi.coverage.linkwatch.doors import Refused, Rules, connect, door

SECONDS = 10.0
"""For each connection and each answer."""
WHOLE = 25.0
"""For a look with all its redirects."""
MOST_REDIRECTS = 5
GONE = frozenset({404, 410, 451})
SHUT_TO_HEAD = frozenset({400, 401, 403, 404, 405, 406, 429, 500, 501, 503})
REDIRECTS = frozenset({301, 302, 303, 307, 308})
SPOKEN_TO = frozenset({401, 403, 429})
"""Somebody answers and does not want a machine: the page may well be there for people."""


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


def look(url: str, *, agent: str, rules: Rules | None = None) -> Look:
    """Ask `url`; never raises. `agent` tells the server who asks and where to complain."""
    until = time.monotonic() + WHOLE
    allowed = rules or Rules()
    here = url
    try:
        for _ in range(MOST_REDIRECTS + 1):
            if time.monotonic() > until:
                return Look(Verdict.SILENT, None, "terlalu lama menjawab")
            status, target = _ask(here, agent, allowed)
            if status not in REDIRECTS or not target:
                return _judged(status)
            here = urljoin(here, target)
    except Refused as fault:
        return Look(Verdict.REFUSED, None, fault.reason)
    except ssl.SSLError:
        return Look(Verdict.SILENT, None, "sertifikatnya tidak sah")
    except TimeoutError:
        return Look(Verdict.SILENT, None, "tidak menjawab")
    except (OSError, UnicodeError, http.client.HTTPException, ValueError):
        return Look(Verdict.SILENT, None, "tidak dapat dihubungi")
    return Look(Verdict.GONE, None, "berputar-putar tanpa ujung")


def _ask(url: str, agent: str, rules: Rules) -> tuple[int, str]:
    """Status and target of one address; GET only when HEAD was not understood."""
    status, target = _once("HEAD", url, agent, rules)
    if status in SHUT_TO_HEAD:
        status, target = _once("GET", url, agent, rules)
    return status, target


def _once(method: str, url: str, agent: str, rules: Rules) -> tuple[int, str]:
    to = door(url, rules)
    connection = connect(to, SECONDS)
    try:
        headers = {"User-Agent": agent, "Accept": "*/*", "Connection": "close"}
        connection.request(method, to.path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.headers.get("Location", "")  # the body is never read
    finally:
        connection.close()


def _judged(status: int) -> Look:
    if status < 400 or status in SPOKEN_TO:
        return Look(Verdict.OK, status)
    if status in GONE:
        return Look(Verdict.GONE, status, f"halamannya tidak ada lagi ({status})")
    if status >= 500:
        return Look(Verdict.SILENT, status, f"servernya terganggu ({status})")
    return Look(Verdict.GONE, status, f"ditolak server ({status})")
