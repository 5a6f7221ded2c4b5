"""The questionnaire: open it with a code, send it, done. No cookie but the form token."""

from datetime import timedelta
from uuid import UUID

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.casework.case_pass import passed_case
from serambi.core.errors import Conflict, InvalidInput, NotFound, Refused
from serambi.identity.guards import OfficeRequest, public
from serambi.identity.pace import Pace, hold_back
from serambi.identity.privately import private
from serambi.objections.offering import passed_objection
from serambi.offices.models import Office
from serambi.survey import services
from serambi.survey.forms.answering import AnswerForm, CodeForm
from serambi.survey.models import Occasion
from serambi.survey.selectors.rounds import code_of, takes_answers

PACE = Pace(20, timedelta(minutes=10), everybody=2_000)


@require_http_methods(["GET", "HEAD", "POST"])
@public
@private
def open_page(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """The form for the code; a good one shows the questions."""
    if request.method != "POST":
        return render(request, "survey/answer/open.html", {"form": CodeForm()})
    if (away := hold_back(request, office, "survey", PACE)) is not None:
        return away
    typed = request.POST.get("code", "")
    found = code_of(office, typed)
    if found is None:
        form = CodeForm(request.POST)
        if form.is_valid():
            form.add_error("code", _("Kode ini tidak membuka survei di kantor ini. Periksa lagi."))
        return render(request, "survey/answer/open.html", {"form": form}, status=422)
    if found.used or not takes_answers(found.round):
        reason = "used" if found.used else "closed"
        return render(request, "survey/answer/over.html", {"reason": reason}, status=409)
    return _questions(
        request, AnswerForm(with_fee=not found.round.fee_free, initial={"code": typed})
    )


@require_POST
@public
@private
def from_tracking(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """The button of a tracking page: draws the service's only code and shows the questions."""
    passed = _passed(office, request.POST.get("izin", ""))
    if passed is None:
        return redirect("track:open", kode=office.code)
    try:
        code = services.invite(
            office=office, actor=request.actor, kind=passed[0], about_id=passed[1],
            channel=Occasion.Channel.TRACKING,
        )  # fmt: skip
    except (NotFound, Conflict):
        return render(request, "survey/answer/over.html", {"reason": "asked"}, status=409)
    found = code_of(office, code)
    assert found is not None  # noqa: S101 - drawn just above
    return _questions(
        request, AnswerForm(with_fee=not found.round.fee_free, initial={"code": code})
    )


@require_POST
@public
@private
def send(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Keep the answers; what is missing is told at its question and the rest stays."""
    found = code_of(office, request.POST.get("code", ""))
    if found is None:
        return redirect("survey:open", kode=office.code)
    form = AnswerForm(request.POST, with_fee=not found.round.fee_free)
    if not form.is_valid():
        return _questions(request, form, status=422)
    try:
        services.answer(
            office=office, code=form.cleaned_data["code"], marks=form.marks,
            comment=form.cleaned_data["comment"],
        )  # fmt: skip
    except InvalidInput as error:
        form.blame(error)
        return _questions(request, form, status=422)
    except Refused:
        return render(request, "survey/answer/over.html", {"reason": "closed"}, status=409)
    except Conflict:
        return render(request, "survey/answer/over.html", {"reason": "used"}, status=409)
    return redirect("survey:thanks", kode=office.code)


@require_safe
@public
@private
def thanks(request: OfficeRequest, office: Office) -> HttpResponse:
    """It was kept; the same page for everybody."""
    return render(request, "survey/answer/thanks.html")


def _passed(office: Office, word: str) -> tuple[Occasion.Kind, UUID] | None:
    """The request or objection that the word of a tracking page names; each has words of its own."""
    if (case := passed_case(office, word)) is not None:
        return Occasion.Kind.REQUEST, case.pk
    if (objection := passed_objection(office, word)) is not None:
        return Occasion.Kind.OBJECTION, objection.pk
    return None


def _questions(request: OfficeRequest, form: AnswerForm, status: int = 200) -> HttpResponse:
    return render(request, "survey/answer/questions.html", {"form": form}, status=status)
