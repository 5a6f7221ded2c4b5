"""The import: file, mapping and preview, confirmation."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from serambi.catalogue import access
from serambi.catalogue.forms.bringing import MappingForm, UploadForm, initial_of
from serambi.catalogue.importing.check import missing_columns
from serambi.catalogue.models import ImportBatch
from serambi.catalogue.services import batches
from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.offices.models import Office

SHOWN = 20
PROBLEMS_SHOWN = 100


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: OfficeRequest, office: Office) -> HttpResponse:
    """Send the file; it is read at once, so that a wrong one is refused here."""
    if request.method != "POST":
        return render(request, "catalogue/desk/upload.html", {"form": UploadForm()})
    form = UploadForm(request.POST, request.FILES)
    sent = request.FILES.get("file")
    if sent is None:
        form.add_error("file", _("Berkas belum dipilih. Pilih berkas CSV atau XLSX."))
        return render(request, "catalogue/desk/upload.html", {"form": form}, status=422)
    try:
        batch = batches.start(office=office, actor=request.actor, upload=sent)
    except InvalidInput as error:
        form.errors.pop("file", None)
        form.blame(error)
        return render(request, "catalogue/desk/upload.html", {"form": form}, status=422)
    return redirect("catalogue_desk:preview", kode=office.code, batch_id=batch.pk)


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: OfficeRequest, office: Office, batch_id: UUID) -> HttpResponse:
    """Which column is which, and what would become of each row."""
    batch = _waiting(office, batch_id)
    table = batches.table_of(batch)
    if request.method == "POST":
        form = MappingForm(request.POST, columns=table.columns)
        if form.is_valid():
            batches.remap(
                office=office, actor=request.actor, batch=batch,
                mapping=form.mapping(), category=form.cleaned_data["category_for_all"],
            )  # fmt: skip
            return redirect("catalogue_desk:preview", kode=office.code, batch_id=batch.pk)
    else:
        form = MappingForm(initial=initial_of(*batches.mapping_of(batch)), columns=table.columns)
    return _preview(request, office, batch, table=table, form=form)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def confirm(request: OfficeRequest, office: Office, batch_id: UUID) -> HttpResponse:
    """Bring it in, published only by a PPID who says so."""
    batch = _waiting(office, batch_id)
    publish = request.POST.get("terbitkan") == "1"
    try:
        result = batches.finish(office=office, actor=request.actor, batch=batch, publish=publish)
    except (InvalidInput, Refused, Conflict) as error:
        messages.error(request, str(error))
        return redirect("catalogue_desk:preview", kode=office.code, batch_id=batch.pk)
    messages.success(
        request,
        _("%(created)s informasi diimpor, %(skipped)s dilewati.")
        % {"created": result.created, "skipped": result.skipped},
    )
    return redirect("catalogue_desk:list", kode=office.code)


def _waiting(office: Office, batch_id: UUID) -> ImportBatch:
    rows = ImportBatch.objects.filter(office=office, state=ImportBatch.State.WAITING)
    batch: ImportBatch | None = rows.select_related("stored").filter(pk=batch_id).first()
    if batch is None:
        raise Http404
    return batch


def _preview(
    request: OfficeRequest, office: Office, batch: ImportBatch, *, table: Any, form: MappingForm
) -> HttpResponse:
    missing = missing_columns(*batches.mapping_of(batch))
    checked = None if missing else batches.look(office=office, batch=batch, table=table)
    context = {
        "batch": batch,
        "table": table,
        "form": form,
        "missing": missing,
        "checked": checked,
        "shown": checked.new[:SHOWN] if checked else [],
        "problems": checked.problems[:PROBLEMS_SHOWN] if checked else [],
        "may_publish": access.can_publish(request.actor, office.pk),
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "catalogue/desk/preview.html", context, status=status)
