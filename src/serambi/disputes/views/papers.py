"""Papers, packs and calendars of a dispute as downloads."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_GET

from serambi.disputes.access import WORKERS, visible_to
from serambi.disputes.icalendar import MEDIA_TYPE
from serambi.disputes.models import Dispute
from serambi.disputes.selectors.calendar import ics
from serambi.disputes.selectors.desk import PILES, desk_dispute
from serambi.disputes.services.packing import note_reading
from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES
from serambi.offices.models import Office


@desk(*CASE_ROLES)
@require_GET
def paper(request: OfficeRequest, office: Office, dispute_id: UUID, paper_id: UUID) -> HttpResponse:
    """One paper of the dispute."""
    found = desk_dispute(visible_to(request.actor), office, dispute_id)
    for one in found.papers:
        if one.pk == paper_id:
            return serve(one.stored, inline=True)
    raise Http404


@desk(*WORKERS)
@require_GET
def pack(
    request: OfficeRequest, office: Office, dispute_id: UUID, pack_id: UUID, which: str
) -> HttpResponse:
    """The PDF or the ZIP of a pack; taking it out is written down."""
    found = desk_dispute(visible_to(request.actor), office, dispute_id)
    for one in found.packs:
        if one.pk == pack_id and which in {"pdf", "zip"}:
            note_reading(office=office, actor=request.actor, made=one, which=which)
            return serve(one.pdf if which == "pdf" else one.archive)
    raise Http404


@desk(*CASE_ROLES)
@require_GET
def calendar(request: OfficeRequest, office: Office, dispute_id: UUID) -> HttpResponse:
    """The hearings and own dates of one dispute as a calendar file."""
    visible = visible_to(request.actor).filter(pk=dispute_id)
    dispute: Dispute | None = visible.select_related("case").first()
    if dispute is None:
        raise Http404
    name = f"sengketa-{slugify(dispute.name.replace('/', '-'))}.ics"
    return _calendar(ics(office, visible, dispute.name), name)


@desk(*CASE_ROLES)
@require_GET
def desk_calendar(request: OfficeRequest, office: Office) -> HttpResponse:
    """All running disputes of the office as one calendar file; only for the signed-in desk."""
    running = visible_to(request.actor).filter(PILES["berjalan"] | PILES["pelaksanaan"])
    return _calendar(ics(office, running, f"Sengketa {office.name}"), f"sengketa-{office.code}.ics")


def _calendar(data: bytes, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=MEDIA_TYPE)
    disposition = content_disposition_header(as_attachment=True, filename=name)
    response["Content-Disposition"] = disposition or "attachment"
    response["Cache-Control"] = "private, no-store"
    return response
