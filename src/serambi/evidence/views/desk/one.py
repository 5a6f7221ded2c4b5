"""One proof at the desk: how it stands and stood, and the acts on it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.core.errors import InvalidInput, SerambiError
from serambi.evidence import access, events, services
from serambi.evidence.forms.one import ChangeForm, PackForm, RemoveForm
from serambi.evidence.models import Evidence
from serambi.evidence.selectors import shelf
from serambi.evidence.services import files, text
from serambi.evidence.serving import served
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import STAFF_ROLES, Role
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.ui.components.thread import ThreadItem


@desk(*STAFF_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """The proof, its file, what looks found, who did what."""
    return _page(request, office, _row(request, office, number))


@desk(*STAFF_ROLES)
@require_safe
def file(request: OfficeRequest, office: Office, number: int) -> HttpResponseBase:
    """Its file, or the letter that states it."""
    return served(_row(request, office, number))


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def change(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Change what the office says of it."""
    row = _row(request, office, number)
    form = ChangeForm(request.POST, office=office, row=row)
    if form.is_valid():
        try:
            services.change(office=office, actor=request.actor, row=row, content=form.content())
        except InvalidInput as error:
            form.blame(error)
        else:
            return _back(request, office, row, _("Perubahan tersimpan."))
    return _page(request, office, row, change_form=form)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def remove(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Take it off the shelf."""
    row = _row(request, office, number)
    form = RemoveForm(request.POST)
    if form.is_valid():
        try:
            why = form.cleaned_data["reason"]
            services.remove(office=office, actor=request.actor, row=row, reason=why)
        except InvalidInput as error:
            form.blame(error)
        else:
            return _back(request, office, row, _("Bukti dikeluarkan dari rak."))
    return _page(request, office, row, remove_form=form)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def look(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Look at it now; a link within minutes."""
    row = services.ask_again(office=office, actor=request.actor, row=_row(request, office, number))
    said = _("Tautan diperiksa dalam beberapa menit.") if row.url else _("Bukti diperiksa.")
    return _back(request, office, row, said)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def pack(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Make its file smaller."""
    row = _row(request, office, number)
    form = PackForm(request.POST)
    if form.is_valid():
        try:
            limit = int(form.cleaned_data["limit"])
            files.pack_file(office=office, actor=request.actor, row=row, limit=limit)
        except SerambiError as error:
            form.add_error("limit", str(error))
        else:
            return _back(request, office, row, _("Berkas dikecilkan."))
    return _page(request, office, row, pack_form=form)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def give_text(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Have its scanned pages read, so that a machine can."""
    row = _row(request, office, number)
    try:
        text.want_text(office=office, actor=request.actor, row=row)
    except SerambiError as error:
        messages.error(request, str(error))
        return redirect("evidence_desk:one", kode=office.code, number=row.number)
    return _back(request, office, row, _("Halaman pindaian akan dibaca; hasilnya muncul di sini."))


def _row(request: OfficeRequest, office: Office, number: int) -> Evidence:
    row = shelf.by_number(access.visible_to(request.actor, office.pk), number)
    row.office = office
    return row


def _back(request: OfficeRequest, office: Office, row: Evidence, said: str) -> HttpResponse:
    messages.success(request, said)
    return redirect("evidence_desk:one", kode=office.code, number=row.number)


def _page(request: OfficeRequest, office: Office, row: Evidence, **forms: Any) -> HttpResponse:
    may = access.can_keep(request.actor, office.pk) and row.removed_at is None
    bound = any(form.is_bound for form in forms.values())
    context = {
        "row": row,
        "sightings": shelf.sightings(row),
        "items": _items(office, row),
        "may_keep": may,
        "may_pack": may and files.can_be_packed(row),
        "may_read": may and text.can_be_wanted(row),
        "reading_here": text.can_be_made(),
        "change_form": ChangeForm(office=office, row=row) if may else None,
        "pack_form": PackForm(),
        "remove_form": RemoveForm(),
        **forms,
    }
    return render(request, "evidence/desk/one.html", context, status=422 if bound else 200)


def _items(office: Office, row: Evidence) -> list[ThreadItem]:
    told = reversed(thread(office, (events.EVIDENCE, row.pk)))
    return [ThreadItem(event.at, event.sentence(), who=event.actor_name) for event in told]
