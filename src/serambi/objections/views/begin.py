"""The first page: what an objection is, and the three ways to begin one."""

from django.http import HttpResponse
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.casework.case_pass import passed_case
from serambi.casework.models import InformationRequest
from serambi.casework.selectors.tracking import case_by_code
from serambi.casework.services import keeping
from serambi.core import clock
from serambi.identity.guards import OfficeRequest, public
from serambi.identity.privately import private
from serambi.law.grounds import objection_grounds
from serambi.objections.forms.track import RequestForm
from serambi.objections.forum import forum_of
from serambi.objections.selectors.lengths import lengths
from serambi.objections.services import draft as drafts
from serambi.objections.views import filing_draft, track_pace
from serambi.offices.models import Office


@require_safe
@public
@private
def start(request: OfficeRequest, office: Office) -> HttpResponse:
    """The rights in words, and where to begin."""
    return _page(request, office, RequestForm())


@require_POST
@public
@private
def begin(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Begin from a tracking page, with number and code, or without a request."""
    if (away := filing_draft.too_often(request, office)) is not None:
        return away
    if request.POST.get("tanpa"):
        return _write(request, office, None)
    if request.POST.get("izin"):
        case = passed_case(office, request.POST["izin"])
        return _write(request, office, case) if case else _to(office, "start")
    if (away := track_pace.guard(request, office)) is not None:
        return away
    form = RequestForm(request.POST)
    case = case_by_code(office, form.data.get("code", ""))
    if case is not None and _same(case.register_no, form.data.get("register_no", "")):
        return _write(request, office, case)
    form.add_error(
        "code",
        _("Nomor dan kode ini tidak membuka permohonan di kantor ini. Salin keduanya dari tanda bukti permohonan."),
    )  # fmt: skip
    return _page(request, office, form, status=422)


@require_POST
@public
@private
def start_over(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Erase the draft and begin anew."""
    found = filing_draft.writing(request, office)
    if found is not None:
        keeping.start_over(draft=found)
    return filing_draft.COOKIE.forget(_to(office, "start"), office)


def _write(
    request: OfficeRequest, office: Office, case: InformationRequest | None
) -> HttpResponseBase:
    """Go on in the draft about the same request, or begin one."""
    found = filing_draft.writing(request, office)
    if found is not None and found.case_id == (case.pk if case else None):
        return _to(office, "why")
    if found is not None:
        keeping.start_over(draft=found)
    if case is not None:
        case.office = office
    _draft, key = drafts.start_draft(office=office, case=case)
    return filing_draft.COOKIE.remember(_to(office, "why"), request, office, key)


def _page(
    request: OfficeRequest, office: Office, form: RequestForm, *, status: int = 200
) -> HttpResponse:
    found = filing_draft.writing(request, office)
    context = {
        "form": form,
        "draft": found,
        "step": drafts.first_open_step(found) if found else "",
        "grounds": objection_grounds(),
        "lengths": lengths(clock.today(office.tz)),
        "forum": forum_of(office),
    }
    return render(request, "objections/public/start.html", context, status=status)


def _same(number: str, typed: str) -> bool:
    return "".join(number.split()).casefold() == "".join(typed.split()).casefold()


def _to(office: Office, name: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse(f"objections:{name}", kwargs={"kode": office.code}))
