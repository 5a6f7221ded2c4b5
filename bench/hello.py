"""The servers' own limit: an application that does nothing, without and with Django.

`with_django` has the middleware that Django gives a new project; it is the `hello` to which the
figures of the peers are tied. `without_middleware` is Django with an empty middleware list.
"""

from collections.abc import Callable, Iterable
from typing import Any

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

settings.configure(
    DEBUG=False,
    SECRET_KEY="measures-nothing-secret",
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
    ],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
)
django.setup()


def hello(request: HttpRequest) -> HttpResponse:
    """Five letters."""
    return HttpResponse("hello")


urlpatterns = [path("", hello)]
with_django = get_wsgi_application()
with_middleware = settings.MIDDLEWARE
settings.MIDDLEWARE = []
without_middleware = get_wsgi_application()
settings.MIDDLEWARE = with_middleware


def without_django(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Five letters from the interface itself (PEP 3333)."""
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "5")])
    return [b"hello"]
