"""Tracking: the code opens a case; its page says where it stands, what comes next, and why then."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.casework.case_pass import case_pass
from serambi.casework.following import offers
from serambi.casework.forms.track import CodeForm, CompletionForm
from serambi.casework.models import InformationRequest
from serambi.casework.selectors.clock import clock_of, promise
from serambi.casework.selectors.outlook import Standing, grounds, is_late, outlook
from serambi.casework.selectors.tracking import case_by_code, progress
from serambi.casework.services.completion import completion_due
from serambi.casework.views import pace, track_thread
from serambi.casework.views.privately import private
from serambi.casework.views.track_cookie import COOKIE, opened, with_case
from serambi.casework.views.track_slip import slip_of
from serambi.core import clock
from serambi.identity import masking
from serambi.identity.guards import OfficeRequest, public
from serambi.law.clocks import Regime
from serambi.law.lifecycle import Act, State, acts_for
from serambi.law.roles import Role
from serambi.law.rules import REGIME_NAMES
from serambi.law.strip import strip
from serambi.offices.models import Office


@require_http_methods(["GET", "HEAD", "POST"])
@public
@private
def open_page(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """The form for the code. A wrong code and an unknown one get the same words and status."""
    if request.method != "POST":
        context = {"form": CodeForm(), "case": opened(request, office)}
        return render(request, "casework/public/track_open.html", context)
    if (away := pace.guard(request, office, "track")) is not None:
        return away
    form = CodeForm(request.POST)
    case = case_by_code(office, form.data.get("code", ""))
    if case is None:
        form.add_error(
            "code",
            _(
                "Kode ini tidak membuka permohonan di kantor ini. Periksa lagi huruf dan angkanya pada tanda bukti."
            ),
        )
        return render(request, "casework/public/track_open.html", {"form": form}, status=422)
    return COOKIE.open(_to(office, "case"), request, office, case.pk)


@require_safe
@with_case
def case_page(request: OfficeRequest, office: Office, case: InformationRequest) -> HttpResponse:
    """State, what comes next, both clocks, timeline, letters, documents."""
    context = {**case_context(office, case), "completion": CompletionForm()}
    return render(request, "casework/public/track_case.html", context)


@require_safe
@with_case
def receipt_page(request: OfficeRequest, office: Office, case: InformationRequest) -> HttpResponse:
    """The receipt: number, code, QR, both dates, rights."""
    now_clock = clock_of(case)
    tracking = settings.SERAMBI_ADDRESS + reverse("track:open", kwargs={"kode": office.code})
    context = {"case": case, "clock": now_clock, "slip": slip_of(case, now_clock, tracking)}
    return render(request, "casework/public/track_receipt.html", context)


@require_POST
@public
@private
def leave(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Let this browser forget the case."""
    return COOKIE.close(_to(office, "open"), office)


def case_context(office: Office, case: InformationRequest) -> dict[str, Any]:
    """All that the case page shows; the applicant stays masked even here."""
    found = progress(case)
    now_clock = clock_of(case)
    waiting = State(case.state) is State.PERLU_DILENGKAPI
    standing = Standing(case, now_clock, found.decision, completion_due(case) if waiting else None)
    seen = outlook(standing)
    acts = acts_for(State(case.state), [Role.PEMOHON])
    return {
        "case": case,
        "clock": now_clock,
        "outlook": seen,
        "late": is_late(standing),
        "pressing": is_late(standing) or State(case.state) is State.DITOLAK,
        "today": clock.today(office.tz),
        "grounds": grounds(standing),
        "case_pass": case_pass(case),
        "offers": offers(case),
        "answered_on": case.noticed_at.astimezone(office.tz).date() if case.noticed_at else None,
        "comparison": _other_regime(case),
        "thread": track_thread.items(case, found.thread, found.letters, seen),
        "letters": [
            (letter, track_thread.letter_address(case, letter)) for letter in found.letters
        ],
        "items": found.items,
        "decision": found.decision,
        "may_complete": Act.COMPLETE in acts,
        "may_withdraw": Act.WITHDRAW in acts,
        "masked": _masked(case),
    }


def _other_regime(case: InformationRequest) -> dict[str, Any]:
    """The same receipt under the regime that does not apply, for comparison."""
    other = next(one for one in Regime if one != case.regime)
    answer = promise(case.received_at, case.office)[other].answer
    return {
        "due": answer,
        "strip": strip(answer, clock.today(case.office.tz)),
        "name": REGIME_NAMES[other],
        "own_name": REGIME_NAMES[Regime(case.regime)],
    }


def _masked(case: InformationRequest) -> dict[str, str]:
    who = case.applicant
    return {
        "name": masking.mask_name(who.name),
        "nik": masking.mask_nik(who.nik) if who.nik else "",
        "phone": masking.mask_phone(who.phone),
        "email": masking.mask_email(who.email),
    }


def _to(office: Office, name: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse(f"track:{name}", kwargs={"kode": office.code}))
