"""The list of disputes, and the file of a new one."""

from typing import TypeVar
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Model, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from serambi.casework.access import visible_to as visible_cases
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.disputes.access import WORKERS, visible_to
from serambi.disputes.forms.notice import NoticeForm
from serambi.disputes.models import Dispute
from serambi.disputes.selectors.desk import PILE_NAMES, counts, disputes_in, list_row
from serambi.disputes.services.register import register
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES
from serambi.objections.access import visible_to as visible_objections
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for
from serambi.ui.components.navigation import Tab

PER_PAGE = 25
M = TypeVar("M", bound=Model)


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
    """Write the notice down; `?keberatan=` or `?permohonan=` names what it is about."""
    objection = _asked(request, "keberatan", visible_objections(request.actor))
    case = (
        objection.case if objection else _asked(request, "permohonan", visible_cases(request.actor))
    )
    if case is not None and objection is None:
        objection = case.objections.filter(dispute__isnull=True).order_by("received_at").last()
    posted = request.POST if request.method == "POST" else None
    form = NoticeForm(posted, office=office, case=case, objection=objection)
    if form.is_valid() and (made := _registered(request, office, form)):
        messages.success(request, _("Sengketa tercatat."))
        return redirect("disputes_desk:case", kode=office.code, dispute_id=made.pk)
    context = {"form": form, "case": case, "objection": objection}
    return render(
        request, "disputes/desk/create.html", context, status=422 if form.is_bound else 200
    )


def _registered(request: OfficeRequest, office: Office, form: NoticeForm) -> Dispute | None:
    """The new dispute; None when the domain said no, which then stands in the form."""
    try:
        return register(
            office=office, actor=request.actor, notice=form.notice(),
            case_id=form.case_id, objection_id=form.objection_id,
        )  # fmt: skip
    except InvalidInput as error:
        form.blame(error)
    except Conflict as error:
        form.add_error(None, str(error))
    return None


def _asked(request: OfficeRequest, name: str, visible: QuerySet[M]) -> M | None:
    """What the address names under `name`; 404 for what is none of this office's."""
    asked = request.GET.get(name, "")
    if not asked:
        return None
    try:
        found = visible.filter(pk=UUID(asked)).first()
    except ValueError as error:
        raise Http404 from error
    if found is None:
        raise Http404
    return found
