"""The desk's entry page."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from serambi.casework.models.choices import Channel
from serambi.complaints.access import HANDLERS
from serambi.complaints.forms.telling import EntryForm
from serambi.complaints.services.file import Filed, file_complaint
from serambi.complaints.views.telling import keep_evidence
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.ids import show_code
from serambi.identity.guards import OfficeRequest, desk
from serambi.offices.models import Office


@desk(*HANDLERS)
def new_complaint(request: OfficeRequest, office: Office) -> HttpResponse:
    """Enter a complaint for somebody; the receipt's code is shown once to be handed over."""
    form = EntryForm(request.POST or None, request.FILES or None, office=office)
    if request.method == "POST" and form.is_valid():
        try:
            filed = _file(request, office, form)
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            form.add_error(None, str(error))
        else:
            words = _("Tercatat dengan nomor %(number)s. Kode lacak untuk pengadu: %(code)s")
            number, code = filed.complaint.register_no, show_code(filed.code)
            messages.success(request, words % {"number": number, "code": code})
            return redirect(
                "complaints_desk:case", kode=office.code, complaint_id=filed.complaint.pk
            )
    status = 422 if request.method == "POST" else 200
    return render(request, "complaints/desk/new.html", {"form": form}, status=status)


def _file(request: OfficeRequest, office: Office, form: EntryForm) -> Filed:
    return file_complaint(
        office=office,
        actor=request.actor,
        telling=form.telling(keep_evidence(request, office)),
        submit_key=form.key(),
        channel=Channel(form.cleaned_data["channel"]),
        received_at=form.received_at(),
    )
