"""One complaint as the desk sees it: everything on one screen in a bounded number of queries."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from serambi.complaints.models import Complaint, ComplaintMessage
from serambi.complaints.selectors.clock import ComplaintClock, clock_of
from serambi.complaints.selectors.masked import MaskedComplainant, masked
from serambi.core.errors import NotFound
from serambi.ledger.models import Event
from serambi.ledger.selectors import thread
from serambi.offices.models import Office


@dataclass(frozen=True, slots=True)
class DeskComplaint:
    """The complaint, its clock and all that hangs on it."""

    complaint: Complaint
    clock: ComplaintClock
    masked: MaskedComplainant
    thread: list[Event]
    talk: list[ComplaintMessage]
    notes: list[ComplaintMessage]


def desk_complaint(
    visible: QuerySet[Complaint], office: Office, complaint_id: UUID
) -> DeskComplaint:
    """One of the `visible` complaints. Raises NotFound for any other."""
    rows = visible.select_related("complainant", "handler", "division", "evidence")
    found: Complaint | None = rows.filter(pk=complaint_id).first()
    if found is None:
        raise NotFound("complaint.unknown", "Pengaduan ini tidak ada di kantor ini.")
    found.office = office
    messages = list(found.messages.select_related("by"))
    note = ComplaintMessage.Kind.NOTE
    return DeskComplaint(
        complaint=found,
        clock=clock_of(found),
        masked=masked(found.complainant),
        thread=thread(office, ("complaint", found.pk)),
        talk=[one for one in messages if one.kind != note],
        notes=[one for one in messages if one.kind == note],
    )
