"""The books on the screen, and the copies that are made of them."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.clocks import Regime
from serambi.law.roles import CASE_ROLES
from serambi.law.rules import REGIME_NAMES
from serambi.offices.models import Office
from serambi.registers import access
from serambi.registers.columns import as_words
from serambi.registers.forms.period import CUSTOM, CopyForm, PeriodForm
from serambi.registers.models import RegisterCopy
from serambi.registers.selectors.books import SHELVES, Shelf
from serambi.registers.services import ask_copy
from serambi.registers.views.making import told
from serambi.ui.components.navigation import Tab

PER_PAGE = 25
LAST_COPIES = 5


@desk(*CASE_ROLES)
@require_safe
def index(request: OfficeRequest, office: Office) -> HttpResponse:
    """The request register is the book that is opened most."""
    return redirect("registers_desk:book", kode=office.code, book="permohonan")


@desk(*CASE_ROLES)
@require_safe
def show_book(request: OfficeRequest, office: Office, book: str) -> HttpResponse:
    """One book for one period, identities masked."""
    shelf = _shelf(book)
    asked = request.GET if "bagian" in request.GET else _today(office, request.GET.get("rezim"))
    form = PeriodForm(asked)
    return _page(request, office, shelf, form, _copy_form(form))


@desk(*CASE_ROLES)
@require_POST
def ask(request: OfficeRequest, office: Office, book: str) -> HttpResponseBase:
    """Make a copy while the page tells how far it is."""
    shelf = _shelf(book)
    form = CopyForm(request.POST)
    if form.is_valid():
        typed = form.cleaned_data
        try:
            copy = ask_copy(
                office=office, actor=request.actor, book=shelf.key.value, regime=form.regime,
                period=typed["period"], variant=typed["varian"], form=typed["bentuk"],
                reason=typed["alasan"],
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        else:
            return told(request, office, copy)
    return _page(request, office, shelf, PeriodForm(request.POST), form, status=422)


@desk(*CASE_ROLES)
@require_safe
def show_copy(request: OfficeRequest, office: Office, copy_id: UUID) -> HttpResponse:
    """One copy: what it holds, its digest, its file while it is kept."""
    return render(request, "registers/copy.html", {"copy": _copy(request, copy_id)})


@desk(*CASE_ROLES)
@require_safe
def file(request: OfficeRequest, office: Office, copy_id: UUID) -> HttpResponse:
    """The file of a copy."""
    found = _copy(request, copy_id)
    if found.file is None:
        raise Http404
    return serve(found.file)


def _copy(request: OfficeRequest, copy_id: UUID) -> RegisterCopy:
    """A copy that this role may take. Raises Http404, NotAllowed."""
    found: RegisterCopy | None = (
        RegisterCopy.objects.select_related("file").filter(pk=copy_id).first()
    )
    if found is None:
        raise Http404
    access.require(request.actor, found.office_id, RegisterCopy.Variant(found.variant))
    return found


def _shelf(book: str) -> Shelf:
    if book not in SHELVES:
        raise Http404
    return SHELVES[book]


def _today(office: Office, regime: str | None) -> dict[str, str]:
    known = regime if regime in REGIME_NAMES else Regime.UMUM.value
    return {"rezim": known, "bagian": "tahun", "tahun": str(clock.today(office.tz).year)}


def _copy_form(asked: PeriodForm) -> CopyForm:
    wanted = {name: asked.typed(name) for name in asked.fields}
    return CopyForm(initial={**wanted, "varian": "tersamar", "bentuk": "pdf"})


def _page(
    request: OfficeRequest,
    office: Office,
    shelf: Shelf,
    form: PeriodForm,
    copy_form: CopyForm,
    *,
    status: int = 200,
) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "copy_form": copy_form, "shelf": shelf}
    if form.is_valid():
        context |= _lines(request, office, shelf, form)
    else:
        status = 422
    context |= {
        "tabs": _tabs(office, form),
        "current": f"/{office.code}/meja/register/{shelf.key.value}/{_query(form)}",
        "custom": form.typed("bagian") == CUSTOM,
        "may_see_whole": request.actor.has(*access.WHOLE),
        "copies": RegisterCopy.objects.filter(book=shelf.key)[:LAST_COPIES],
    }
    return render(request, "registers/book.html", context, status=status)


def _lines(
    request: OfficeRequest, office: Office, shelf: Shelf, form: PeriodForm
) -> dict[str, Any]:
    period, regime = form.cleaned_data["period"], form.regime
    page = Paginator(shelf.rows(office, regime, period), PER_PAGE).get_page(request.GET.get("hal"))
    drawn = shelf.lines(office, page.object_list, masked=True)
    return {
        "page": page,
        "total": page.paginator.count,
        "period": period,
        "title": shelf.titles[regime],
        "rows": [
            (
                row,
                [
                    (column, as_words(cell))
                    for column, cell in zip(shelf.columns, line, strict=True)
                ],
            )
            for row, line in drawn
        ],
    }


def _tabs(office: Office, form: PeriodForm) -> list[Tab]:
    root = f"/{office.code}/meja/register/"
    return [
        Tab(str(shelf.key.label), f"{root}{key}/{_query(form)}") for key, shelf in SHELVES.items()
    ]


def _query(form: PeriodForm) -> str:
    """The period in an address, so that the other book opens at the same one."""
    typed = {name: form.typed(name) for name in form.fields if form.typed(name)}
    return f"?{urlencode(typed)}"
