"""The page around the list, rendered once a minute, with holes for what differs.

Head, foot and headings of the list are the same for everybody who asks without a session in one
language; only the list itself is made for each request. Whoever carries a session, or a message
that waits for its next page, gets the whole page made anew; other cookies say nothing to this page.
A test compares both ways byte for byte.
"""

import copy
import re
from collections.abc import Mapping
from urllib.parse import quote_plus

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils.encoding import iri_to_uri
from django.utils.html import conditional_escape
from django.utils.translation import get_language

from serambi.identity.guards import OfficeRequest
from serambi.offices.models import Office

KEPT_SECONDS = 60
MESSAGES = CookieStorage.cookie_name
_MARK = "serambixlubangx{}x"
_HOLE = re.compile(_MARK.format("([a-z]+)"))
_ADDRESS = "alamat"


def around(request: OfficeRequest, office: Office, template: str, parts: Mapping[str, str]) -> str:
    """The page `template` with `parts` (name → text or safe HTML) in their places."""
    if request.COOKIES.keys() & {settings.SESSION_COOKIE_NAME, MESSAGES}:
        return render_to_string(template, {**parts, "office": office}, request=request)
    frame = _frame(request, office, template, parts)
    filled: dict[str, str] = {name: conditional_escape(part) for name, part in parts.items()}
    filled[_ADDRESS] = quote_plus(iri_to_uri(request.META.get("QUERY_STRING", "")) or "")
    return "".join(filled[piece] if place % 2 else piece for place, piece in enumerate(frame))


def _frame(
    request: OfficeRequest, office: Office, template: str, parts: Mapping[str, str]
) -> list[str]:
    """Text and names of holes in turn."""
    asked = bool(request.META.get("QUERY_STRING"))
    shown = (
        office.code,
        office.name,
        office.phone,
        office.email,
        office.address,
        str(office.banner),
    )
    key = f"frame:{template}:{get_language()}:{asked}:{hash((request.get_host(), shown))}"
    frame: list[str] | None = cache.get(key)
    if frame is None:
        other = copy.copy(request)
        other.META = {**request.META, "QUERY_STRING": _MARK.format(_ADDRESS) if asked else ""}
        holes = {name: _MARK.format(name) for name in parts}
        page = render_to_string(template, {**holes, "office": office}, request=other)
        frame = _HOLE.split(page)
        cache.set(key, frame, KEPT_SECONDS)
    return frame
