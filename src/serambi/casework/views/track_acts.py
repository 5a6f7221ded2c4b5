"""What the applicant may do with an opened case: complete it, take it back."""

from django.http import HttpResponse
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from serambi.casework.forms.track import CompletionForm
from serambi.casework.models import InformationRequest
from serambi.casework.services.completion import complete
from serambi.casework.services.withdraw import withdraw
from serambi.casework.views.track import case_context
from serambi.casework.views.track_cookie import with_case
from serambi.core.errors import NotAllowed, Refused, SerambiError
from serambi.identity.guards import OfficeRequest
from serambi.law.lifecycle import Act, State, acts_for
from serambi.law.roles import Role
from serambi.offices.models import Office


@require_POST
@with_case
def complete_page(
    request: OfficeRequest, office: Office, case: InformationRequest
) -> HttpResponseBase:
    """Send what the office asked for."""
    form = CompletionForm(request.POST)
    if form.is_valid():
        try:
            complete(
                office=office,
                actor=request.actor,
                case_id=case.pk,
                addition=form.cleaned_data["addition"],
            )
        except (Refused, NotAllowed) as error:
            return _cannot(request, office, case, error)
        return _to_case(office)
    context = {**case_context(office, case), "completion": form}
    return render(request, "casework/public/track_case.html", context, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case
def withdraw_page(
    request: OfficeRequest, office: Office, case: InformationRequest
) -> HttpResponseBase:
    """Ask once more, then withdraw."""
    if Act.WITHDRAW not in acts_for(State(case.state), [Role.PEMOHON]):
        return _to_case(office)
    if request.method != "POST":
        return render(request, "casework/public/track_withdraw.html", {"case": case})
    try:
        withdraw(office=office, actor=request.actor, case_id=case.pk)
    except (Refused, NotAllowed) as error:
        return _cannot(request, office, case, error)
    return _to_case(office)


def _cannot(
    request: OfficeRequest, office: Office, case: InformationRequest, error: SerambiError
) -> HttpResponse:
    """The case page with why the act was refused."""
    case.refresh_from_db()
    context = {**case_context(office, case), "completion": CompletionForm(), "refused": error}
    return render(request, "casework/public/track_case.html", context, status=409)


def _to_case(office: Office) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("track:case", kwargs={"kode": office.code}))
