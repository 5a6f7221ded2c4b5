"""Writing an objection: why, then who only where that is not known. Every step saves on the server."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from serambi.casework.services import keeping
from serambi.casework.writing.draft_form import keep_uploads, keep_valid
from serambi.casework.writing.person import PersonForm, ProxyForm
from serambi.identity.guards import OfficeRequest, public
from serambi.identity.masking import mask_name
from serambi.identity.privately import private
from serambi.objections.forms.why import WhyForm
from serambi.objections.models import ObjectionDraft
from serambi.objections.selectors.suggest import suggested
from serambi.objections.views import filing_draft
from serambi.offices.models import Office

READ_AND_WRITE = require_http_methods(["GET", "HEAD", "POST"])
DraftView = Callable[[OfficeRequest, Office, ObjectionDraft], HttpResponseBase]


def with_draft(view: DraftView) -> Callable[..., HttpResponseBase]:
    """A public view of the draft being written; without one, back to the beginning."""

    @wraps(view)
    @public
    @private
    def wrapper(request: OfficeRequest, office: Office) -> HttpResponseBase:
        draft = filing_draft.writing(request, office)
        if draft is None:
            sent = filing_draft.current(request, office) is not None
            return to(office, "sent" if sent else "start")
        return view(request, office, draft)

    return wrapper


@READ_AND_WRITE
@with_draft
def why(request: OfficeRequest, office: Office, draft: ObjectionDraft) -> HttpResponseBase:
    """Mengapa: grounds, what happened, what for."""
    said, about = keeping.answers(draft), draft.case
    if request.method != "POST":
        letters = suggested(about) if about is not None else ["b"]
        typed: dict[str, Any] = {"grounds": letters, **said}
        form = WhyForm(initial=typed, with_request=about is not None)
        return _why_page(request, draft, form)
    form = WhyForm(request.POST, with_request=about is not None)
    well = form.is_valid()
    keep_valid(draft, form)
    if not well:
        return _why_page(request, draft, form, status=422)
    straight = about is not None or request.POST.get("ubah")
    return to(office, "check" if straight else "who")


@READ_AND_WRITE
@with_draft
def who(request: OfficeRequest, office: Office, draft: ObjectionDraft) -> HttpResponseBase:
    """Siapa: the person without a request; with one, only who acts for the applicant."""
    kind = ProxyForm if draft.case_id else PersonForm
    if request.method != "POST":
        return _who_page(request, draft, kind(initial=keeping.answers(draft)))
    form = kind(request.POST, request.FILES, kept=frozenset(keeping.uploads(draft)))
    well = form.is_valid() & keep_uploads(request, draft, form)
    keep_valid(draft, form)
    return to(office, "check") if well else _who_page(request, draft, form, status=422)


@require_POST
@with_draft
def drop_upload(request: OfficeRequest, office: Office, draft: ObjectionDraft) -> HttpResponseBase:
    """Take an upload away from the draft."""
    which = request.POST.get("berkas", "")
    if which in keeping.UPLOADS:
        keeping.detach(draft=draft, which=which)
    return to(office, "who")


def to(office: Office, name: str) -> HttpResponseRedirect:
    """A page of this room."""
    return HttpResponseRedirect(reverse(f"objections:{name}", kwargs={"kode": office.code}))


def _why_page(
    request: OfficeRequest, draft: ObjectionDraft, form: WhyForm, *, status: int = 200
) -> HttpResponse:
    context = {"form": form, "case": draft.case}
    return render(request, "objections/public/why.html", context, status=status)


def _who_page(
    request: OfficeRequest, draft: ObjectionDraft, form: ProxyForm, *, status: int = 200
) -> HttpResponse:
    case = draft.case
    context: dict[str, Any] = {
        "form": form,
        "case": case,
        "masked": mask_name(case.applicant.name) if case else "",
        **dict.fromkeys(keeping.UPLOADS),
        **keeping.uploads(draft),
    }
    page = "proxy" if case else "who"
    return render(request, f"objections/public/{page}.html", context, status=status)
