"""What can be brought in, and everything out."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.core.errors import InvalidInput, NotFound, Refused
from serambi.files import selectors as files
from serambi.files.models import Purpose
from serambi.files.services import read, receive
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.moving import access, selectors
from serambi.moving.addresses import judged
from serambi.moving.archive.locking import lock
from serambi.moving.forms import AddressesForm, ArchiveForm, FilesForm
from serambi.moving.services.addresses import redirect_all
from serambi.moving.views.making import told
from serambi.offices.models import Office


@desk(Role.PPID, Role.ADMIN)
@require_safe
def index(request: OfficeRequest, office: Office) -> HttpResponse:
    """The three ways."""
    return page(request, office)


@desk(Role.ADMIN)
@require_POST
def archive(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """Write the archive while the page tells how far it is."""
    form = ArchiveForm(request.POST, prefix="a")
    words = form.typed("passphrase")
    try:
        key = lock(words) if words else None
    except InvalidInput as error:
        form.is_valid()
        form.blame(error)
        return page(request, office, archive_form=form)
    return told(request, office, key)


@desk(Role.PPID)
@require_POST
def look(request: OfficeRequest, office: Office) -> HttpResponse:
    """Judge every line of a list of old addresses; nothing is kept."""
    form = AddressesForm(request.POST, request.FILES, prefix="l")
    upload = request.FILES.get("l-file")
    form.is_valid()
    if upload is None:
        form.add_error("file", _("Daftar belum dipilih."))
        return page(request, office, addresses_form=form)
    try:
        stored = receive(
            office=office, upload=upload, purpose=Purpose.IMPORT, actor=request.actor, field="file"
        )
        lines = judged(office, read(stored), selectors.taken())
    except InvalidInput as error:
        form.blame(error)
        return page(request, office, addresses_form=form)
    context = {
        "lines": lines,
        "wrong": sum(bool(line.problem) for line in lines),
        "token": files.draft_token(stored),
    }
    return render(request, "moving/desk/addresses.html", context)


@desk(Role.PPID)
@require_POST
def keep(request: OfficeRequest, office: Office) -> HttpResponse:
    """Keep the list that was looked at."""
    try:
        stored = files.draft_by_token(
            office=office, purpose=Purpose.IMPORT, token=request.POST.get("token", "")
        )
        count = redirect_all(office=office, actor=request.actor, data=read(stored))
    except (NotFound, InvalidInput, Refused) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("%(n)s alamat lama dialihkan.") % {"n": count})
    return redirect("moving_desk:index", kode=office.code)


def page(request: OfficeRequest, office: Office, **wrong: Any) -> HttpResponse:
    """The three ways; `wrong` holds the form that came back with errors."""
    context: dict[str, Any] = {
        "archive_form": ArchiveForm(prefix="a"),
        "addresses_form": AddressesForm(prefix="l"),
        "files_form": FilesForm(prefix="b"),
        "addresses": selectors.addresses(office),
        "may_bring_in": access.can_bring_in(request.actor, office.pk),
        "may_take_out": access.can_take_out(request.actor, office.pk),
        **wrong,
    }
    return render(request, "moving/desk/index.html", context, status=422 if wrong else 200)
