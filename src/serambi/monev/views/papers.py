"""What leaves an office's answers: the sealed PDF, the two CSV files, the reckoning, the certificate."""

from collections.abc import Iterable
from uuid import UUID

from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES
from serambi.monev import access
from serambi.monev.models import Certificate, Submission
from serambi.monev.selectors.cycles import cycle_of, submission_below, submission_of
from serambi.monev.selectors.filling import filling
from serambi.monev.services.printing import paper_of
from serambi.monev.sheet_out import answers_csv, instrument_csv
from serambi.monev.sheet_reckoned import reckoning_xlsx
from serambi.monev.views.instruments import workbook
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@desk(*CASE_ROLES)
@require_safe
def sealed(request: OfficeRequest, office: Office, cycle_id: UUID, target: str) -> HttpResponse:
    """What was sent, as it was sealed."""
    found = _readable(request, office, cycle_id, target)
    if not found.sealed:
        raise Http404
    return serve(paper_of(found, request.actor), inline=True)


@desk(*CASE_ROLES)
@require_safe
def instrument(
    request: OfficeRequest, office: Office, cycle_id: UUID, target: str
) -> StreamingHttpResponse:
    """The instrument of the cycle, first of the two files of `serambi monev score`."""
    found = _readable(request, office, cycle_id, target)
    return _csv(instrument_csv(found.cycle.instrument), "instrumen.csv")


@desk(*CASE_ROLES)
@require_safe
def answers(
    request: OfficeRequest, office: Office, cycle_id: UUID, target: str
) -> StreamingHttpResponse:
    """The grades, second of the two files: those that stand, or with ?nilai=ajuan what was claimed."""
    found = filling(_readable(request, office, cycle_id, target))
    claimed = request.GET.get("nilai") == "ajuan" or not found.settled
    pairs = [(one.question.code, one.grade if claimed else one.given) for one in found.lines]
    return _csv(answers_csv(pairs), "jawaban-ajuan.csv" if claimed else "jawaban.csv")


@desk(*CASE_ROLES)
@require_safe
def reckoning(request: OfficeRequest, office: Office, cycle_id: UUID, target: str) -> HttpResponse:
    """Every point with its formula, for whoever wants to reckon again in a spreadsheet."""
    found = filling(_readable(request, office, cycle_id, target))
    name = slugify(f"hitungan {found.submission.cycle.title} {found.submission.office.code}")
    return workbook(reckoning_xlsx(found), name)


@desk(*CASE_ROLES)
@require_safe
def certificate(
    request: OfficeRequest, office: Office, cycle_id: UUID, target: str
) -> HttpResponse:
    """The certificate, once it was issued."""
    found = _readable(request, office, cycle_id, target)
    with office_scope(found.office):
        made: Certificate | None = (
            Certificate.objects.filter(submission=found).select_related("file").first()
        )
        if made is None:
            raise Http404
        return serve(made.file, inline=True)


def _readable(request: OfficeRequest, office: Office, cycle_id: UUID, target: str) -> Submission:
    """The office's own answers, or those of an office below once they were sent."""
    cycle = cycle_of(office, cycle_id)
    own = target == office.code
    found = submission_of(office, cycle) if own else submission_below(office, cycle, target)
    if not access.can_read_answers(request.actor, office, found):
        raise Http404
    return found


def _csv(pieces: Iterable[str], name: str) -> StreamingHttpResponse:
    response = StreamingHttpResponse(list(pieces), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
