"""A newer version of a document."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from serambi.catalogue import selectors, services
from serambi.catalogue.forms.entry import ReplaceForm
from serambi.catalogue.views.desk.page import entry_page, found
from serambi.core.errors import Conflict, InvalidInput
from serambi.files.models import Purpose
from serambi.files.services import receive
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.offices.models import Office


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def replace(request: OfficeRequest, office: Office, entry_id: UUID) -> HttpResponse:
    """Put a newer file in the place of an older one."""
    entry = found(request, office, entry_id)
    form = ReplaceForm(request.POST, request.FILES, prefix="r", files=selectors.files_of(entry))
    upload = request.FILES.get("r-berkas")
    if form.is_valid() and upload is None:
        form.add_error("berkas", _("Berkas belum dipilih."))
    if upload is None or form.errors:
        return entry_page(request, office, entry, replace_form=form)
    try:
        stored = receive(
            office=office, upload=upload, purpose=Purpose.CATALOGUE, actor=request.actor,
            field="berkas",
        )  # fmt: skip
        services.replace_file(
            office=office, actor=request.actor, entry=entry, stored=stored,
            file_id=int(form.cleaned_data["document"] or 0), reason=form.cleaned_data["reason"],
        )  # fmt: skip
    except InvalidInput as error:
        form.blame(error)
        return entry_page(request, office, entry, replace_form=form)
    except Conflict as error:
        form.add_error(None, str(error))
        return entry_page(request, office, entry, replace_form=form)
    messages.success(request, _("Versi baru terpasang; versi lama tetap dapat dibaca."))
    return redirect("catalogue_desk:entry", kode=office.code, entry_id=entry.pk)
