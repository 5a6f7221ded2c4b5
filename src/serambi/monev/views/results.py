"""The end of a cycle: fix it, rank, take the list out, issue certificates."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core.errors import InvalidInput, NotFound
from serambi.identity.actors import Actor
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.monev import access
from serambi.monev.forms.cycle import SignerForm
from serambi.monev.forms.outside import OutsideForm
from serambi.monev.life import Act
from serambi.monev.models import EvaluationCycle, Submission
from serambi.monev.models.choices import Level, Stage
from serambi.monev.reckoning import INTERVIEW, SAQ, tie_rule
from serambi.monev.selectors.charts import province_bars, short
from serambi.monev.selectors.country import country
from serambi.monev.selectors.cycles import cycle_of
from serambi.monev.selectors.instruments import scale_of
from serambi.monev.selectors.results import (
    certified_of,
    owed_ratings,
    ranking,
    without_certificate,
)
from serambi.monev.services.certifying import certify as certify_all
from serambi.monev.services.finishing import finish as finish_cycle
from serambi.monev.services.finishing import go_on_rating
from serambi.monev.services.outside import record as record_outside
from serambi.monev.views.instruments import workbook
from serambi.monev.views.working import told
from serambi.offices.models import Office
from serambi.tables.writing import Cell, csv_pieces, inert, xlsx_file


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the ranking: the parts in the order of the columns, and whether the certificate
    may be fetched by who looks."""

    said: Submission
    parts: list[Decimal | None]
    certificate: bool

    @property
    def province(self) -> str:
        """The code of the office above, "" without one."""
        above = self.said.office.parent
        return above.code if above else ""


