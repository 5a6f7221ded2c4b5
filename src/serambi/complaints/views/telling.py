"""Telling a complaint: one page, no account, no scripts needed; the receipt is the next page."""

from datetime import timedelta
from uuid import UUID

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from serambi.casework.models.choices import Channel
from serambi.complaints.forms.telling import ComplaintForm, VoterForm
from serambi.complaints.services.file import Filed, already, file_complaint
from serambi.complaints.validation import telling as checked
from serambi.complaints.views.opened import COOKIE, to
from serambi.core.errors import Conflict, InvalidInput
from serambi.files.models import Purpose
from serambi.files.services import receive
from serambi.identity.guards import OfficeRequest, public
from serambi.identity.pace import Pace, hold_back
from serambi.identity.privately import private
from serambi.offices.models import Office

READ_AND_WRITE = require_http_methods(["GET", "HEAD", "POST"])
PACE = Pace(30, timedelta(minutes=10))


@READ_AND_WRITE
@public
@private
def service(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """About this office's own service."""
    return _page(request, office, ComplaintForm, "complaints/public/service.html")


@READ_AND_WRITE
@public
@private
def voters(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """About voter data, which goes on to the KPU."""
    return _page(request, office, VoterForm, "complaints/public/voters.html")


def _page(
    request: OfficeRequest, office: Office, kind: type[ComplaintForm], template: str
) -> HttpResponseBase:
    if request.method != "POST":
        return render(request, template, {"form": kind(office=office)})
    if (away := hold_back(request, office, "complaint", PACE)) is not None:
        return away
    form = kind(request.POST, request.FILES, office=office)
    if form.is_valid():
        try:
            filed = _file(request, office, form)
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            form.add_error(None, str(error))
        else:
            return COOKIE.open(to(office, "receipt"), request, office, filed.complaint.pk)
    return _wrong(request, template, form)


def _wrong(request: OfficeRequest, template: str, form: ComplaintForm) -> HttpResponse:
    return render(request, template, {"form": form}, status=422)


def _file(request: OfficeRequest, office: Office, form: ComplaintForm) -> Filed:
    """Register it; a form that was sent before keeps its first file."""
    telling, key = form.telling(), form.key()
    found = already(office, key, checked(telling, office))
    if found is not None:
        return Filed(found, found.tracking_code, created=False)
    return file_complaint(
        office=office, actor=request.actor, telling=form.telling(keep_evidence(request, office)),
        submit_key=key, channel=Channel.WEB,
    )  # fmt: skip


def keep_evidence(request: OfficeRequest, office: Office) -> UUID | None:
    """The uploaded file, judged, rebuilt and sealed. Raises InvalidInput at its field."""
    upload = request.FILES.get("evidence")
    if upload is None:
        return None
    return receive(
        office=office, upload=upload, purpose=Purpose.COMPLAINT, actor=request.actor,
        field="evidence",
    ).pk  # fmt: skip
