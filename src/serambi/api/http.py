"""What every open answer shares: anybody's program may read it, not too often, not twice."""

import hashlib
import json
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import condition

from serambi.core import clock
from serambi.identity.pace import network_of
from serambi.identity.throttle import address_of
from serambi.ledger.models import Event
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

WINDOW = 60
View = Callable[..., HttpResponseBase]
PROBLEM = "application/problem+json"


def wait_of(request: HttpRequest) -> int:
    """Seconds until this network may ask again; 0 when it may now.

    Counted per worker in a window of a minute (`SERAMBI_API_PER_MINUTE`): reading writes nothing
    to the database.
    """
    moment = int(clock.now().timestamp())
    key = f"api-pace:{network_of(address_of(request))}:{moment // WINDOW}"
    cache.add(key, 0, WINDOW * 2)
    try:
        asked = cache.incr(key)
    except ValueError:  # a full cache dropped it between the two lines
        return 0
    if asked <= settings.SERAMBI_API_PER_MINUTE:
        return 0
    return WINDOW - moment % WINDOW


def problem(status: int, title: str, detail: str = "", **more: Any) -> HttpResponse:
    """An error in the words of RFC 9457."""
    said = {"type": "about:blank", "title": title, "status": status, "detail": detail, **more}
    body = json.dumps(
        {key: value for key, value in said.items() if value != ""}, ensure_ascii=False
    )
    return HttpResponse(body, content_type=PROBLEM, status=status)


def too_often(seconds: int) -> HttpResponse:
    """429 with when to come again."""
    answer = problem(429, "Terlalu sering", f"Coba lagi dalam {seconds} detik.")
    answer["Retry-After"] = str(seconds)
    return answer


def opened(response: HttpResponseBase) -> HttpResponseBase:
    """Let programs of other sites read it (CORS for GET; no cookie is ever sent along)."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = "ETag, Last-Modified, Link, Retry-After"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def open_to_programs(view: View) -> View:
    """The pace and the headers around a view."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        wait = wait_of(request)
        return opened(too_often(wait) if wait else view(request, *args, **kwargs))

    return wrapper


def mark_of(office: Office) -> tuple[int, datetime | None]:
    """The size of the office's log and when it last grew: every public change is a leaf of it."""
    with office_scope(office):
        last = Event.objects.filter(office=office).order_by("-seq").values_list("seq", "at").first()
    return (last[0], last[1]) if last else (0, None)


def etag_of(office: Office, request: HttpRequest) -> str:
    """A weak mark of this address at this size of the log."""
    said = hashlib.sha256(request.build_absolute_uri().encode()).hexdigest()[:16]
    return f'W/"{mark_of(office)[0]}-{said}"'


def _etag(request: HttpRequest, office: Office, **_rest: Any) -> str:
    return etag_of(office, request)


def _modified(request: HttpRequest, office: Office, **_rest: Any) -> datetime | None:
    return mark_of(office)[1]


by_log = condition(etag_func=_etag, last_modified_func=_modified)
"""304 for whoever has the answer already (RFC 9110 §13), by the office's log."""
