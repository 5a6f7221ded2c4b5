"""The queue of answers on their way to the public."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.core.errors import InvalidInput
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.library import access, services
from serambi.library.forms.release import PolicyForm, policy_form
from serambi.library.models import Release
from serambi.library.selectors import queue
from serambi.offices.models import Office
from serambi.ui.components.navigation import Tab

PER_PAGE = 25
FIRST = Release.State.BLOCKED


@desk(*CASE_ROLES)
@require_safe
def show_queue(request: OfficeRequest, office: Office) -> HttpResponse:
    """Answers by state; those that are blocked need somebody and stand first."""
    return _page(request, office)


@desk(Role.PPID)
@require_POST
def set_policy(request: OfficeRequest, office: Office) -> HttpResponse:
    """Release by itself or by hand, and after how many days."""
    form = PolicyForm(request.POST, prefix="a")
    if not form.is_valid():
        return _page(request, office, form)
    try:
        services.set_policy(office=office, actor=request.actor, **form.cleaned_data)
    except InvalidInput as error:
        form.blame(error)
        return _page(request, office, form)
    messages.success(request, _("Aturan penerbitan disimpan; berlaku untuk jawaban berikutnya."))
    return redirect("library_desk:queue", kode=office.code)


def _page(request: OfficeRequest, office: Office, wrong: PolicyForm | None = None) -> HttpResponse:
    policy = queue.policy_of(office)
    visible = access.visible_to(request.actor)
    state = _state(request.GET.get("keadaan", ""))
    rows = visible.filter(state=state).select_related("case").order_by(*_order(state))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("hal"))
    context = {
        "page": page,
        "rows": [(row, len(queue.still_open(row))) for row in page],
        "tabs": _tabs(queue.counts(visible)),
        "current": _address(state),
        "state": state,
        "policy": policy,
        "policy_form": wrong or policy_form(policy),
        "may_decide": access.can_decide(request.actor, office.pk),
    }
    return render(request, "library/desk/queue.html", context, status=422 if wrong else 200)


def _state(asked: str) -> Release.State:
    return Release.State(asked) if asked in Release.State.values else FIRST


def _order(state: Release.State) -> tuple[str, ...]:
    if state in {Release.State.PUBLISHED, Release.State.WITHDRAWN}:
        return ("-published_at", "pk")
    return ("publish_after", "pk")


def _address(state: str) -> str:
    return f"?{urlencode({'keadaan': state})}"


def _tabs(found: dict[str, int]) -> list[Tab]:
    order = (FIRST, *(one for one in Release.State if one != FIRST))
    return [Tab(str(one.label), _address(one), found.get(one.value, 0)) for one in order]
