"""What the desk has to do: tests in work, and the exempt list with what ends first."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.classification import access, events
from serambi.classification.models import ConsequenceTest, ExemptionRecord
from serambi.classification.selectors import desk as selectors
from serambi.classification.services.lists import decree_list, list_id
from serambi.classification.services.records import inherit
from serambi.core import clock
from serambi.core.errors import Conflict, NotFound, Refused
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.letters.http import serve_letter
from serambi.letters.selectors import for_object, letter_of
from serambi.offices.models import Office
from serambi.ui.components.navigation import Tab

PER_PAGE = 25


@desk(*CASE_ROLES)
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """Tests in work, tests that ended, or the list itself."""
    part = request.GET.get("bagian", "uji")
    tests = access.tests_visible_to(request.actor)
    records = access.records_visible_to(request.actor)
    year = clock.today(office.tz).year
    context: dict[str, Any] = {
        "tabs": _tabs(tests, records),
        "part": part,
        "current": f"?bagian={part}",
        "may_begin": access.can_propose(request.actor, office),
        "is_ppid": request.actor.has(Role.PPID),
        "year": year,
    }
    rows: Any = selectors.ended_tests(tests) if part == "selesai" else selectors.open_tests(tests)
    if part == "dik":
        rows = selectors.records_by_end(records, office)
        context["decrees"] = for_object(office, (events.LIST, list_id(office, year)))
    context["page"] = Paginator(rows, PER_PAGE).get_page(request.GET.get("hal"))
    return render(request, "classification/desk/list.html", context)


def _tabs(tests: QuerySet[ConsequenceTest], records: QuerySet[ExemptionRecord]) -> list[Tab]:
    return [
        Tab(_("Pengujian berjalan"), "?bagian=uji", selectors.open_tests(tests).count()),
        Tab(_("Daftar dikecualikan"), "?bagian=dik", records.count()),
        Tab(_("Pengujian selesai"), "?bagian=selesai", selectors.ended_tests(tests).count()),
    ]


@desk(Role.PPID)
def show_inheritable(request: OfficeRequest, office: Office) -> HttpResponse:
    """Entries of the offices above that may be taken over, and taking one over."""
    if request.method == "POST":
        try:
            record = inherit(
                office=office, actor=request.actor, source_id=_uuid(request.POST.get("sumber", ""))
            )
        except (Conflict, NotFound) as error:
            messages.error(request, str(error))
            return redirect("classification_desk:inherit", kode=office.code)
        messages.success(request, _("Butir masuk daftar kantor Anda."))
        return redirect("classification_desk:record", kode=office.code, record_id=record.pk)
    context = {"rows": selectors.inheritable(office)}
    return render(request, "classification/desk/inherit.html", context)


@desk(Role.PPID)
@require_POST
def decree(request: OfficeRequest, office: Office) -> HttpResponse:
    """Set the year's list by decree."""
    try:
        letter = decree_list(office=office, actor=request.actor)
    except Refused as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Keputusan %(n)s diterbitkan.") % {"n": letter.number})
    address = redirect("classification_desk:list", kode=office.code)
    address["Location"] += "?bagian=dik"
    return address


@desk(*CASE_ROLES)
@require_safe
def decree_letter(request: OfficeRequest, office: Office, letter_id: UUID) -> HttpResponse:
    """A decree of the list."""
    letter = letter_of(office, letter_id)
    if letter.about_type != events.LIST:
        raise NotFound("letter.unknown", "Surat ini tidak ada.")
    return serve_letter(letter)


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise NotFound("record.unknown", "Butir ini tidak ada.") from None
