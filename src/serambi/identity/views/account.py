"""A person's own account: offices, roles, and the way to each desk."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from serambi.identity.guards import ActorRequest, signed_in
from serambi.identity.models import User
from serambi.identity.selectors import offices_of
from serambi.identity.sessions import second_factor_of
from serambi.law.roles import ROLE_NAMES, Role


@signed_in
@require_safe
def home(request: ActorRequest) -> HttpResponse:
    """The person's offices; straight to the desk when there is exactly one, right after sign-in."""
    assert isinstance(request.user, User)  # noqa: S101 - the guard lets nobody else in
    offices = offices_of(request.user)
    if len(offices) == 1 and "tetap" not in request.GET:
        return redirect(f"/{offices[0][0].code}/meja/{_first_page(offices[0][1])}")
    places = [
        {
            "office": office,
            "roles": [ROLE_NAMES[role] for role in roles],
            "desk": f"/{office.code}/meja/{_first_page(roles)}",
        }
        for office, roles in offices
    ]
    context = {"places": places, "second_factor": second_factor_of(request.user)}
    return render(request, "identity/account.html", context)


def _first_page(roles: list[Role]) -> str:
    """An administrator without a part in cases starts at the staff list."""
    return "staf/" if set(roles) == {Role.ADMIN} else ""
