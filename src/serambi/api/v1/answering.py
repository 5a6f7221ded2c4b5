"""What each call shares: the office by its code, its scope, the way on, conditional answers."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlencode

from django.http import HttpRequest

from serambi.api.http import etag_of
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import office_by_code


class NotModified(Exception):
    """The caller has this answer already; carries its mark."""

    def __init__(self, etag: str) -> None:
        """`etag` is sent back with the 304."""
        self.etag = etag
        super().__init__(etag)


@contextmanager
def inside(request: HttpRequest, code: str) -> Iterator[Office]:
    """The office in its scope. Raises NotFound, and NotModified by `If-None-Match`."""
    office = office_by_code(code)
    etag = etag_of(office, request)
    if etag in request.headers.get("If-None-Match", ""):
        raise NotModified(etag)
    request.META["serambi.etag"] = etag
    with office_scope(office):
        yield office


def root_of(request: HttpRequest) -> str:
    """The site's address with a slash at its end."""
    return request.build_absolute_uri("/")


def following(request: HttpRequest, after: object) -> str:
    """This address with another `after`."""
    query = request.GET.copy()
    query["after"] = str(after)
    return request.build_absolute_uri(f"{request.path}?{urlencode(sorted(query.items()))}")
