"""The opened complaint: where it stands, its clocks, what was written, and what can be added."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.complaints.forms.track import CodeForm, SupplyForm
from serambi.complaints.life import Act, State, acts_for
from serambi.complaints.models import Complaint
from serambi.complaints.selectors.clock import clock_of
from serambi.complaints.selectors.masked import masked
from serambi.complaints.selectors.tracking import complaint_by_code, progress
from serambi.complaints.services.saying import supply, withdraw
from serambi.complaints.views.opened import COOKIE, opened, to, with_complaint
from serambi.complaints.views.outlook import outlook
from serambi.complaints.views.slip import slip_of
from serambi.complaints.views.thread_items import public_items
from serambi.core.errors import InvalidInput, SerambiError
from serambi.identity.guards import OfficeRequest, public
from serambi.identity.pace import Pace, hold_back
from serambi.identity.privately import private
from serambi.law.roles import Role
from serambi.offices.models import Office

READ_AND_WRITE = require_http_methods(["GET", "HEAD", "POST"])
PACE = Pace(20, timedelta(minutes=10), everybody=2_000)


@READ_AND_WRITE
@public
@private
def open_page(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """The form for the code. A wrong code and an unknown one get the same words and status."""
    if request.method != "POST":
        context = {"form": CodeForm(), "complaint": opened(request, office)}
        return render(request, "complaints/public/open.html", context)
    if (away := hold_back(request, office, "track", PACE)) is not None:
        return away
    form = CodeForm(request.POST)
    found = complaint_by_code(office, form.data.get("code", ""))
    if found is None:
        form.add_error(
            "code",
            _("Kode ini tidak membuka pengaduan di kantor ini. Periksa lagi huruf dan angkanya pada tanda bukti pengaduan."),
        )  # fmt: skip
        return render(request, "complaints/public/open.html", {"form": form}, status=422)
    return COOKIE.open(to(office, "mine"), request, office, found.pk)


@require_safe
@with_complaint
def mine(request: OfficeRequest, office: Office, complaint: Complaint) -> HttpResponse:
    """State, what comes next, clocks, what was written, timeline."""
    return _page(request, office, complaint)


@require_safe
@with_complaint
def receipt(request: OfficeRequest, office: Office, complaint: Complaint) -> HttpResponse:
    """The receipt: number, code, QR, both dates, rights."""
    clock = clock_of(complaint)
    tracking = settings.SERAMBI_ADDRESS + reverse("complaints:open", kwargs={"kode": office.code})
    context = {"complaint": complaint, "clock": clock, "slip": slip_of(complaint, clock, tracking)}
    return render(request, "complaints/public/receipt.html", context)


@require_POST
@with_complaint
def supply_page(request: OfficeRequest, office: Office, complaint: Complaint) -> HttpResponseBase:
    """Add what was asked for."""
    form = SupplyForm(request.POST)
    if not form.is_valid():
        return _page(request, office, complaint, form=form, status=422)
    try:
        supply(
            office=office, actor=request.actor, complaint_id=complaint.pk,
            text=form.cleaned_data["text"],
        )  # fmt: skip
    except InvalidInput as error:
        form.blame(error)
        return _page(request, office, complaint, form=form, status=422)
    except SerambiError as error:
        return _page(request, office, complaint, refused=error, status=409)
    return to(office, "mine")


@READ_AND_WRITE
@with_complaint
def withdraw_page(request: OfficeRequest, office: Office, complaint: Complaint) -> HttpResponseBase:
    """Ask once more, then withdraw."""
    if Act.WITHDRAW not in acts_for(State(complaint.state), [Role.PEMOHON]):
        return to(office, "mine")
    if request.method != "POST":
        return render(request, "complaints/public/withdraw.html", {"complaint": complaint})
    try:
        withdraw(office=office, actor=request.actor, complaint_id=complaint.pk)
    except SerambiError as error:
        return _page(request, office, complaint, refused=error, status=409)
    return to(office, "mine")


@require_POST
@public
@private
def leave(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Let this browser forget the complaint."""
    return COOKIE.close(to(office, "open"), office)


def _page(
    request: OfficeRequest,
    office: Office,
    complaint: Complaint,
    *,
    form: SupplyForm | None = None,
    refused: SerambiError | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {**_seen(complaint), "form": form or SupplyForm(), "refused": refused}
    return render(request, "complaints/public/mine.html", context, status=status)


def _seen(complaint: Complaint) -> dict[str, Any]:
    """All that the page shows; the person stays masked even here."""
    found, clock = progress(complaint), clock_of(complaint)
    acts = acts_for(State(complaint.state), [Role.PEMOHON])
    return {
        "complaint": complaint,
        "clock": clock,
        "outlook": outlook(complaint, clock),
        "thread": public_items(found.thread),
        "talk": found.talk,
        "masked": masked(complaint.complainant),
        "may_supply": Act.SUPPLY in acts,
        "may_withdraw": Act.WITHDRAW in acts,
    }
