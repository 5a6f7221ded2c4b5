"""Hak dan tenggat Anda: what the law promises, and a calculator on the engine of the register."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from serambi.core import clock
from serambi.core.errors import InvalidInput, Refused
from serambi.identity.guards import OfficeRequest, public
from serambi.law.calendar import CalendarYearMissing
from serambi.law.clocks import Regime, strip
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for
from serambi.timekeeping import rights
from serambi.timekeeping.forms.rights import ReckonForm

ASKED = ("langkah", "rezim", "tanggal")


@public
@require_safe
def show(request: OfficeRequest, office: Office) -> HttpResponse:
    """The promises of the law per step; with a question in the address also the answer to it."""
    today = clock.today(office.tz)
    steps = [(step, rights.lengths(step.code, today)) for step in rights.STEPS]
    first = {"langkah": rights.STEPS[0].code, "rezim": Regime.UMUM.value, "tanggal": today}
    if not any(name in request.GET for name in ASKED):
        context: dict[str, Any] = {"steps": steps, "form": ReckonForm(initial=first)}
        return render(request, "timekeeping/public/rights.html", context)
    form = ReckonForm(request.GET)
    result = _result(form, office) if form.is_valid() else None
    context = {"steps": steps, "form": form, **(result or {})}
    status = 200 if result else 422
    return render(request, "timekeeping/public/rights.html", context, status=status)


def _result(form: ReckonForm, office: Office) -> dict[str, Any] | None:
    """The due date with its strip; None with the error on the form."""
    said = form.cleaned_data
    try:
        due = rights.reckon(
            said["langkah"], Regime(said["rezim"]), said["tanggal"], calendar_for(office), office.tz
        )
    except InvalidInput as error:
        form.add_error("tanggal", str(error))
    except CalendarYearMissing as error:
        words = _("Daftar hari libur dan cuti bersama tahun %(year)d belum tersedia.")
        form.add_error("tanggal", words % {"year": error.year})
    except Refused as error:
        form.add_error("tanggal", error.sentence)
    else:
        return {
            "due": due,
            "days": strip(due, clock.today(office.tz)),
            "name": rights.CODES[said["langkah"]].name,
            "certainty": rights.certainty(due.evidence),
            "tone": rights.TONES[due.evidence],
            "start": rights.start_words(due.rule),
        }
    return None
