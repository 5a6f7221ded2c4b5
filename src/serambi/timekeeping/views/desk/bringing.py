"""A year's file: upload, preview, confirmation."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.timekeeping.forms.calendar import YearFileForm
from serambi.timekeeping.selectors.moves import preview as preview_of
from serambi.timekeeping.services import imports
from serambi.timekeeping.views.desk.calendar import SHOWN, after_decree


@desk(Role.ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: OfficeRequest, office: Office) -> HttpResponse:
    """Send the file; it is read at once, so that a wrong one is refused here."""
    if request.method != "POST":
        return render(request, "timekeeping/desk/upload.html", {"form": YearFileForm()})
    form = YearFileForm(request.POST, request.FILES)
    sent = request.FILES.get("file")
    if sent is None:
        form.add_error("file", _("Berkas belum dipilih. Pilih berkas CSV atau XLSX."))
        return render(request, "timekeeping/desk/upload.html", {"form": form}, status=422)
    try:
        batch = imports.start(office=office, actor=request.actor, upload=sent)
    except InvalidInput as error:
        form.errors.pop("file", None)
        form.blame(error)
        return render(request, "timekeeping/desk/upload.html", {"form": form}, status=422)
    return redirect("timekeeping_desk:preview", kode=office.code, batch_id=batch.pk)


@desk(Role.ADMIN)
@require_safe
def preview(request: OfficeRequest, office: Office, batch_id: UUID) -> HttpResponse:
    """Every row, what is wrong, and which dates would move."""
    batch = imports.waiting(office, batch_id)
    checked = imports.look(office, batch)
    found = preview_of(office, checked.days) if checked.days and not checked.problems else None
    context = {"batch": batch, "checked": checked, "preview": found, "shown": SHOWN}
    return render(request, "timekeeping/desk/preview.html", context)


@desk(Role.ADMIN)
@require_POST
def confirm(request: OfficeRequest, office: Office, batch_id: UUID) -> HttpResponse:
    """Bring it in, whole."""
    batch = imports.waiting(office, batch_id)
    try:
        checked = imports.look(office, batch)
        new = imports.finish(office=office, actor=request.actor, batch=batch)
    except (Refused, Conflict) as error:
        messages.error(request, str(error))
        return redirect("timekeeping_desk:preview", kode=office.code, batch_id=batch.pk)
    return after_decree(request, office, new, checked.year)
