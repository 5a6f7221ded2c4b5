"""One-click sign-in to the example office. In a real office these pages do not exist."""

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from serambi.identity.example import example_neighbours, example_people, example_person
from serambi.identity.guards import ActorRequest, anyone
from serambi.law.roles import ROLE_NAMES

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@anyone
@require_safe
@never_cache
def choose(request: ActorRequest) -> HttpResponse:
    """Who do you want to be?"""
    if settings.SERAMBI_MODE != "example":
        raise Http404
    people = [(role, ROLE_NAMES[role], user) for role, user in example_people()]
    context = {
        "people": people,
        "neighbours": example_neighbours(),
        "next": request.GET.get("next", ""),
    }
    return render(request, "identity/example.html", context)


@anyone
@require_POST
@never_cache
def enter(request: ActorRequest, role: str) -> HttpResponse:
    """Sign in as the example person of `role` ("ppid", or "ppid-19" next door) and go to where they came from, or to the desk."""
    if settings.SERAMBI_MODE != "example":
        raise Http404
    login(request, example_person(role), backend=BACKEND)
    wanted = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None):
        return redirect(wanted)
    return redirect("identity:home")
