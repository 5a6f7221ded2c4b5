"""The duty desk: who holds the handset, how it is, what waits, the roster."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.drills import access, services
from serambi.drills.forms.drill import MessageForm
from serambi.drills.forms.duty import HandsetForm, RosterForm, initial_of
from serambi.drills.models import Drill
from serambi.drills.rules import handset
from serambi.drills.selectors import duty as reads
from serambi.drills.selectors.hours import spans_for
from serambi.drills.services.duty import HOLDERS
from serambi.drills.services.proof import keep
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.offices.models import Office

FARTHEST = timedelta(days=3 * 366)
"""No roster is written or looked for farther from today."""


@desk(*CASE_ROLES)
@require_safe
def board(request: OfficeRequest, office: Office) -> HttpResponse:
    """Now: the holder, the handset, what waits for a reply, this week."""
    return _board(request, office)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def check(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Write down how the handset is."""
    form = HandsetForm(request.POST, request.FILES, prefix="h")
    if form.is_valid():
        try:
            photo = keep(office, request.actor, form.cleaned_data["proof"], "proof")
            services.check_handset(office=office, actor=request.actor, seen=form.seen, photo=photo)
        except InvalidInput as error:
            form.blame(error)
        else:
            messages.success(request, _("Pemeriksaan HP dicatat."))
            return redirect("drills_duty:board", kode=office.code)
    return _board(request, office, handset_form=form)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def reply(request: OfficeRequest, office: Office, drill_id: UUID) -> HttpResponseBase:
    """Answer what came by web."""
    form = MessageForm(request.POST, prefix=str(drill_id))
    form.is_valid()
    try:
        services.answer_message(
            office=office, actor=request.actor, drill_id=drill_id, words=form.typed("words")
        )
    except InvalidInput as error:
        form.blame(error)
        return _board(request, office, message_form=form)
    except Conflict as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Balasan terkirim."))
    return redirect("drills_duty:board", kode=office.code)


@desk(Role.PETUGAS, Role.PPID, Role.ATASAN)
@require_http_methods(["GET", "HEAD", "POST"])
def roster(request: OfficeRequest, office: Office) -> HttpResponse:
    """The roster of a week; an empty one begins as the week before."""
    monday = _week(request.GET.get("pekan", ""), clock.today(office.tz))
    days = [monday + timedelta(days=number) for number in range(7)]
    spans, holders = spans_for(office), reads.people(office, *HOLDERS)

    def form_of(*args: Any, **kwargs: Any) -> RosterForm:
        return RosterForm(*args, days=days, spans_of=spans, holders=holders, **kwargs)

    kept = reads.week(office, monday)
    before = kept or reads.week(office, monday - reads.WEEK)
    form = form_of(initial=initial_of(before, days, spans))
    if request.method == "POST":
        form = form_of(request.POST)
        if form.is_valid():
            services.write_roster(
                office=office, actor=request.actor, monday=monday, shifts=form.shifts
            )
            messages.success(request, _("Jadwal piket disimpan."))
            return redirect("drills_duty:board", kode=office.code)
    context = _roster_context(form, monday, copied=bool(before) and not kept)
    return render(request, "drills/desk/roster.html", context, status=422 if form.is_bound else 200)


def _roster_context(form: RosterForm, monday: date, *, copied: bool) -> dict[str, Any]:
    return {
        "form": form,
        "monday": monday,
        "earlier": f"?pekan={monday - reads.WEEK}",
        "later": f"?pekan={monday + reads.WEEK}",
        "copied": copied,
    }


def _week(typed: str, today: date) -> date:
    """The Monday that the address names, or that of this week."""
    try:
        wanted = reads.monday_of(date.fromisoformat(typed))
        return wanted if abs(wanted - today) <= FARTHEST else reads.monday_of(today)
    except (ValueError, OverflowError):
        return reads.monday_of(today)


def _board(
    request: OfficeRequest, office: Office, handset_form: HandsetForm | None = None,
    message_form: MessageForm | None = None,
) -> HttpResponse:  # fmt: skip
    now = clock.now()
    checks = reads.checks(office)
    context = {
        "holder": reads.on_duty(office, now),
        "shifts": reads.week(office, reads.monday_of(clock.today(office.tz))),
        "today": clock.today(office.tz),
        "checks": [(one, reads.lacks(one)) for one in checks],
        "checked": bool(checks) and reads.is_checked_today(office),
        "least": handset(),
        "messages_waiting": _messages(request, office, message_form),
        "message_form": message_form,
        "handset_form": handset_form or HandsetForm(prefix="h"),
        "may_hold": access.can_hold(request.actor, office.pk),
        "may_roster": access.can_roster(request.actor, office.pk),
    }
    status = 422 if handset_form is not None or message_form is not None else 200
    return render(request, "drills/desk/duty.html", context, status=status)


def _messages(
    request: OfficeRequest, office: Office, wrong: MessageForm | None
) -> list[tuple[Drill, MessageForm, bool]]:
    """What waits, with its form (the one that came back keeps what was typed) and who may answer."""
    return [
        (
            one,
            wrong if wrong and wrong.prefix == str(one.pk) else MessageForm(prefix=str(one.pk)),
            access.can_answer(request.actor, one),
        )
        for one in reads.messages(office)
    ]
