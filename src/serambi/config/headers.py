"""Headers that every answer carries, whatever made it."""

from collections.abc import Callable
from functools import cached_property

from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.http import HttpRequest
from django.http.response import HttpResponseBase

HEADERS = {
    "Permissions-Policy": (
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        "microphone=(), midi=(), payment=(), usb=(), browsing-topics=()"
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
}


class HouseHeadersMiddleware:
    """No device, no place, no embedding elsewhere (OWASP ASVS 5.0, 3.4 and 3.5)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Add what the answer does not say itself."""
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response


class PolicyMiddleware(CSPMiddleware):
    """The content security policy of the settings, written once: no page of ours asks for another.

    The library writes it anew for each answer, which takes a twentieth of the time of a list. An
    answer that brings a policy of its own keeps it.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Add the policy unless the answer has one."""
        response.headers.setdefault("Content-Security-Policy", self._policy)
        return response

    @cached_property
    def _policy(self) -> str:
        return build_policy()
