"""How the office writes its numbers, and after which one a series goes on."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from serambi.core import clock
from serambi.core.errors import InvalidInput, Refused
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.letters.forms.desk import TemplateForm, example_of
from serambi.letters.models import NumberSeries, NumberTemplate
from serambi.letters.numbers import DEFAULT_CLASSIFICATION, number_kinds
from serambi.letters.services import continue_from, set_template
from serambi.offices.models import Office


@desk(Role.ADMIN, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: OfficeRequest, office: Office) -> HttpResponse:
    """Every kind with its template, an example, and the last number of the year."""
    if request.method != "POST":
        return _page(request, office, _chosen(office, request.GET.get("jenis", "")))
    form = TemplateForm(request.POST)
    if not form.is_valid():
        return _page(request, office, form, status=422)
    if "contoh" in request.POST:
        return _page(request, office, form)
    try:
        _save(request, office, form.cleaned_data)
    except InvalidInput as error:
        form.blame(error)
    except Refused as error:
        form.add_error("last", str(error))
    else:
        messages.success(request, _("Tersimpan."))
        return redirect("letters_desk:numbers", kode=office.code)
    return _page(request, office, form, status=422)


def _save(request: OfficeRequest, office: Office, typed: dict[str, Any]) -> None:
    year = clock.today(office.tz).year
    with transaction.atomic():
        set_template(
            office=office, kind=typed["kind"], template=typed["template"], actor=request.actor
        )
        if typed["last"]:
            continue_from(
                office=office,
                kind=typed["kind"],
                year=year,
                last=typed["last"],
                actor=request.actor,
            )


def _chosen(office: Office, kind: str) -> TemplateForm:
    known = number_kinds()
    wanted = known.get(kind) or next(iter(known.values()))
    own = NumberTemplate.objects.filter(kind=wanted.key).first()
    return TemplateForm(
        initial={"kind": wanted.key, "template": own.template if own else wanted.template}
    )


def _page(
    request: OfficeRequest, office: Office, form: TemplateForm, *, status: int = 200
) -> HttpResponse:
    today = clock.today(office.tz)
    own = dict(NumberTemplate.objects.values_list("kind", "template"))
    last = dict(NumberSeries.objects.filter(year=today.year).values_list("series", "last"))
    shown = office.classification or DEFAULT_CLASSIFICATION
    rows = [
        {
            "kind": kind,
            "template": own.get(key, kind.template),
            "own": key in own,
            "example": example_of(own.get(key, kind.template), key, office.code, shown, today),
            "last": last.get(kind.series, 0),
        }
        for key, kind in number_kinds().items()
    ]
    sample = ""
    if form.is_bound and form.is_valid():
        typed = form.cleaned_data
        sample = example_of(typed["template"], typed["kind"], office.code, shown, today)
    context = {"form": form, "rows": rows, "sample": sample, "year": today.year}
    return render(request, "letters/desk/numbers.html", context, status=status)
