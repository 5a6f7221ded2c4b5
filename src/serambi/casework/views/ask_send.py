"""The last step: look it over, send it, and find the receipt again."""

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.casework import regime
from serambi.casework.forms.ask import SendForm
from serambi.casework.models import RequestDraft
from serambi.casework.models.choices import Channel
from serambi.casework.selectors.clock import promise
from serambi.casework.services import draft as drafts
from serambi.casework.services import keeping
from serambi.casework.services.receive import receive
from serambi.casework.views import ask_draft, track_cookie
from serambi.casework.views.ask_entries import chosen
from serambi.casework.views.ask_words import words_of
from serambi.casework.views.privately import private
from serambi.core import clock
from serambi.core.errors import InvalidInput, Refused, SerambiError
from serambi.identity.guards import OfficeRequest, public
from serambi.law.rules import REGIME_NAMES
from serambi.law.strip import strip
from serambi.offices.models import Office
from serambi.ui.addresses import address

QUICKEST_PERSON = timedelta(seconds=1)
"""People need longer than this from the first step to the last."""


@require_safe
@public
@private
def check(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Everything on one page with links to change it, and the dates that sending will promise."""
    draft = ask_draft.writing(request, office)
    if draft is None:
        return _to(office, "sent" if ask_draft.current(request, office) else "start")
    if (step := drafts.first_open_step(draft)) != "check":
        return _to(office, step, "?periksa=1")
    return _check_page(request, office, draft, SendForm())


@require_POST
@public
@private
def send(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Register the request. Sent twice, it is one request with one receipt."""
    draft = ask_draft.current(request, office)
    if draft is None or draft.is_sent:
        return _to(office, "sent" if draft else "start")
    form = SendForm(request.POST)
    if form.is_valid() and (fault := drafts.first_fault(draft)):
        return _to(office, drafts.STEP_OF.get(fault.field, "who"), "?periksa=1")
    try:
        _not_a_machine(draft)
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
    draft = ask_draft.current(request, office)
    if draft is None or not keeping.recently_sent(draft) or draft.sent_case_id is None:
        return _to(office, "start")
    receipt = HttpResponseRedirect(address("track:receipt", office.code))
    return track_cookie.COOKIE.open(receipt, request, office, draft.sent_case_id)


def _register(request: OfficeRequest, office: Office, draft: RequestDraft) -> HttpResponseBase:
    received = receive(
        office=office, actor=request.actor, submission=drafts.as_submission(draft),
        submit_key=draft.submit_key, channel=Channel.WEB, draft=draft,
    )  # fmt: skip
    receipt = HttpResponseRedirect(address("track:receipt", office.code))
    track_cookie.COOKIE.open(receipt, request, office, received.case.pk)
    return ask_draft.COOKIE.shorten(receipt, request, office)


def _not_a_machine(draft: RequestDraft) -> None:
    if clock.now() - draft.created_at < QUICKEST_PERSON:
        raise Refused(
            "send.too_fast", _("Formulir ini terkirim lebih cepat daripada orang dapat mengisinya."),
            _("Periksa sekali lagi, lalu tekan Kirim permohonan."),
        )  # fmt: skip


def _check_page(
    request: OfficeRequest,
    office: Office,
    draft: RequestDraft,
    form: SendForm,
    *,
    status: int = 200,
) -> HttpResponse:
    submission = drafts.as_submission(draft)
    guess = regime.guess(submission.details)
    dates = promise(clock.now(), office)
    promised = dates[guess.regime]
    other = next(one for one in dates if one is not guess.regime)
    context: dict[str, Any] = {
        "form": form,
        "said": submission,
        "words": words_of(submission, keeping.uploads(draft)),
        "entries": chosen(office, [str(one) for one in submission.entry_ids]),
        "guess": guess,
        "promised": promised,
        "strip": strip(promised.answer, clock.today(office.tz)),
        "other": dates[other],
        "other_name": REGIME_NAMES[other],
    }
    return render(request, "casework/public/ask_check.html", context, status=status)


def _to(office: Office, name: str, query: str = "") -> HttpResponseRedirect:
    return HttpResponseRedirect(address(f"ask:{name}", office.code) + query)
