"""Pages about one person's matter: no cache keeps them, no search engine lists them."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http.response import HttpResponseBase

from serambi.identity.guards import OfficeRequest
from serambi.offices.models import Office

P = ParamSpec("P")
View = Callable[Concatenate[OfficeRequest, Office, P], HttpResponseBase]


def private(view: View[P]) -> View[P]:
    """Forbid every cache to keep the answer and every robot to index it."""

    @wraps(view)
    def wrapper(
        request: OfficeRequest, office: Office, /, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponseBase:
        response = view(request, office, *args, **kwargs)
        if not response.has_header("Cache-Control"):
            response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return wrapper
