"""The survey at the desk: counts, who can still be asked, the choice about the fee."""

from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotFound
from serambi.core.ids import show_code
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.offices.models import Office
from serambi.survey import access, services
from serambi.survey.forms.desk import FeeForm
from serambi.survey.models import Occasion
from serambi.survey.periods import Period, read
from serambi.survey.selectors import finished, reports, rounds
from serambi.survey.services.invite import link

SHOWN = 50


@desk(*CASE_ROLES)
@require_safe
def board(request: OfficeRequest, office: Office) -> HttpResponse:
    """The open quarters, what waits to be asked, reports and comments."""
    return _board(request, office)


@desk(Role.PPID)
@require_POST
def fee(request: OfficeRequest, office: Office, key: str) -> HttpResponseBase:
    """Say whether the fee is asked in this quarter and those after it."""
    period = _open(office, key)
    form = FeeForm(request.POST, prefix=period.key)
    if form.is_valid():
        try:
            services.declare_fee(
                office=office, actor=request.actor, period=period,
                is_free=form.cleaned_data["is_free"] == "ya", reason=form.cleaned_data["reason"],
            )  # fmt: skip
        except (InvalidInput, Conflict) as error:
            form.blame(error) if isinstance(error, InvalidInput) else form.add_error(
                None, str(error)
            )
        else:
            messages.success(request, _("Pilihan tentang unsur biaya dicatat."))
            return redirect("survey_desk:board", kode=office.code)
    return _board(request, office, form=form, status=422)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def invitation(
    request: OfficeRequest, office: Office, kind: str, about_id: UUID
) -> HttpResponseBase:
    """Draw the code of a service and show it once: QR, words for WhatsApp, digits to read out."""
    if kind not in Occasion.Kind.values:
        raise Http404
    try:
        code = services.invite(
            office=office, actor=request.actor, kind=kind, about_id=about_id,
            channel=Occasion.Channel.DESK,
        )  # fmt: skip
    except NotFound as error:
        raise Http404 from error
    except Conflict as error:
        messages.error(request, str(error))
        return redirect("survey_desk:board", kode=office.code)
    where = link(office, code)
    words = _(
        "%(office)s ingin tahu penilaian Anda. Sembilan pertanyaan, tanpa nama, kurang dari satu menit: %(link)s"
    ) % {"office": office.name, "link": where}
    context = {
        "link": where, "code": show_code(code), "words": words,
        "whatsapp": f"https://wa.me/?text={quote(words)}",
    }  # fmt: skip
    return render(request, "survey/desk/invitation.html", context)


def _open(office: Office, key: str) -> Period:
    period = read(key)
    if period is None or period not in rounds.open_periods(office):
        raise Http404
    return period


def _board(
    request: OfficeRequest, office: Office, form: FeeForm | None = None, status: int = 200
) -> HttpResponse:
    periods = rounds.open_periods(office)
    found = {one.period: one for one in rounds.rounds(office)}
    rows = reports.reports(office)
    context: dict[str, Any] = {
        "quarters": [_quarter(office, one, found.get(one), form) for one in periods],
        "form": form,
        "closed": [one for one in found.values() if one.closed_at is not None],
        "reports": [(one, reports.figures_of(one)) for one in rows],
        "years": _years(office, list(found), [one.period for one in rows]),
        "may_collect": access.can_collect(request.actor, office.pk),
        "may_declare": access.can_declare(request.actor, office.pk),
    }
    return render(request, "survey/desk/board.html", context, status=status)


def _years(office: Office, quarters: list[Period], reported: list[Period]) -> list[Period]:
    """Years that are over, have a round, and no report yet: their last quarter may have been empty."""
    today = clock.today(office.tz)
    years = sorted({Period(one.year) for one in quarters}, reverse=True)
    return [one for one in years if Period(one.year, 4).until < today and one not in reported]


def _quarter(office: Office, period: Period, found: Any, form: FeeForm | None) -> dict[str, Any]:
    waiting = list(finished.unasked(office, period, unreached=True))
    bound = form if form is not None and form.prefix == period.key else None
    picked = "ya" if found is not None and found.fee_free else "tidak"
    return {
        "period": period,
        "round": found,
        "services": finished.count(office, period),
        "waiting": waiting[:SHOWN],
        "more": max(0, len(waiting) - SHOWN),
        "form": bound or FeeForm(prefix=period.key, initial={"is_free": picked}),
    }
