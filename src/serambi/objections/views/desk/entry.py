"""The desk's entry page."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from serambi.casework.models.choices import Channel
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.ids import show_code
from serambi.files.models import Purpose
from serambi.files.services import receive
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.objections.forms.entry import EntryForm
from serambi.objections.services.file import Filed, file_objection
from serambi.offices.models import Office


@desk(Role.PETUGAS, Role.PPID)
def new_objection(request: OfficeRequest, office: Office) -> HttpResponse:
    """Enter an objection for somebody; the receipt's code is shown once to be handed over."""
    start = {"request_no": request.GET.get("permohonan", "")[:80]}
    form = EntryForm(request.POST or None, request.FILES or None, office=office, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            found = _file(request, office, form)
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            form.add_error(None, str(error))
        else:
            words = _("Tercatat dengan nomor %(number)s. Kode lacak untuk pemohon: %(code)s")
            number, code = found.objection.register_no, show_code(found.code)
            messages.success(request, words % {"number": number, "code": code})
            return redirect(
                "objections_desk:case", kode=office.code, objection_id=found.objection.pk
            )
    status = 422 if request.method == "POST" else 200
    return render(request, "objections/desk/new.html", {"form": form}, status=status)


def _file(request: OfficeRequest, office: Office, form: EntryForm) -> Filed:
    return file_objection(
        office=office,
        actor=request.actor,
        filing=form.filing(_authority(request, office)),
        submit_key=form.key(),
        channel=Channel(form.cleaned_data["channel"]),
        received_at=form.received_at(),
    )


def _authority(request: OfficeRequest, office: Office) -> UUID | None:
    """The power of attorney, judged and kept. Raises InvalidInput at its field."""
    upload = request.FILES.get("authority_file")
    if upload is None:
        return None
    return receive(
        office=office, upload=upload, purpose=Purpose.IDENTITY, actor=request.actor,
        encrypted=True, field="authority_file",
    ).pk  # fmt: skip
