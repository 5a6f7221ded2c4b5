"""What is done to an entry with one button."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.catalogue import selectors, services
from serambi.catalogue.forms.entry import FileForm, LinkForm, WithdrawForm
from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.views.desk import uploads
from serambi.catalogue.views.desk.page import entry_page, found
from serambi.core.errors import Conflict, InvalidInput
from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.offices.models import Office
from serambi.ui.forms import DomainForm


@desk(Role.PPID)
@require_POST
def publish(request: OfficeRequest, office: Office, entry_id: UUID) -> HttpResponse:
    """Into the public list."""
    entry = found(request, office, entry_id)
    return _do(request, office, entry, services.publish, _("Informasi ini terbit."))


@desk(Role.PPID)
@require_POST
def withdraw(request: OfficeRequest, office: Office, entry_id: UUID) -> HttpResponse:
    """Out of the public list, with a reason."""
    entry = found(request, office, entry_id)
    form = WithdrawForm(request.POST, prefix="w")
    return _do(
        request, office, entry, services.withdraw, _("Informasi ini ditarik."),
        form=form, name="withdraw_form", reason=form.typed("reason"),
    )  # fmt: skip


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def add_file(request: OfficeRequest, office: Office, entry_id: UUID) -> HttpResponse:
    """Attach a document; an upload survives a title that is too long."""
    entry = found(request, office, entry_id)
    form = FileForm(request.POST, request.FILES, prefix="f")
    kept = uploads.keep(request, office, form)
    if kept is None:
        if not form.errors:
            form.add_error("berkas", _("Berkas belum dipilih. Pilih berkas, lalu tambahkan."))
        return entry_page(request, office, entry, file_form=form)
    return _do(
        request, office, entry, services.add_file, _("Berkas ditambahkan."),
        form=form, name="file_form", extra={"kept": kept, "token": uploads.token_of(kept)},
        stored=kept, title=form.typed("file_title"),
    )  # fmt: skip


@desk(*CASE_ROLES)
@require_safe
def open_file(request: OfficeRequest, office: Office, entry_id: UUID, file_id: int) -> HttpResponse:
    """A document of an entry in any state."""
    entry = found(request, office, entry_id)
    row = next((one for one in selectors.files_of(entry) if one.pk == file_id), None)
    if row is None:
        raise Http404
    return serve(row.stored, inline="lihat" in request.GET)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def remove_file(
    request: OfficeRequest, office: Office, entry_id: UUID, file_id: int
) -> HttpResponse:
    """Take a document off."""
    entry = found(request, office, entry_id)
    return _do(request, office, entry, services.remove_file, _("Berkas dilepas."), file_id=file_id)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def add_link(request: OfficeRequest, office: Office, entry_id: UUID) -> HttpResponse:
    """Add an address on the web."""
    entry = found(request, office, entry_id)
    form = LinkForm(request.POST, prefix="l")
    return _do(
        request, office, entry, services.add_link, _("Tautan ditambahkan."),
        form=form, name="link_form", url=form.typed("url"), label=form.typed("label"),
    )  # fmt: skip


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def remove_link(
    request: OfficeRequest, office: Office, entry_id: UUID, link_id: int
) -> HttpResponse:
    """Take a link off."""
    entry = found(request, office, entry_id)
    return _do(request, office, entry, services.remove_link, _("Tautan dilepas."), link_id=link_id)


def _do(
    request: OfficeRequest,
    office: Office,
    entry: CatalogueEntry,
    verb: Callable[..., Any],
    done: str,
    *,
    form: DomainForm | None = None,
    name: str = "",
    extra: dict[str, Any] | None = None,
    **more: Any,
) -> HttpResponse:
    """Call the service and go back to the entry; a mistake comes back at the field of `form`."""
    try:
        verb(office=office, actor=request.actor, entry=entry, **more)
    except InvalidInput as error:
        if form is None:
            raise
        form.is_valid()
        form.blame(error)
        return entry_page(request, office, entry, **{name: form, **(extra or {})})
    except Conflict as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return redirect("catalogue_desk:entry", kode=office.code, entry_id=entry.pk)
