"""Readiness: every instrument's projection, one point by point, the offices below, the estimates."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed, NotFound
from serambi.evaluation import access, drawing, services
from serambi.evaluation.effort import own_efforts
from serambi.evaluation.forms.follow import EffortForm
from serambi.evaluation.selectors import trend
from serambi.evaluation.selectors.readiness import (
    projected_instruments,
    projections,
    readiness,
)
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.monev.models import Instrument
from serambi.monev.selectors import instrument as instrument_of
from serambi.offices.models import Office

AHEAD = timedelta(days=90)
MOST_RAISING = 12


@desk(*CASE_ROLES)
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """The score that each instrument would give today."""
    found = [drawing.standing(one) for one in projections(office, projected_instruments(office))]
    context = {"found": found, "may_compare": access.can_compare(request.actor, office)}
    return render(request, "evaluation/desk/readiness.html", context)


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, instrument_id: UUID) -> HttpResponse:
    """One instrument: score, what raises it, what runs out, trend, peers, every point."""
    found = readiness(office, _complete(office, instrument_id))
    past = trend.days(office, found.instrument)
    now = [(one.code, one.points) for one in found.lines]
    context = {
        "found": found,
        "standing": drawing.standing(found),
        "raising": found.raising[:MOST_RAISING],
        "more": max(0, len(found.raising) - MOST_RAISING),
        "may_watch": access.can_watch(request.actor, office.pk),
        "expiring": found.expiring(clock.today(office.tz) + AHEAD),
        "trend": drawing.trend_of(found, past),
        "changes": trend.changes(past[0], now) if past else [],
        "since": past[0].day if past else None,
        "cycles": drawing.cycles_of(trend.cycles(office)),
        "peers": trend.peers(office, found.instrument, found.score),
        "fewest": trend.FEWEST_PEERS,
        "may_compare": access.can_compare(request.actor, office),
    }
    return render(request, "evaluation/desk/instrument.html", context)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def watch(request: OfficeRequest, office: Office, instrument_id: UUID) -> HttpResponse:
    """The plain links of the answers go on the shelf of proofs."""
    instrument = _complete(office, instrument_id)
    made = services.watch_links(office=office, actor=request.actor, instrument=instrument)
    if made.added:
        words = ngettext("%(n)s tautan kini diawasi.", "%(n)s tautan kini diawasi.", made.added)
        messages.success(request, words % {"n": made.added})
    if made.refused:
        words = ngettext(
            "%(n)s tautan tidak dapat diawasi: alamatnya tidak dapat dibuka dari luar.",
            "%(n)s tautan tidak dapat diawasi: alamatnya tidak dapat dibuka dari luar.",
            made.refused,
        )
        messages.warning(request, words % {"n": made.refused})
    return redirect("evaluation_desk:instrument", kode=office.code, instrument_id=instrument.pk)


@desk(*CASE_ROLES)
@require_safe
def below(request: OfficeRequest, office: Office, instrument_id: UUID) -> HttpResponse:
    """A province, or RI, looks at the offices below."""
    instrument = _complete(office, instrument_id)
    if not access.can_compare(request.actor, office):
        raise NotAllowed("readiness.below", _("Perbandingan kantor dibuka dari provinsi atau RI."))
    context = {
        "instrument": instrument,
        "rows": drawing.below_of(trend.below(office, instrument), instrument),
    }
    return render(request, "evaluation/desk/below.html", context)


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def effort(request: OfficeRequest, office: Office) -> HttpResponse:
    """How many hours each kind of question takes here."""
    efforts = own_efforts(office)
    form = EffortForm(request.POST or None, efforts=efforts)
    if request.method == "POST" and form.is_valid():
        try:
            services.estimate(office=office, actor=request.actor, hours=dict(form.cleaned_data))
        except InvalidInput as error:
            form.blame(error)
        else:
            messages.success(request, _("Perkiraan jam disimpan; urutan kesiapan mengikutinya."))
            return redirect("evaluation_desk:readiness", kode=office.code)
    status = 422 if request.method == "POST" else 200
    return render(request, "evaluation/desk/effort.html", {"form": form}, status=status)


def _complete(office: Office, instrument_id: UUID) -> Instrument:
    found = instrument_of(office, instrument_id)
    if not found.is_complete:
        raise NotFound(
            "readiness.structure", _("Instrumen ini masih kerangka; pertanyaannya belum diimpor.")
        )
    return found
