"""The desk's entry page."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from serambi.casework.models.choices import Channel
from serambi.casework.services.receive import receive
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.ids import show_code
from serambi.identity.guards import OfficeRequest, desk
from serambi.intake.forms import EntryForm
from serambi.law.roles import Role
from serambi.offices.models import Office


@desk(Role.PETUGAS, Role.PPID)
def new_request(request: OfficeRequest, office: Office) -> HttpResponse:
    """Enter a request for somebody; the receipt's code is shown once to be handed over."""
    form = EntryForm(request.POST or None, office=office)
    if request.method == "POST" and form.is_valid():
        try:
            found = receive(
                office=office, actor=request.actor, submission=form.submission(), submit_key=form.key(),
                channel=Channel(form.cleaned_data["channel"]), received_at=form.received_at(),
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            form.add_error(None, str(error))
        else:
            words = _("Tercatat dengan nomor %(number)s. Kode lacak untuk pemohon: %(code)s")
            messages.success(
                request, words % {"number": found.case.register_no, "code": show_code(found.code)}
            )
            return redirect("casework_desk:case", kode=office.code, case_id=found.case.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "intake/new.html", {"form": form}, status=status)
