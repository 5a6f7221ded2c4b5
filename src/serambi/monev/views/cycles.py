"""Cycles: what there is to do, a new one, its stages and days, its result."""

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core import clock
from serambi.core.errors import InvalidInput, Refused
from serambi.identity.actors import Actor
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.ledger.selectors import thread
from serambi.monev import access, events
from serambi.monev.forms.cycle import PlanForm, ReasonForm, RescheduleForm
from serambi.monev.life import Act
from serambi.monev.models import EvaluationCycle
from serambi.monev.models.choices import DATED, Stage
from serambi.monev.reckoning import tie_rule
from serambi.monev.selectors.below import by_province, rows_for, summed
from serambi.monev.selectors.cycles import cycle_of, own_submission, windows
from serambi.monev.selectors.home import cards
from serambi.monev.selectors.instruments import scale_of
from serambi.monev.services import stages
from serambi.monev.views.results import owed
from serambi.offices.models import Office
from serambi.ui.components.thread import ThreadItem

MOVES = {
    "buka": (Act.OPEN, stages.open_cycle),
    "tutup": (Act.CLOSE, stages.close_filling),
    "umumkan": (Act.PUBLISH, stages.publish),
    "wawancara": (Act.INTERVIEW, stages.start_interviews),
}
NEXT = {
    Stage.SETUP: "buka", Stage.FILLING: "tutup", Stage.VERIFYING: "umumkan",
    Stage.REBUTTAL: "wawancara",
}  # fmt: skip


@desk(*CASE_ROLES)
@require_safe
def home(request: OfficeRequest, office: Office) -> HttpResponse:
    """Every cycle that concerns the office, with what is left to do."""
    context = {
        "cards": cards(office, request.actor),
        "may_plan": access.can_bring_in(request.actor, office.pk),
    }
    return render(request, "monev/desk/home.html", context)


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: OfficeRequest, office: Office) -> HttpResponse:
    """Plan a cycle."""
    form = PlanForm(
        request.POST or None,
        office=office,
        initial={"year": clock.today(office.tz).year, "seats": "2"},
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = stages.plan(office=office, actor=request.actor, said=form.plan())
        except InvalidInput as error:
            form.blame(error)
        else:
            messages.success(request, _("Siklus disiapkan. Buka pada hari pertamanya."))
            return redirect("monev_desk:cycle", kode=office.code, cycle_id=made.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "monev/desk/cycle_new.html", {"form": form}, status=status)


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponse:
    """One cycle: its calendar, its offices in figures, its next step."""
    return _page(request, office, cycle_of(office, cycle_id))


@desk(Role.PPID)
@require_POST
def move(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponse:
    """Take the next step of the cycle."""
    cycle = cycle_of(office, cycle_id)
    _act, service = MOVES.get(request.POST.get("langkah", ""), (None, None))
    if service is None:
        return redirect("monev_desk:cycle", kode=office.code, cycle_id=cycle.pk)
    try:
        moved = service(actor=request.actor, cycle_id=cycle.pk)
    except Refused as error:
        messages.error(request, str(error))
        return _page(request, office, cycle_of(office, cycle_id), status=409)
    messages.success(
        request, _("Tahap %(stage)s dimulai.") % {"stage": moved.get_stage_display().lower()}
    )
    return redirect("monev_desk:cycle", kode=office.code, cycle_id=cycle.pk)


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def schedule(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponse:
    """Change days: freely before it opens, with a reason afterwards."""
    cycle = cycle_of(office, cycle_id)
    plans = cycle.stage == Stage.SETUP
    access.require(request.actor, cycle, Act.PLAN if plans else Act.RESCHEDULE)
    form = RescheduleForm(request.POST or None, initial=_begun(cycle))
    form.fields["reason"].required = not plans
    if request.method == "POST" and form.is_valid():
        try:
            _change(request, cycle, form, plans=plans)
        except InvalidInput as error:
            form.blame(error)
        else:
            messages.success(request, _("Kalender tersimpan."))
            return redirect("monev_desk:cycle", kode=office.code, cycle_id=cycle.pk)
    status = 422 if request.method == "POST" else 200
    context = {"cycle": cycle, "form": form, "plans": plans}
    return render(request, "monev/desk/schedule.html", context, status=status)


@desk(Role.PPID)
@require_POST
def cancel(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponse:
    """Call the cycle off."""
    cycle = cycle_of(office, cycle_id)
    form = ReasonForm(request.POST)
    try:
        stages.cancel(actor=request.actor, cycle_id=cycle.pk, reason=form.typed("reason"))
    except InvalidInput as error:
        form.blame(error)
        return _page(request, office, cycle, status=422, cancel_form=form)
    messages.success(request, _("Siklus dibatalkan."))
    return redirect("monev_desk:cycle", kode=office.code, cycle_id=cycle.pk)


def _change(
    request: OfficeRequest, cycle: EvaluationCycle, form: RescheduleForm, *, plans: bool
) -> None:
    if plans:
        stages.change_plan(actor=request.actor, cycle_id=cycle.pk, days=form.days())
    else:
        stages.reschedule(
            actor=request.actor, cycle_id=cycle.pk, days=form.days(), reason=form.typed("reason")
        )


def _begun(cycle: EvaluationCycle) -> dict[str, date]:
    found: dict[str, date] = {}
    for stage, window in windows(cycle).items():
        found |= {f"{stage}_first": window.first, f"{stage}_last": window.last}
    return found


def _page(
    request: OfficeRequest, office: Office, cycle: EvaluationCycle, status: int = 200, **more: Any
) -> HttpResponse:
    rows = [one for one in rows_for(office, cycle, request.actor.id) if one.office.pk != office.pk]
    calendar = windows(cycle)
    context: dict[str, Any] = {
        "cycle": cycle,
        "own": own_submission(office, cycle),
        "calendar": [(one, calendar.get(one)) for one in DATED],
        "window": calendar.get(Stage(cycle.stage)),
        "sums": summed(office.name, rows) if rows else None,
        "provinces": by_province(rows) if len({one.office.parent_id for one in rows}) > 1 else [],
        "cancel_form": ReasonForm(),
        "scale": scale_of(cycle.scale),
        "ties": tie_rule(cycle.ties),
        "items": _items(cycle) if cycle.owner_id == office.pk else [],
        **_open_acts(request.actor, cycle),
        **more,
    }
    return render(request, "monev/desk/cycle.html", context, status=status)


def _open_acts(actor: Actor, cycle: EvaluationCycle) -> dict[str, Any]:
    """What the person may do with the cycle as a whole."""
    stage = Stage(cycle.stage)
    step = NEXT.get(stage, "")
    return {
        "step": step if step and access.may(actor, cycle, MOVES[step][0]) else "",
        "may_finish": access.may(actor, cycle, Act.FINISH),
        "may_certify": access.may(actor, cycle, Act.CERTIFY),
        **owed(actor, cycle),
        "may_record": cycle.is_outside and access.may(actor, cycle, Act.RECORD),
        "may_change": access.may(
            actor, cycle, Act.PLAN if stage == Stage.SETUP else Act.RESCHEDULE
        ),
        "may_cancel": access.may(actor, cycle, Act.CANCEL),
    }


def _items(cycle: EvaluationCycle) -> list[ThreadItem]:
    told = reversed(thread(cycle.owner, (events.CYCLE, str(cycle.pk))))
    return [ThreadItem(event.at, event.sentence(), who=event.actor_name) for event in told]
