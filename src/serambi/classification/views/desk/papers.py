"""Letters and scans of a test."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from serambi.classification.access import tests_visible_to
from serambi.classification.selectors.desk import desk_test
from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES
from serambi.letters.http import serve_letter
from serambi.offices.models import Office


@desk(*CASE_ROLES)
@require_safe
def letter(request: OfficeRequest, office: Office, test_id: UUID, letter_id: UUID) -> HttpResponse:
    """The sheet or the decree."""
    found = desk_test(tests_visible_to(request.actor), office, test_id)
    for one in found.letters:
        if one.pk == letter_id:
            return serve_letter(one)
    raise Http404


@desk(*CASE_ROLES)
@require_safe
def scan(request: OfficeRequest, office: Office, test_id: UUID, scan_id: int) -> HttpResponse:
    """The paper with wet signatures, of this version of the sheet or an earlier one."""
    found = desk_test(tests_visible_to(request.actor), office, test_id)
    for sheet in (*found.old, *((found.sheet,) if found.sheet else ())):
        for one in sheet.scans.all():
            if one.pk == scan_id:
                return serve(one.stored)
    raise Http404
