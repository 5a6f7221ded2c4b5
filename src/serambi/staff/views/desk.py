"""The administrator's pages about the office's people."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core.errors import SerambiError
from serambi.core.ids import show_code
from serambi.identity.guards import OfficeRequest, desk
from serambi.identity.models import User
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.staff.forms.people import InviteForm, ReasonForm, RoleForm
from serambi.staff.selectors import colleagues
from serambi.staff.services import (
    end_role,
    grant_role,
    invite,
    issue_link,
    reset_second_factor,
)


@desk(Role.ADMIN)
@require_safe
def people(request: OfficeRequest, office: Office) -> HttpResponse:
    """Everybody with a role here."""
    return _people(request, office)


@desk(Role.ADMIN)
@require_http_methods(["GET", "POST"])
@never_cache
def add(request: OfficeRequest, office: Office) -> HttpResponse:
    """Invite a colleague; the one-time link is shown on this answer and never again."""
    form = InviteForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        typed = form.cleaned_data
        try:
            invited = invite(
                office=office, email=typed["email"], name=typed["name"], nip=typed["nip"],
                roles=form.chosen(), actor=request.actor,
            )  # fmt: skip
        except SerambiError as error:
            form.add_error(None, str(error))
        else:
            return show_link(request, office, invited.user, invited.code)
    status = 422 if form.is_bound else 200
    return render(request, "staff/add.html", {"office": office, "form": form}, status=status)


@desk(Role.ADMIN)
@require_POST
def grant(request: OfficeRequest, office: Office, user: int) -> HttpResponse:
    """Give one more role."""
    form = RoleForm(request.POST)
    if not form.is_valid():
        return _people(request, office, form)
    role = Role(form.cleaned_data["role"])
    grant_role(office=office, user_id=user, role=role, actor=request.actor)
    messages.success(request, _("Peran diberikan."))
    return redirect("staff_desk:people", kode=office.code)


@desk(Role.ADMIN)
@require_POST
def end(request: OfficeRequest, office: Office, membership: int) -> HttpResponse:
    """Take one role back."""
    end_role(office=office, membership_id=membership, actor=request.actor)
    messages.success(request, _("Peran diakhiri."))
    return redirect("staff_desk:people", kode=office.code)


@desk(Role.ADMIN)
@require_POST
@never_cache
def link(request: OfficeRequest, office: Office, user: int) -> HttpResponse:
    """A new one-time link, shown on this answer and never again."""
    code = issue_link(office=office, user_id=user, actor=request.actor)
    return show_link(request, office, User.objects.get(pk=user), code)


@desk(Role.ADMIN)
@require_POST
def factor(request: OfficeRequest, office: Office, user: int) -> HttpResponse:
    """Remove a lost second factor."""
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _people(request, office, form)
    reason = form.cleaned_data["reason"]
    reset_second_factor(office=office, user_id=user, actor=request.actor, reason=reason)
    messages.success(request, _("Langkah kedua dilepas. Orang itu memasang yang baru saat masuk."))
    return redirect("staff_desk:people", kode=office.code)


def show_link(request: HttpRequest, office: Office, user: User, code: str) -> HttpResponse:
    """The page that hands the one-time link over; the code stands after `#`, never in the path."""
    address = f"{request.build_absolute_uri(reverse('staff:redeem'))}#{code}" if code else ""
    context = {"office": office, "person": user, "address": address, "code": show_code(code)}
    return render(request, "staff/link.html", context)


def _people(
    request: OfficeRequest, office: Office, form: RoleForm | ReasonForm | None = None
) -> HttpResponse:
    context = {
        "office": office,
        "people": colleagues(office),
        "role_form": RoleForm(),
        "reason_form": ReasonForm(),
        "form": form,
    }
    return render(request, "staff/people.html", context, status=422 if form else 200)
