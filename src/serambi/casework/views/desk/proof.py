"""Before anything sealed is shown, the person at the desk proves once more that it is them."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from serambi.casework.models import InformationRequest
from serambi.identity.guards import OfficeRequest
from serambi.identity.sessions import confirm_address, is_confirmed


def proof_address(request: OfficeRequest, case: InformationRequest) -> str:
    """Where the proof is given, to come back to the case; "" when it was given lately."""
    if is_confirmed(request):
        return ""
    page = reverse("casework_desk:case", kwargs={"kode": case.office.code, "case_id": case.pk})
    return confirm_address(page)


def proof_first(request: OfficeRequest, case: InformationRequest) -> HttpResponse | None:
    """The way to the proof, or None when nothing stands in the way."""
    address = proof_address(request, case)
    if not address:
        return None
    messages.info(request, _("Pastikan ini Anda, lalu buka identitas sekali lagi."))
    return redirect(address)
