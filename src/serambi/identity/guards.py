"""Who may open which page. Every view of the product carries exactly one of these decorators.

`@public`          anybody, about one office (`kode` in the address)
`@desk(*roles)`    staff who hold one of `roles` in that office
`@signed_in`       any staff member, no office in the address
`@anyone`          anybody, no office in the address

Views under an office are called `view(request, office, **rest)` inside that office's scope, with
`request.office` and `request.actor` set. An office that does not exist and an office where the
person holds no role look the same: 404. Each decorated view carries `access`, which the
architecture test reads.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, Literal, ParamSpec, cast
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.response import SimpleTemplateResponse
from django.utils.cache import add_never_cache_headers, patch_vary_headers
from django.utils.translation import gettext as _

from serambi.core.errors import NotAllowed, NotFound
from serambi.identity import sessions
from serambi.identity.actors import Actor, applicant
from serambi.identity.models import User
from serambi.identity.selectors import roles_in
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import office_by_code

P = ParamSpec("P")
Kind = Literal["public", "desk", "signed_in", "anyone"]
Wrapped = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class AccessRule:
    """What a view demands: `kind` is the decorator, `roles` those that `desk` accepts."""

    kind: Kind
    roles: frozenset[Role] = frozenset()


class ActorRequest(HttpRequest):
    """A request whose person is known."""

    actor: Actor


class OfficeRequest(ActorRequest):
    """A request about one office."""

    office: Office


OfficeView = Callable[Concatenate[OfficeRequest, Office, P], HttpResponseBase]
PlainView = Callable[Concatenate[ActorRequest, P], HttpResponseBase]


def public(view: OfficeView[P]) -> Wrapped:
    """Anybody may read; the actor is the citizen. Touches no session, so sets no cookie."""

    @wraps(view)
    def wrapper(request: HttpRequest, kode: str, **rest: Any) -> HttpResponseBase:
        office = _office(kode)
        response = _inside(view, request, office, applicant(office.pk), rest)
        patch_vary_headers(response, ["Cookie"])
        return response

    return _marked(wrapper, AccessRule("public"))


def desk(*roles: Role) -> Callable[[OfficeView[P]], Wrapped]:
    """Staff of the office who hold one of `roles`; with no argument any role will do."""

    def decorate(view: OfficeView[P]) -> Wrapped:
        rule = AccessRule("desk", frozenset(roles))

        @wraps(view)
        def wrapper(request: HttpRequest, kode: str, **rest: Any) -> HttpResponseBase:
            if (away := _sign_in_first(request)) is not None:
                return away
            user = cast("User", request.user)
            office = _office(kode)
            held = roles_in(user, office)
            if not held:
                raise Http404
            if Role.ADMIN in held:
                sessions.keep_short(request)
            if rule.roles and not held & rule.roles:
                raise PermissionDenied(_("Peran Anda di kantor ini tidak mencakup halaman ini."))
            actor = Actor(f"user:{user.pk}", user.name, office.pk, held, user.pk)
            return _private(_inside(view, request, office, actor, rest))

        return _marked(wrapper, rule)

    return decorate


def signed_in(view: PlainView[P]) -> Wrapped:
    """Any signed-in staff member; the actor belongs to no office."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if (away := _sign_in_first(request)) is not None:
            return away
        user = cast("User", request.user)
        known = cast("ActorRequest", request)
        known.actor = Actor(f"user:{user.pk}", user.name, None, frozenset(), user.pk)
        return _private(_in_words(view, known, *args, **kwargs))

    return _marked(wrapper, AccessRule("signed_in"))


def anyone(view: PlainView[P]) -> Wrapped:
    """Anybody, outside any office."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        known = cast("ActorRequest", request)
        known.actor = Actor("pemohon", "Pemohon", None, frozenset({Role.PEMOHON}))
        return _in_words(view, known, *args, **kwargs)

    return _marked(wrapper, AccessRule("anyone"))


def declared(view: Wrapped, rule: AccessRule) -> Wrapped:
    """A library's account page under `rule` ("anyone" or "signed_in").

    An expired session is ended first in both cases. The second factor is not asked for here,
    because these are the pages where it is set up.
    """

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        live = sessions.is_live(request)
        if rule.kind == "signed_in" and not live:
            return _away(request, settings.LOGIN_URL)
        return _private(view(request, *args, **kwargs))

    return _marked(wrapper, rule)


def _marked(wrapper: Wrapped, rule: AccessRule) -> Wrapped:
    wrapper.access = rule  # type: ignore[attr-defined]  # a mark that the test of rules reads
    return wrapper


def _office(kode: str) -> Office:
    try:
        return office_by_code(kode)
    except NotFound as error:
        raise Http404 from error


def _inside(
    view: Callable[..., HttpResponseBase],
    request: HttpRequest,
    office: Office,
    actor: Actor,
    rest: dict[str, Any],
) -> HttpResponseBase:
    """Call the view in the office's scope and render there what it left unrendered."""
    known = cast("OfficeRequest", request)
    known.office, known.actor = office, actor
    with office_scope(office):
        response = _in_words(view, known, office, **rest)
        if isinstance(response, SimpleTemplateResponse) and not response.is_rendered:
            response.render()
    return response


def _in_words(view: Callable[..., HttpResponseBase], *args: Any, **kwargs: Any) -> HttpResponseBase:
    """Turn the two domain errors that concern access into Django's own."""
    try:
        return view(*args, **kwargs)
    except NotFound as error:
        raise Http404 from error
    except NotAllowed as error:
        raise PermissionDenied(str(error)) from error


def _sign_in_first(request: HttpRequest) -> HttpResponse | None:
    """A redirect to sign-in or to enrolling a second factor; None when neither is needed."""
    if not sessions.is_live(request):
        return _away(request, settings.LOGIN_URL)
    if sessions.owes_second_factor(cast("User", request.user)):
        return _away(request, sessions.ENROLMENT_URL)
    return None


def _away(request: HttpRequest, address: str) -> HttpResponse:
    """Off to `address` and back here later; a part of a page that htmx asked for takes the page."""
    if request.headers.get("HX-Request") != "true":
        return redirect_to_login(_here(request), address)
    page = urlsplit(request.headers.get("HX-Current-URL", ""))
    target = redirect_to_login(page.path or "/akun/", address)["Location"]
    return HttpResponse(status=401, headers={"HX-Redirect": target})


def _here(request: HttpRequest) -> str:
    return request.get_full_path() if request.method == "GET" else request.path


def _private(response: HttpResponseBase) -> HttpResponseBase:
    """Desk pages are kept by no cache; a view that set its own rule keeps it."""
    if not response.has_header("Cache-Control"):
        add_never_cache_headers(response)
    patch_vary_headers(response, ["Cookie"])
    return response
