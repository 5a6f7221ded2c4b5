"""Signing attendance on one's own phone: the code of the room, a name, a finger."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from serambi.core.errors import Conflict, InvalidInput
from serambi.evaluation import services
from serambi.evaluation.forms.attend import DoorForm
from serambi.evaluation.models import EvaluationMeeting
from serambi.evaluation.selectors.meetings import by_door
from serambi.identity.guards import OfficeRequest, public
from serambi.identity.pace import Pace, hold_back
from serambi.offices.models import Office

PACE = Pace(60, timedelta(minutes=10), everybody=1_000)
"""A whole room signs from one network, so the pace is generous; the code has 120 bits."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@public
def sign_in(request: OfficeRequest, office: Office) -> HttpResponse:
    """The form; a wrong code and a meeting that is over get the same words."""
    if request.method != "POST":
        return render(request, "evaluation/public/door.html", {"form": DoorForm()})
    if (away := hold_back(request, office, "meeting", PACE)) is not None:
        return away
    form = DoorForm(request.POST)
    meeting = by_door(office, form.data.get("code", ""))
    if meeting is None:
        form.add_error(
            "code",
            _(
                "Kode ini tidak membuka rapat yang sedang berlangsung. Pindai lagi kode QR di ruang rapat."
            ),
        )
    elif form.is_valid() and _signed(request, office, form, meeting):
        context = {"meeting": meeting, "name": form.cleaned_data["name"]}
        return render(request, "evaluation/public/signed.html", context)
    return render(request, "evaluation/public/door.html", {"form": form}, status=422)


def _signed(
    request: OfficeRequest, office: Office, form: DoorForm, meeting: EvaluationMeeting
) -> bool:
    typed = form.cleaned_data
    try:
        services.sign(
            office=office, actor=request.actor, meeting=meeting, strokes=typed["strokes"],
            typed_name=typed["typed_name"], name=typed["name"], post=typed["post"],
        )  # fmt: skip
    except InvalidInput as error:
        form.blame(error)
    except Conflict as error:
        form.add_error(None, str(error))
    else:
        return True
    return False
