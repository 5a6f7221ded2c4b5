"""The office's board, and the offices below it."""

from typing import NamedTuple

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.coverage import access
from serambi.coverage.selectors.board import Bar, SlotView, board
from serambi.coverage.selectors.figures import figures_below
from serambi.coverage.views.desk.mending import mend
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.duties import Fault
from serambi.law.roles import STAFF_ROLES
from serambi.offices.models import Office


class Line(NamedTuple):
    """A heading on the board with the one click that mends it; `stale` asks for a look instead."""

    slot: SlotView
    mend: tuple[str, str] | None
    stale: bool


class Group(NamedTuple):
    """A category with its lines, the faulty ones first."""

    bar: Bar
    lines: list[Line]


@desk(*STAFF_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office) -> HttpResponse:
    """Every heading, how it stands, who owns it, and what mends it."""
    found = board(office)
    wanted = request.GET.get("cacat", "")
    fault = wanted if wanted in set(Fault) else ""
    context = {
        "board": found,
        "groups": [Group(bar, _lines(office, bar, fault)) for bar in found.bars],
        "faults": [(name, n) for name, n in found.faults.items() if n],
        "fault": fault,
        "may_confirm": access.can_confirm(request.actor, office.pk),
        "may_compare": access.can_compare(request.actor, office),
    }
    return render(request, "coverage/desk/board.html", context)


@desk(*STAFF_ROLES)
@require_safe
def below(request: OfficeRequest, office: Office) -> HttpResponse:
    """The figures of the offices below, lowest first; an office with nobody below has no such page."""
    if not access.can_compare(request.actor, office):
        raise Http404
    figures = figures_below(office)
    told = [one.percent for one in figures if one.percent is not None]
    context = {
        "figures": figures,
        "silent": len(figures) - len(told),
        "middle": sorted(told)[len(told) // 2] if told else None,
    }
    return render(request, "coverage/desk/below.html", context)


def _lines(office: Office, bar: Bar, fault: str) -> list[Line]:
    chosen = [one for one in bar.slots if not fault or fault in one.judged.faults]
    ordered = sorted(chosen, key=lambda one: not one.judged.faults)
    return [
        Line(one, mend(office, one), one.judged.faults[:1] == (Fault.STALE,)) for one in ordered
    ]
