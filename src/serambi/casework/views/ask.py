"""Asking for information in four steps: what, who, how, check. Every step saves on the server."""

from typing import Any, TypeVar

from django.http import HttpResponse, HttpResponseBase
from django.http.response import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from serambi.casework.forms.ask import HowForm, WhatForm, WhoForm, entry_ids
from serambi.casework.models import RequestDraft
from serambi.casework.services import draft as drafts
from serambi.casework.services import keeping
from serambi.casework.views import ask_draft
from serambi.casework.views.ask_entries import alike, chosen, given_before
from serambi.casework.views.privately import private
from serambi.casework.writing.draft_form import keep_uploads, keep_valid
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office
from serambi.ui.forms import DomainForm

F = TypeVar("F", bound=DomainForm)

READ_AND_WRITE = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@public
@private
def start(request: OfficeRequest, office: Office) -> HttpResponse:
    """The first step, or the question whether to go on with what was written before."""
    draft = ask_draft.current(request, office)
    sent = draft is not None and keeping.recently_sent(draft)
    if draft is not None and not draft.is_sent and not request.GET.get("dokumen"):
        said = keeping.answers(draft)
        if any(said.values()):
            context = {
                "draft": draft,
                "details": said.get("details", ""),
                "step": drafts.first_open_step(draft),
            }
            return render(request, "casework/public/ask_resume.html", context)
    return _what_page(request, office, WhatForm(initial=_first_words(request, office)), sent=sent)


@READ_AND_WRITE
@public
@private
@ask_draft.paced
def what(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Apa: the information, and catalogue entries it points at."""
    if request.method != "POST":
        return _what_page(request, office, WhatForm(initial=_first_words(request, office)))
    form = WhatForm(request.POST)
    if not form.is_valid():
        return _what_page(request, office, form, status=422)
    draft, key = ask_draft.ensure(request, office)
    keeping.keep(draft=draft, changes=form.cleaned_data)
    shown_already = bool(request.POST.get("dilihat"))
    details = form.cleaned_data["details"]
    unseen = not shown_already and (
        alike(office, details, without=form.cleaned_data["entries"])
        or given_before(office, details)
    )
    following = "available" if unseen else _after(request, "who")
    return ask_draft.COOKIE.remember(_to(office, following), request, office, key)


@require_safe
@public
@private
def available(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """What the catalogue already holds, for those to whom it was not shown while typing."""
    draft = ask_draft.writing(request, office)
    if draft is None:
        return _to(office, "start")
    said = keeping.answers(draft)
    entries = alike(office, said.get("details", ""), without=said.get("entries", []))
    answers = given_before(office, said.get("details", ""))
    context = {"entries": entries, "answers": answers, "details": said.get("details", "")}
    return render(request, "casework/public/ask_available.html", context)


@READ_AND_WRITE
@public
@private
@ask_draft.paced
def who(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Siapa: the applicant. Uploads are kept even when another field is wrong."""
    if request.method != "POST":
        draft = ask_draft.writing(request, office)
        return _who_page(request, draft, _reopened(request, WhoForm, draft))
    draft, key = ask_draft.ensure(request, office)
    form = WhoForm(request.POST, request.FILES, kept=frozenset(keeping.uploads(draft)))
    well = form.is_valid() & keep_uploads(request, draft, form)
    keep_valid(draft, form)
    response = (
        _to(office, _after(request, "how")) if well else _who_page(request, draft, form, status=422)
    )
    return ask_draft.COOKIE.remember(response, request, office, key)


@READ_AND_WRITE
@public
@private
@ask_draft.paced
def how(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Cara: way of obtaining, way of receiving, purpose."""
    draft, key = _draft_for_writing(request, office)
    said = keeping.answers(draft) if draft else {}
    if request.method != "POST" or draft is None:
        return render(
            request, "casework/public/ask_how.html", {"form": _reopened(request, HowForm, draft)}
        )
    reach = frozenset(name for name in ("email", "phone") if said.get(name))
    form = HowForm(request.POST, reach=reach)
    well = form.is_valid()
    keep_valid(draft, form)
    if well:
        response: HttpResponseBase = _to(office, "check")
    else:
        response = render(request, "casework/public/ask_how.html", {"form": form}, status=422)
    return ask_draft.COOKIE.remember(response, request, office, key)


def _draft_for_writing(request: OfficeRequest, office: Office) -> tuple[RequestDraft | None, str]:
    if request.method == "POST":
        return ask_draft.ensure(request, office)
    return ask_draft.writing(request, office), ""


def _reopened(request: OfficeRequest, kind: type[F], draft: RequestDraft | None) -> F:
    """The form with what the draft holds; judged at once when the check page sent the writer back."""
    said = keeping.answers(draft) if draft else {}
    return kind(said) if said and "periksa" in request.GET else kind(initial=said)


def _what_page(
    request: OfficeRequest, office: Office, form: WhatForm, *, status: int = 200, sent: bool = False
) -> HttpResponse:
    ids = entry_ids(form.data) if form.is_bound else entry_ids(form.initial)
    context = {"form": form, "chosen": chosen(office, ids), "sent": sent}
    return render(request, "casework/public/ask_what.html", context, status=status)


def _who_page(
    request: OfficeRequest, draft: RequestDraft | None, form: WhoForm, *, status: int = 200
) -> HttpResponse:
    kept: dict[str, Any] = dict.fromkeys(keeping.UPLOADS)
    context = {"form": form, **kept, **(keeping.uploads(draft) if draft else {})}
    return render(request, "casework/public/ask_who.html", context, status=status)


def _first_words(request: OfficeRequest, office: Office) -> dict[str, Any]:
    """What was written before, with the entry that a catalogue page sent along."""
    draft = ask_draft.writing(request, office)
    said = keeping.answers(draft) if draft else {}
    pointed = [one for one in (request.GET.get("dokumen"),) if one]
    return {**said, "entries": entry_ids({"entries": [*said.get("entries", []), *pointed]})}


def _after(request: OfficeRequest, following: str) -> str:
    """The next step, or back to the check when the step was opened from there."""
    return "check" if request.POST.get("ubah") else following


def _to(office: Office, name: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse(f"ask:{name}", kwargs={"kode": office.code}))
