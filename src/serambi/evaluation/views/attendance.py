"""Attendance at the desk: guests, a signature on the screen that is passed round, the door's code."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core.errors import Conflict, InvalidInput
from serambi.core.ids import show_code
from serambi.evaluation import services
from serambi.evaluation.access import visible_to
from serambi.evaluation.addresses import door_address
from serambi.evaluation.forms.attend import SignForm
from serambi.evaluation.forms.meeting import GuestForm
from serambi.evaluation.selectors.meetings import attendee_of, meeting_view
from serambi.evaluation.views.page import meeting_page
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES
from serambi.offices.models import Office


@desk(*CASE_ROLES)
@require_POST
def guest(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Put somebody from outside on the list."""
    found = meeting_view(visible_to(request.actor), number)
    form = GuestForm(request.POST, prefix="tamu")
    form.is_valid()
    try:
        services.add_guest(
            office=office, actor=request.actor, meeting=found.meeting,
            name=form.typed("name"), post=form.typed("post"), email=form.typed("email"),
        )  # fmt: skip
    except InvalidInput as error:
        form.blame(error)
        return meeting_page(request, found, guest_form=form)
    except Conflict as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Ditambahkan pada daftar hadir."))
    return redirect("evaluation_desk:meeting", kode=office.code, number=number)


@desk(*CASE_ROLES)
@require_http_methods(["GET", "HEAD", "POST"])
def sign(request: OfficeRequest, office: Office, number: int, attendee_id: UUID) -> HttpResponse:
    """One person signs on the desk's phone or computer."""
    found = meeting_view(visible_to(request.actor), number)
    person = attendee_of(found.meeting, attendee_id)
    if not found.meeting.is_running or person.present_at is not None:
        return redirect("evaluation_desk:meeting", kode=office.code, number=number)
    form = SignForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.sign(
                office=office, actor=request.actor, meeting=found.meeting, attendee=person,
                strokes=form.cleaned_data["strokes"], typed_name=form.cleaned_data["typed_name"],
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Kehadiran %(name)s tercatat.") % {"name": person.name})
            return redirect("evaluation_desk:meeting", kode=office.code, number=number)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "person": person, "meeting": found.meeting}
    return render(request, "evaluation/desk/sign.html", context, status=status)


@desk(*CASE_ROLES)
@require_safe
def door(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """The QR code that people in the room scan, large enough for a screen on the wall."""
    found = meeting_view(visible_to(request.actor), number)
    if not found.meeting.is_running:
        raise Http404
    context = {
        "found": found,
        "meeting": found.meeting,
        "address": door_address(office, found.meeting.door_code),
        "code": show_code(found.meeting.door_code),
    }
    return render(request, "evaluation/desk/door.html", context)
