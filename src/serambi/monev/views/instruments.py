"""Instruments: those that the office may use, one as a tree, in and out as files."""

from typing import IO, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core.errors import InvalidInput
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.monev import access
from serambi.monev.forms.instrument import InstrumentForm
from serambi.monev.models import Instrument
from serambi.monev.selectors import instrument, instruments_for, tree
from serambi.monev.selectors.instruments import method_of, scale_of
from serambi.monev.services.instruments import bring_in, shipped, take_shipped
from serambi.monev.sheet import COLUMNS, NEEDED, Fault, parse
from serambi.monev.sheet_out import instrument_csv, instrument_xlsx
from serambi.offices.models import Office

MOST_BYTES = 5 * 1024 * 1024
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@desk(*CASE_ROLES)
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """Instruments of this office and of those above."""
    context = {
        "instruments": instruments_for(office),
        "shipped": shipped(),
        "may_bring_in": access.can_bring_in(request.actor, office.pk),
    }
    return render(request, "monev/desk/instruments.html", context)


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, instrument_id: UUID) -> HttpResponse:
    """One instrument: how it is reckoned, whose words it uses, its questions."""
    found = instrument(office, instrument_id)
    context = {
        "instrument": found,
        "branches": tree(found),
        "method": method_of(found.method),
        "scale": scale_of(found.scale),
        "may_bring_in": access.can_bring_in(request.actor, office.pk),
    }
    return render(request, "monev/desk/instrument.html", context)


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: OfficeRequest, office: Office) -> HttpResponse:
    """Read a file; every fault is told with its line, and nothing is kept then."""
    if request.method != "POST":
        return _form(request, InstrumentForm(initial=_begun(request, office)))
    form = InstrumentForm(request.POST, request.FILES)
    if not form.is_valid():
        return _form(request, form, status=422)
    try:
        data = _bytes(request)
        faults = parse(data, total=form.cleaned_data["total"]).faults
        if faults:
            return _form(request, form, faults, status=422)
        made = bring_in(office=office, actor=request.actor, head=form.head(), data=data)
    except InvalidInput as error:
        form.blame(error)
        return _form(request, form, status=422)
    messages.success(request, _("Instrumen tersimpan sebagai versi %(n)s.") % {"n": made.version})
    return redirect("monev_desk:instrument", kode=office.code, instrument_id=made.pk)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def take(request: OfficeRequest, office: Office) -> HttpResponse:
    """Bring in one that comes with the house."""
    made = take_shipped(office=office, actor=request.actor, key=request.POST.get("key", ""))
    messages.success(
        request, _("Instrumen bawaan tersimpan sebagai versi %(n)s.") % {"n": made.version}
    )
    return redirect("monev_desk:instrument", kode=office.code, instrument_id=made.pk)


@desk(*CASE_ROLES)
@require_safe
def as_csv(request: OfficeRequest, office: Office, instrument_id: UUID) -> StreamingHttpResponse:
    """The instrument as CSV, ready to come in again and for `serambi monev score`."""
    found = instrument(office, instrument_id)
    response = StreamingHttpResponse(
        list(instrument_csv(found)), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="{name_of(found)}.csv"'
    return response


@desk(*CASE_ROLES)
@require_safe
def as_xlsx(request: OfficeRequest, office: Office, instrument_id: UUID) -> HttpResponse:
    """The instrument as a workbook, to be filled in and brought in again."""
    found = instrument(office, instrument_id)
    return workbook(instrument_xlsx(found), name_of(found))


def workbook(made: IO[bytes], name: str) -> HttpResponse:
    """A workbook as a download; its temporary file is closed here."""
    with made:
        response = HttpResponse(made.read(), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    response["Cache-Control"] = "private, no-store"
    return response


def name_of(found: Instrument) -> str:
    """The name of its file."""
    return slugify(f"instrumen {found.assessor} {found.year} v{found.version}")


def _begun(request: OfficeRequest, office: Office) -> dict[str, Any]:
    """A structure that is filled in keeps its head."""
    wanted = request.GET.get("dari", "")
    found = next((one for one in instruments_for(office) if str(one.pk) == wanted), None)
    if found is None:
        return {"total": 100}
    return {
        "title": found.title.replace(" (kerangka)", ""), "assessor": found.assessor,
        "year": found.year, "total": found.total, "method": found.method, "scale": found.scale,
    }  # fmt: skip


def _bytes(request: OfficeRequest) -> bytes:
    upload = request.FILES.get("file")
    if upload is None:
        raise InvalidInput("monev.no_file", _("Berkas belum dipilih."), field="file")
    if (upload.size or 0) > MOST_BYTES:
        raise InvalidInput("monev.large", _("Berkas ini lebih dari 5 MB."), field="file")
    return bytes(upload.read())


def _form(
    request: OfficeRequest,
    form: InstrumentForm,
    faults: list[Fault] | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {"form": form, "faults": faults or [], "columns": COLUMNS, "needed": NEEDED}
    return render(request, "monev/desk/instrument_new.html", context, status=status)
