"""A table on its way in: sent, looked at, mended by its columns, kept."""

from collections.abc import Iterator
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.datasets import services
from serambi.datasets.columns import from_json
from serambi.datasets.forms.uploads import ColumnForm, NoteForm, TableForm, column_forms
from serambi.datasets.models import Dataset, DatasetUpload
from serambi.datasets.services.uploads import look
from serambi.datasets.views.desk.page import dataset_page, found
from serambi.datasets.views.sheet import worded
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.tables.writing import Cell, csv_pieces, inert

SHOWN = 12
PROBLEMS_SHOWN = 100


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def bring(request: OfficeRequest, office: Office, dataset_id: UUID) -> HttpResponse:
    """Take a file in and look at it; nothing becomes public here."""
    dataset = found(request, office, dataset_id)
    form = TableForm(request.POST, request.FILES)
    sent = request.FILES.get("file")
    if sent is None:
        form.add_error("file", _("Berkas belum dipilih. Pilih berkas CSV atau XLSX."))
        return dataset_page(request, office, dataset, table_form=form)
    try:
        kept = services.bring(office=office, actor=request.actor, dataset=dataset, upload=sent)
    except InvalidInput as error:
        form.is_valid()
        form.errors.pop("file", None)
        form.blame(error)
        return dataset_page(request, office, dataset, table_form=form)
    return _to(office, dataset, kept)


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: OfficeRequest, office: Office, dataset_id: UUID, upload_id: UUID) -> HttpResponse:
    """Columns, mistakes in words, and the first rows as they would be kept."""
    dataset = found(request, office, dataset_id)
    upload = _waiting(dataset, upload_id)
    columns = from_json(upload.columns)
    if request.method != "POST":
        return _page(request, office, upload, column_forms(columns))
    forms = column_forms(columns, request.POST)
    if sum(form.is_valid() for form in forms) < len(forms):  # every form judges itself
        return _page(request, office, upload, forms)
    try:
        services.reshape(
            office=office, actor=request.actor, upload=upload, columns=[f.column() for f in forms]
        )
    except InvalidInput as error:
        forms[0].add_error(None, str(error))
        return _page(request, office, upload, forms)
    return _to(office, dataset, upload)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def keep(request: OfficeRequest, office: Office, dataset_id: UUID, upload_id: UUID) -> HttpResponse:
    """Turn the table into a version."""
    dataset = found(request, office, dataset_id)
    upload = _waiting(dataset, upload_id)
    try:
        version = services.keep(
            office=office, actor=request.actor, upload=upload, note=request.POST.get("note", "")
        )
    except (InvalidInput, Refused, Conflict) as error:
        messages.error(request, str(error))
        return _to(office, dataset, upload)
    messages.success(
        request, _("Versi %(n)s tersimpan. Ajukan kepada walidata.") % {"n": version.number}
    )
    return redirect(
        "datasets_desk:version", kode=office.code, dataset_id=dataset.pk, number=version.number
    )


@desk(Role.PETUGAS, Role.PPID)
@require_safe
def errors(
    request: OfficeRequest, office: Office, dataset_id: UUID, upload_id: UUID
) -> HttpResponseBase:
    """The mistakes as a CSV, to be worked through beside the file."""
    dataset = found(request, office, dataset_id)
    _table, checked = look(office, _waiting(dataset, upload_id))
    rows: Iterator[list[Cell]] = (
        [one.row, inert(one.column), inert(one.message)] for one in checked.problems
    )
    pieces = csv_pieces([_("Baris"), _("Kolom"), _("Apa yang salah dan cara memperbaikinya")], rows)
    response = StreamingHttpResponse(pieces, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="kesalahan-{dataset.slug}.csv"'
    return response


def _waiting(dataset: Dataset, upload_id: UUID) -> DatasetUpload:
    rows = DatasetUpload.objects.filter(dataset=dataset, done_at=None)
    upload: DatasetUpload | None = (
        rows.select_related("stored", "dataset").filter(pk=upload_id).first()
    )
    if upload is None:
        raise Http404
    return upload


def _page(
    request: OfficeRequest, office: Office, upload: DatasetUpload, forms: list[ColumnForm]
) -> HttpResponse:
    table, checked = look(office, upload)
    columns = from_json(upload.columns)
    wrong = any(form.is_bound and form.errors for form in forms)
    context = {
        "dataset": upload.dataset,
        "upload": upload,
        "table": table,
        "columns": columns,
        "forms": forms,
        "checked": checked,
        "problems": checked.problems[:PROBLEMS_SHOWN],
        "shown": [worded(columns, row) for row in checked.rows[:SHOWN]],
        "note_form": NoteForm(),
        "wrong": wrong,
    }
    return render(request, "datasets/desk/upload.html", context, status=422 if wrong else 200)


def _to(office: Office, dataset: Dataset, upload: DatasetUpload) -> HttpResponse:
    return redirect(
        "datasets_desk:upload", kode=office.code, dataset_id=dataset.pk, upload_id=upload.pk
    )
