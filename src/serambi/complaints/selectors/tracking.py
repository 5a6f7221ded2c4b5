"""Finding a complaint by its tracking code, and what its complainant may read."""

from dataclasses import dataclass
from uuid import UUID

from serambi.complaints.events import INTERNAL
from serambi.complaints.models import Complaint, ComplaintMessage
from serambi.core import ids
from serambi.ledger.models import Event
from serambi.ledger.selectors import thread
from serambi.offices.models import Office


@dataclass(frozen=True, slots=True)
class Progress:
    """What the complaint's page shows: sentences, and what was written to and by the complainant."""

    thread: list[Event]
    talk: list[ComplaintMessage]


def complaint_by_code(office: Office, typed: str) -> Complaint | None:
    """The complaint of `office` whose tracking code is `typed`, or None."""
    return ids.found_by_code(typed, lambda digest: _first(office, tracking_digest=digest))


def complaint_by_id(office: Office, complaint_id: UUID) -> Complaint | None:
    """The complaint an opened (signed) cookie points at."""
    return _first(office, pk=complaint_id)


def progress(complaint: Complaint) -> Progress:
    """All that the complainant may read: no internal acts, no notes."""
    events = thread(complaint.office, ("complaint", complaint.pk))
    messages = complaint.messages.exclude(kind=ComplaintMessage.Kind.NOTE)
    return Progress([one for one in events if one.act not in INTERNAL], list(messages))


def _first(office: Office, **wanted: object) -> Complaint | None:
    rows = Complaint.objects.filter(office=office, **wanted).select_related("complainant")
    found: Complaint | None = rows.first()
    if found is not None:
        found.office = office
    return found
