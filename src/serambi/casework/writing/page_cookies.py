"""Cookies that only the pages below one address of an office receive (RFC 6265, 5.1.4)."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase, HttpResponseRedirect

from serambi.casework.services import keeping
from serambi.identity.guards import OfficeRequest, public
from serambi.identity.privately import private
from serambi.offices.models import Office
from serambi.ui.addresses import address

R = TypeVar("R", bound=HttpResponseBase)
T = TypeVar("T")
OpenedView = Callable[..., HttpResponseBase]


class DraftCookie:
    """The code of what is being written; it is sent back to the pages of writing only."""

    def __init__(self, name: str, start: str) -> None:
        """`start` names the address (as for `reverse`) above all pages that receive the cookie."""
        self.name, self.start = name, start

    def code(self, request: HttpRequest) -> str | None:
        """The code that this browser sent, or None."""
        return request.COOKIES.get(self.name)

    def remember(self, response: R, request: HttpRequest, office: Office, code: str) -> R:
        """Give the browser the code of a new draft; an empty code changes nothing."""
        return self._set(response, request, office, code, keeping.KEEP) if code else response

    def shorten(self, response: R, request: HttpRequest, office: Office) -> R:
        """After sending, the code is good only for finding the receipt again, for a short while."""
        code = self.code(request)
        return self._set(response, request, office, code, keeping.SENT_KEEP) if code else response

    def forget(self, response: R, office: Office) -> R:
        """Take the code away."""
        response.delete_cookie(self.name, path=address(self.start, office.code), samesite="Lax")
        return response

    def _set(
        self, response: R, request: HttpRequest, office: Office, code: str, kept_for: timedelta
    ) -> R:
        response.set_cookie(
            self.name, code, max_age=int(kept_for.total_seconds()),
            path=address(self.start, office.code), httponly=True, samesite="Lax",
            secure=request.is_secure(),
        )  # fmt: skip
        return response


class OpenedCookie(Generic[T]):
    """What this browser has opened with its tracking code: an id, signed, for two hours.

    The tracking code never stands in an address (ADR 0002); after it was typed once, this cookie
    names what it opened. It is bound to the office, so that it opens nothing elsewhere.
    """

    OPEN_FOR = timedelta(hours=2)

    def __init__(
        self, name: str, start: str, salt: str, find: Callable[[Office, UUID], T | None], form: str
    ) -> None:
        """`start` as in `DraftCookie`; `salt` keeps a cookie of one room from opening another's;
        `find` gives what the id names; `form` is the address where the code is typed."""
        self.name, self.start, self.salt = name, start, salt
        self.find, self.form = find, form

    def open(self, response: R, request: HttpRequest, office: Office, opened: UUID) -> R:
        """Let this browser see it for two hours."""
        response.set_signed_cookie(
            self.name, opened.hex, salt=self._salt(office),
            max_age=int(self.OPEN_FOR.total_seconds()), path=address(self.start, office.code),
            httponly=True, samesite="Lax", secure=request.is_secure(),
        )  # fmt: skip
        return response

    def opened(self, request: HttpRequest, office: Office) -> T | None:
        """What this browser has opened in `office`, or None."""
        try:
            salt = self._salt(office)
            named = UUID(request.get_signed_cookie(self.name, salt=salt, max_age=self.OPEN_FOR))
        except (KeyError, ValueError, signing.BadSignature):
            return None
        return self.find(office, named)

    def page(self, view: OpenedView) -> OpenedView:
        """A public view of what is opened, called `view(request, office, opened, …)`; else the form."""

        @wraps(view)
        @public
        @private
        def wrapper(request: OfficeRequest, office: Office, /, **rest: Any) -> HttpResponseBase:
            found = self.opened(request, office)
            if found is None:
                return HttpResponseRedirect(address(self.form, office.code))
            return view(request, office, found, **rest)

        return wrapper

    def close(self, response: R, office: Office) -> R:
        """Let this browser forget it."""
        response.delete_cookie(self.name, path=address(self.start, office.code), samesite="Lax")
        return response

    def _salt(self, office: Office) -> str:
        return f"{self.salt}.{office.code}"