@desk(Role.PPID)
@require_POST
def finish(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponseBase:
    """Fix scores and ranks while the page tells how far it is."""
    cycle = cycle_of(office, cycle_id)
    access.require(request.actor, cycle, Act.FINISH)
    address = reverse("monev_desk:ranking", args=[office.code, cycle.pk])
    work = finish_cycle(actor=request.actor, cycle_id=cycle.pk)
    return told(request, office, work, _("Menetapkan hasil akhir"), address)


@desk(Role.PPID)
@require_POST
def go_on(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponseBase:
    """Write down the ratings that an interrupted run left out."""
    cycle = cycle_of(office, cycle_id)
    access.require(request.actor, cycle, Act.RATE)
    address = reverse("monev_desk:ranking", args=[office.code, cycle.pk])
    if not owed_ratings(cycle):
        messages.info(request, _("Predikat semua kantor sudah tercatat."))
        return redirect(address)
    work = go_on_rating(actor=request.actor, cycle_id=cycle.pk)
    return told(request, office, work, _("Mencatat predikat"), address)


@desk(Role.PPID, Role.ATASAN)
@require_POST
def certify(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponseBase:
    """Issue the certificates that are still missing."""
    cycle = cycle_of(office, cycle_id)
    access.require(request.actor, cycle, Act.CERTIFY)
    form = SignerForm(request.POST, office=office)
    if not form.is_valid():
        messages.error(request, _("Pilih penanda tangan piagam."))
        return redirect("monev_desk:ranking", kode=office.code, cycle_id=cycle.pk)
    address = reverse("monev_desk:ranking", args=[office.code, cycle.pk])
    signer = int(form.cleaned_data["signer"])
    work = certify_all(actor=request.actor, cycle_id=cycle.pk, signer_id=signer)
    return told(request, office, work, _("Menerbitkan piagam"), address)


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def outside(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponse:
    """Write down what an assessor outside decided."""
    cycle = cycle_of(office, cycle_id)
    access.require(request.actor, cycle, Act.RECORD)
    form = OutsideForm(request.POST or None, request.FILES or None, cycle=cycle)
    if request.method == "POST" and form.is_valid():
        try:
            record_outside(
                actor=request.actor, cycle_id=cycle.pk, said=form.outcome(),
                upload=request.FILES.get("file"),
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        else:
            messages.success(request, _("Hasil penilai luar tercatat sebagai predikat kantor."))
            return redirect("monev_desk:filling", kode=office.code, cycle_id=cycle.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "monev/desk/outside.html", {"cycle": cycle, "form": form}, status=status)


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponse:
    """The ranking of a finished cycle; by province where there are several."""
    cycle = _finished(office, cycle_id)
    rows = ranking(cycle)
    wanted = request.GET.get("provinsi", "")
    places = _places(request.actor, office, cycle, rows)
    may = access.may(request.actor, cycle, Act.CERTIFY)
    context = {
        "cycle": cycle,
        "rows": [one for one in places if wanted in {"", one.province}],
        "parts": _parts(cycle),
        "any_certificate": any(one.certificate for one in places),
        "wanted": wanted,
        **_provinces(cycle, rows, wanted),
        "scale": scale_of(cycle.scale),
        "ties": tie_rule(cycle.ties),
        "signer_form": SignerForm(office=office) if may and without_certificate(cycle) else None,
        "own_code": office.code,
        **owed(request.actor, cycle),
    }
    return render(request, "monev/desk/ranking.html", context)


@desk(*CASE_ROLES)
@require_safe
def as_csv(request: OfficeRequest, office: Office, cycle_id: UUID) -> StreamingHttpResponse:
    """The ranking as CSV."""
    cycle = _finished(office, cycle_id)
    pieces = list(csv_pieces(_header(cycle), _lines(cycle)))
    response = StreamingHttpResponse(pieces, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{_name(cycle)}.csv"'
    return response


@desk(*CASE_ROLES)
@require_safe
def as_xlsx(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponse:
    """The ranking as a workbook."""
    cycle = _finished(office, cycle_id)
    made = xlsx_file("Peringkat", _header(cycle), _lines(cycle), widths=(10, 46, 40, 12, 12))
    return workbook(made, _name(cycle))


def owed(actor: Actor, cycle: EvaluationCycle) -> dict[str, Any]:
    """How many ratings an interrupted run left out, for who may see the whole, and who goes on."""
    count = owed_ratings(cycle)
    return {"owed": count, "may_go_on": bool(count) and access.may(actor, cycle, Act.RATE)}


def _provinces(cycle: EvaluationCycle, rows: list[Submission], wanted: str) -> dict[str, Any]:
    """The provinces to choose from, the chosen one's name, and over the whole list their pictures."""
    above = {
        one.office.parent.code: short(one.office.parent.name) for one in rows if one.office.parent
    }
    drawn = country(cycle, rows)
    several = len(above) > 1 or (drawn is not None and cycle.level == Level.BELOW)
    return {
        "provinces": sorted(above.items()) if several else [],
        "here": above.get(wanted, ""),
        "country": None if wanted else drawn,
        "figure": province_bars(cycle, rows) if len(above) > 1 and not wanted else None,
    }


def _places(
    actor: Actor, office: Office, cycle: EvaluationCycle, rows: list[Submission]
) -> list[Place]:
    certified, names, places = certified_of(cycle), _parts(cycle), []
    for one in rows:
        one.cycle = cycle
        values = {row.part: row.value for row in one.part_scores.all()}
        fetch = one.pk in certified and access.can_read_answers(actor, office, one)
        places.append(Place(one, [values.get(name) for name in names], fetch))
    return places


def _finished(office: Office, cycle_id: UUID) -> EvaluationCycle:
    cycle = cycle_of(office, cycle_id)
    if cycle.stage != Stage.FINAL:
        raise NotFound("monev.not_final", _("Hasil siklus ini belum ditetapkan."))
    return cycle


def _parts(cycle: EvaluationCycle) -> list[str]:
    return [one for one in dict.fromkeys((*cycle.parts, INTERVIEW)) if one != SAQ]


def _header(cycle: EvaluationCycle) -> list[str]:
    return [
        "kode", "kantor", "provinsi", "saq", *(one.lower() for one in _parts(cycle)),
        "nilai_akhir", "predikat", "skala", "peringkat_provinsi", "peringkat_nasional",
    ]  # fmt: skip


def _lines(cycle: EvaluationCycle) -> Iterator[list[Cell]]:
    for one in ranking(cycle):
        yield _line(cycle, one)


def _line(cycle: EvaluationCycle, one: Submission) -> list[Cell]:
    parts = {row.part: row.value for row in one.part_scores.all()}
    above = one.office.parent
    return [
        one.office.code, inert(one.office.name), inert(above.name if above else ""),
        _cell(one.saq), *(_cell(parts.get(name)) for name in _parts(cycle)), _cell(one.final),
        inert(one.word), cycle.scale, one.rank_province or "", one.rank_nation or "",
    ]  # fmt: skip


def _cell(value: object) -> str:
    return "" if value is None else f"{value:.2f}"


def _name(cycle: EvaluationCycle) -> str:
    return slugify(f"peringkat {cycle.title}")
