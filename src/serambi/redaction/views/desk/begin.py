"""Take a file to the desk: a new upload or a document of the information list."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from serambi.catalogue.models import EntryFile
from serambi.core.errors import Conflict, InvalidInput
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import receive
from serambi.identity.guards import OfficeRequest, desk
from serambi.offices.models import Office
from serambi.redaction.access import MAKERS
from serambi.redaction.engine.values import Names
from serambi.redaction.forms.begin import BeginForm
from serambi.redaction.models import Redaction
from serambi.redaction.selectors import entry_documents
from serambi.redaction.services import begin
from serambi.redaction.values import Subject

LONGEST = 19
"""More digits than this are no document of ours."""


@desk(*MAKERS)
def create(request: OfficeRequest, office: Office) -> HttpResponse:
    """Choose the file; a mistake comes back at the field."""
    form = BeginForm()
    if request.method == "POST":
        form = BeginForm(request.POST, request.FILES)
        form.is_valid()
        try:
            source, subject = _chosen(request, office)
            made = begin(
                office=office, actor=request.actor, source=source, subject=subject, names=Names()
            )
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            form.add_error("file", str(error))
        else:
            return redirect("redaction_desk:redaction", kode=office.code, redaction_id=made.pk)
    search = request.GET.get("cari", "").replace("\x00", "")[:200]
    context = {"form": form, "search": search, "documents": entry_documents(office, search)}
    status = 422 if form.errors else 200
    return render(request, "redaction/desk/create.html", context, status=status)


def _chosen(request: OfficeRequest, office: Office) -> tuple[StoredFile, Subject]:
    """The upload, or the document of an entry that was named. Raises InvalidInput."""
    number = request.POST.get("dokumen", "")
    if number.isascii() and number.isdigit() and len(number) < LONGEST:
        row = EntryFile.objects.filter(pk=int(number), removed_at=None).first()
        if row is None:
            raise InvalidInput("redaction.document", "Dokumen itu tidak ada lagi.", field="file")
        entry = UUID(str(row.entry.pk))
        return row.stored, Subject(Redaction.About.ENTRY, entry, row.entry.title)
    upload = request.FILES.get("file")
    if upload is None:
        raise InvalidInput("redaction.no_file", "Berkas belum dipilih.", field="file")
    stored = receive(
        office=office, upload=upload, purpose=Purpose.REDACTION, actor=request.actor,
        encrypted=True, field="file",
    )  # fmt: skip
    return stored, Subject(Redaction.About.UPLOAD)
