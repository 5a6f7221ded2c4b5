"""One heading: what stands there, who owns it, and the acts on it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.catalogue.models import CatalogueEntry
from serambi.core.errors import Conflict, InvalidInput
from serambi.coverage import access, events, services
from serambi.coverage.forms import OwnerForm, WaiveForm
from serambi.coverage.selectors.board import SlotView, board
from serambi.coverage.views.desk.mending import mend
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.headings import headings
from serambi.law.roles import STAFF_ROLES, Role
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.ui.components.thread import ThreadItem

MOST_SHOWN = 50
CODES = {one.code for one in headings()}


@desk(*STAFF_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, code: str) -> HttpResponse:
    """The heading with its entries, its flaws, its owner and its history."""
    return _page(request, office, code)


@desk(Role.PPID, Role.ADMIN)
@require_POST
def assign(request: OfficeRequest, office: Office, code: str) -> HttpResponse:
    """Give the heading to a person and a unit."""
    form = OwnerForm(request.POST, office=office)
    if _known(code) and form.is_valid():
        try:
            services.assign(
                office=office, actor=request.actor, code=code,
                owner_id=form.owner_id, unit=form.cleaned_data["unit"],
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        else:
            messages.success(request, _("Pemegang pokok tersimpan."))
            return redirect("coverage_desk:slot", kode=office.code, code=code)
    return _page(request, office, code, owner_form=form)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def confirm(request: OfficeRequest, office: Office, code: str) -> HttpResponse:
    """Looked at, still right."""
    _known(code)
    try:
        services.confirm(office=office, actor=request.actor, code=code)
    except Conflict as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Tercatat: pokok ini diperiksa hari ini dan masih benar."))
    if request.POST.get("dari") == "papan":
        return redirect("coverage_desk:board", kode=office.code)
    return redirect("coverage_desk:slot", kode=office.code, code=code)


@desk(Role.PPID)
@require_POST
def waive(request: OfficeRequest, office: Office, code: str) -> HttpResponse:
    """State that there is nothing under the heading, or take that back."""
    _known(code)
    form = WaiveForm(request.POST)
    try:
        if "cabut" in request.POST:
            services.unwaive(office=office, actor=request.actor, code=code)
        else:
            services.waive(
                office=office, actor=request.actor, code=code, reason=form.typed("reason")
            )
    except InvalidInput as error:
        form.blame(error)
        return _page(request, office, code, waive_form=form)
    except Conflict as error:
        messages.error(request, str(error))
    return redirect("coverage_desk:slot", kode=office.code, code=code)


def _known(code: str) -> bool:
    if code not in CODES:
        raise Http404
    return True


def _page(request: OfficeRequest, office: Office, code: str, **wrong: Any) -> HttpResponse:
    _known(code)
    slot = board(office).slot(code)
    assert slot is not None  # noqa: S101 - every known code has a slot
    rows = CatalogueEntry.objects.filter(office=office, heading=code).exclude(
        state=CatalogueEntry.State.WITHDRAWN
    )
    context: dict[str, Any] = {
        "slot": slot,
        "mend": mend(office, slot),
        "entries": rows.order_by("-updated_at", "number")[:MOST_SHOWN],
        "owner_form": OwnerForm(office=office, initial=_owner(slot)),
        "waive_form": WaiveForm(),
        "items": _items(office, code),
        "may_assign": access.can_assign(request.actor, office.pk),
        "may_confirm": access.can_confirm(request.actor, office.pk),
        "may_waive": access.can_waive(request.actor, office.pk),
        **wrong,
    }
    return render(request, "coverage/desk/slot.html", context, status=422 if wrong else 200)


def _owner(slot: SlotView) -> dict[str, Any]:
    return {"owner": slot.owner_id or "", "unit": slot.unit}


def _items(office: Office, code: str) -> list[ThreadItem]:
    told = reversed(thread(office, (events.SLOT, code)))
    return [ThreadItem(event.at, event.sentence(), who=event.actor_name) for event in told]
