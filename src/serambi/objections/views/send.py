"""The last step: look it over, send it, and find the receipt again."""

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.casework import regime
from serambi.casework.models.choices import ApplicantKind, Channel
from serambi.casework.services import keeping
from serambi.core import clock
from serambi.core.errors import InvalidInput, Refused, SerambiError
from serambi.identity.guards import OfficeRequest, public
from serambi.identity.masking import mask_name
from serambi.identity.privately import private
from serambi.law.grounds import objection_ground
from serambi.law.rules import REGIME_NAMES, Regime
from serambi.law.strip import strip
from serambi.objections.forms.track import SendForm
from serambi.objections.forum import forum_of
from serambi.objections.models import ObjectionDraft
from serambi.objections.selectors.clock import answer_due, file_due, ground_found_at
from serambi.objections.services import draft as drafts
from serambi.objections.services.file import file_objection
from serambi.objections.views import filing_draft, track_cookie
from serambi.objections.views.write import to, with_draft
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for

QUICKEST_PERSON = timedelta(seconds=1)


@require_safe
@with_draft
def check(request: OfficeRequest, office: Office, draft: ObjectionDraft) -> HttpResponseBase:
    """Everything on one page with links to change it, and the dates that sending will promise."""
    if (step := drafts.first_open_step(draft)) != "check":
        return to(office, step)
    return _check_page(request, office, draft, SendForm())


@require_POST
@with_draft
def send(request: OfficeRequest, office: Office, draft: ObjectionDraft) -> HttpResponseBase:
    """Register the objection. Sent twice, it is one objection with one receipt."""
    form = SendForm(request.POST)
    if form.is_valid() and (step := drafts.first_open_step(draft)) != "check":
        return to(office, step)
    try:
        if clock.now() - draft.created_at < QUICKEST_PERSON:
            raise Refused(
                "send.too_fast", _("Formulir ini terkirim lebih cepat daripada orang dapat mengisinya."),
                _("Periksa sekali lagi, lalu tekan Kirim keberatan."),
            )  # fmt: skip
        if form.is_valid():
            return _register(request, office, draft)
    except SerambiError as error:
        form.blame(InvalidInput(error.code, error.sentence, error.next_step))
    return _check_page(request, office, draft, form, status=422)


@require_safe
@public
@private
def sent(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """The receipt of what this browser has just sent."""
    draft = filing_draft.current(request, office)
    if draft is None or not keeping.recently_sent(draft) or draft.sent_id is None:
        return to(office, "start")
    return track_cookie.COOKIE.open(_receipt(office), request, office, draft.sent_id)


def _register(request: OfficeRequest, office: Office, draft: ObjectionDraft) -> HttpResponseBase:
    filed = file_objection(
        office=office, actor=request.actor, filing=drafts.as_filing(draft),
        submit_key=draft.submit_key, channel=Channel.WEB, draft=draft,
    )  # fmt: skip
    receipt = track_cookie.COOKIE.open(_receipt(office), request, office, filed.objection.pk)
    return filing_draft.COOKIE.shorten(receipt, request, office)


def _receipt(office: Office) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("objections:receipt", kwargs={"kode": office.code}))


def _check_page(
    request: OfficeRequest,
    office: Office,
    draft: ObjectionDraft,
    form: SendForm,
    *,
    status: int = 200,
) -> HttpResponse:
    filing = drafts.as_filing(draft)
    context: dict[str, Any] = {
        **_dates(office, draft),
        "form": form,
        "case": draft.case,
        "filing": filing,
        "grounds": [objection_ground(letter) for letter in filing.grounds],
        "person": _person(draft),
        "forum": forum_of(office),
    }
    return render(request, "objections/public/check.html", context, status=status)


def _dates(office: Office, draft: ObjectionDraft) -> dict[str, Any]:
    """What sending now would promise, and whether the time to file has passed."""
    case, today = draft.case, clock.today(office.tz)
    chosen = (
        Regime(case.regime) if case else regime.guess(drafts.as_filing(draft).information).regime
    )
    calendar = calendar_for(office)
    answer = answer_due(clock.now(), chosen, office, calendar)
    found_at = ground_found_at(case) if case else None
    until = file_due(found_at, chosen, office, calendar).date if found_at else None
    return {
        "answer": answer,
        "strip": strip(answer, today),
        "regime_name": REGIME_NAMES[chosen],
        "late_since": until if until and today > until else None,
    }


def _person(draft: ObjectionDraft) -> list[tuple[str, str]]:
    """Who, in words: masked where the request knows it, as typed where the writer said it."""
    filing, case, who = drafts.as_filing(draft), draft.case, drafts.as_filing(draft).applicant
    if case is not None or who is None:
        rows = [
            (_("Pemohon"), mask_name(case.applicant.name) if case else ""),
            (_("Penerima kuasa"), filing.proxy_name),
        ]
    else:
        rows = [
            (_("Mengajukan sebagai"), str(ApplicantKind(who.kind).label)),
            (_("Nama"), who.name),
            (_("NIK"), who.nik),
            (_("Nomor pengesahan"), who.approval_no),
            (_("Alamat"), who.address),
            (_("Telepon"), who.phone),
            (_("Surel"), who.email),
            (_("Penerima kuasa"), who.proxy_name),
        ]
    held = keeping.uploads(draft).get("authority_file")
    rows.append((_("Surat kuasa"), held.name if held else ""))
    return [row for row in rows if row[1]]
