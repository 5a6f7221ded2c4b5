"""The administrator's page about the office itself."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.offices.models import Division, Office, OpeningHours
from serambi.staff.forms.office import PARTS, HoursForm, ProfileForm
from serambi.staff.services.office import PROFILE, change_profile, set_hours


@desk(Role.ADMIN)
@require_safe
def show(request: OfficeRequest, office: Office) -> HttpResponse:
    """Profile and hours."""
    return _page(request, office)


@desk(Role.ADMIN)
@require_POST
def profile(request: OfficeRequest, office: Office) -> HttpResponse:
    """Change the profile."""

    def save(form: Form) -> None:
        typed = dict(form.cleaned_data)
        change_profile(
            office=office, actor=request.actor, divisions=typed.pop("divisions"), profile=typed
        )

    return _save(request, office, "profile", ProfileForm(request.POST, prefix="profil"), save)


@desk(Role.ADMIN)
@require_POST
def hours(request: OfficeRequest, office: Office) -> HttpResponse:
    """Replace the opening hours."""
    form = HoursForm(request.POST, prefix="jam")
    return _save(
        request, office, "hours", form,
        lambda _form: set_hours(office=office, actor=request.actor, days=form.hours()),
    )  # fmt: skip


def _save(
    request: OfficeRequest, office: Office, name: str, form: Form, save: Callable[[Form], None]
) -> HttpResponse:
    if form.is_valid():
        save(form)
        messages.success(request, _("Tersimpan."))
        return redirect("office_desk:show", kode=office.code)
    return _page(request, office, status=422, **{name: form})


def _page(request: OfficeRequest, office: Office, status: int = 200, **wrong: Form) -> HttpResponse:
    forms: dict[str, Any] = {
        "profile": ProfileForm(prefix="profil", initial=_profile_of(office)),
        "hours": HoursForm(prefix="jam", initial=_hours_of(office)),
        **wrong,
    }
    context = {**forms, "parts": PARTS.values()}
    return render(request, "staff/office.html", context, status=status)


def _profile_of(office: Office) -> dict[str, Any]:
    names = Division.objects.filter(office=office).values_list("name", flat=True)
    return {**{name: getattr(office, name) for name in PROFILE}, "divisions": "\n".join(names)}


def _hours_of(office: Office) -> dict[str, Any]:
    rows = OpeningHours.objects.filter(office=office)
    return {f"{part}_{row.weekday}": getattr(row, part) for row in rows for part in PARTS}
