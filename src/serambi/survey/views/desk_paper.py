"""Paper sheets: print them empty, type them in, look once more, keep."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core.errors import InvalidInput, Refused
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.survey import services
from serambi.survey.forms.desk import PaperForm
from serambi.survey.paper import blank_sheet
from serambi.survey.questions import questions
from serambi.survey.selectors import rounds


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: OfficeRequest, office: Office) -> HttpResponse:
    """The form; a POST shows what was read, or goes back with what was typed."""
    if request.method != "POST":
        first = rounds.open_periods(office)[0].key
        return _form(request, _paper(office, initial={"period": first, "submit_key": uuid.uuid4()}))
    form = _paper(office, request.POST)
    if not form.is_valid():
        return _form(request, form, status=422)
    if "ubah" in request.POST:
        return _form(request, form)
    names = [one.code for one in questions(with_fee=len(form.rows[0]) == len(questions()))]
    context = {
        "form": form, "names": names, "period": form.chosen,
        "carried": [(name, form.typed(name)) for name in ("period", "sheets", "note", "submit_key")],
    }  # fmt: skip
    return render(request, "survey/desk/paper_check.html", context)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def keep(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Keep what was looked at."""
    form = _paper(office, request.POST)
    if not form.is_valid():
        return _form(request, form, status=422)
    try:
        batch = services.enter_paper(
            office=office, actor=request.actor, period=form.chosen, sheets=form.rows,
            note=form.cleaned_data["note"],
            submit_key=form.cleaned_data.get("submit_key") or uuid.uuid4(),
        )  # fmt: skip
    except InvalidInput as error:
        form.blame(error)
        return _form(request, form, status=422)
    except Refused as error:
        form.add_error(None, str(error))
        return _form(request, form, status=409)
    told = _("Berkas %(number)s disimpan: %(count)s lembar.")
    messages.success(request, told % {"number": batch.number, "count": batch.count})
    return redirect("survey_desk:board", kode=office.code)


@desk(Role.PETUGAS, Role.PPID)
@require_safe
def blank(request: OfficeRequest, office: Office) -> HttpResponse:
    """The empty sheet for visitors, two on one A4."""
    found = rounds.round_of(office, rounds.open_periods(office)[0])
    data = blank_sheet(office, with_fee=not (found is not None and found.fee_free))
    response = HttpResponse(data, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="lembar-skm-{office.code}.pdf"'
    return response


def _paper(office: Office, *args: object, **kwargs: object) -> PaperForm:
    periods = rounds.open_periods(office)
    return PaperForm(
        *args, rounds=[(one, rounds.round_of(office, one)) for one in periods], **kwargs
    )


def _form(request: OfficeRequest, form: PaperForm, status: int = 200) -> HttpResponse:
    return render(request, "survey/desk/paper.html", {"form": form}, status=status)
