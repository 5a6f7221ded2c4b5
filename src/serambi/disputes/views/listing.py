"""The list of disputes, and the file of a new one."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from serambi.casework.access import visible_to as visible_cases
from serambi.casework.models import InformationRequest
from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.disputes.access import WORKERS, visible_to
from serambi.disputes.forms.notice import NoticeForm
from serambi.disputes.selectors.desk import PILE_NAMES, counts, disputes_in, list_row
from serambi.disputes.services.register import register
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for
from serambi.ui.components.navigation import Tab

PER_PAGE = 25


@desk(*CASE_ROLES)
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """One page of a pile of disputes."""
    asked = request.GET.get("tumpukan", "")
    pile = asked if asked in PILE_NAMES else "berjalan"
    visible = visible_to(request.actor)
    numbers = counts(visible)
    page = Paginator(disputes_in(visible, pile), PER_PAGE).get_page(request.GET.get("hal"))
    calendar = calendar_for(office)
    context = {
        "page": page,
        "rows": [list_row(dispute, office, calendar) for dispute in page],
        "tabs": [
            Tab(word, f"?tumpukan={name}", numbers[name]) for name, word in PILE_NAMES.items()
        ],
        "current": f"?tumpukan={pile}",
        "pile": pile,
        "today": clock.today(office.tz),
        "may_create": request.actor.has(*WORKERS),
    }
    return render(request, "disputes/desk/list.html", context)


@desk(*WORKERS)
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: OfficeRequest, office: Office) -> HttpResponse:
    """Write down the Komisi Informasi's notice; `?permohonan=` names the request it is about."""
    case = _case(request)
    form = NoticeForm(request.POST if request.method == "POST" else None, case=case)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                made = register(
                    office=office, actor=request.actor, notice=form.notice(), case_id=form.case_id
                )
            except InvalidInput as error:
                form.blame(error)
            else:
                messages.success(request, _("Sengketa tercatat."))
                return redirect("disputes_desk:case", kode=office.code, dispute_id=made.pk)
    return render(request, "disputes/desk/create.html", {"form": form, "case": case}, status=status)


def _case(request: OfficeRequest) -> InformationRequest | None:
    """The request named in the address; 404 for what is none of this office's."""
    asked = request.GET.get("permohonan", "")
    if not asked:
        return None
    try:
        number = UUID(asked)
    except ValueError as error:
        raise Http404 from error
    found: InformationRequest | None = visible_cases(request.actor).filter(pk=number).first()
    if found is None:
        raise Http404
    return found
