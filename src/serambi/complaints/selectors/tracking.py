"""Finding a complaint by its tracking code, and what its complainant may read."""

import hmac
from dataclasses import dataclass
from uuid import UUID

from serambi.complaints.events import INTERNAL
from serambi.complaints.models import Complaint, ComplaintMessage
from serambi.core import ids
from serambi.ledger.models import Event
from serambi.ledger.selectors import thread
from serambi.offices.models import Office

_NOBODY = ids.code_digest("0" * ids.LENGTH)


@dataclass(frozen=True, slots=True)
class Progress:
    """What the complaint's page shows: sentences, and what was written to and by the complainant."""

    thread: list[Event]
    talk: list[ComplaintMessage]


def complaint_by_code(office: Office, typed: str) -> Complaint | None:
    """The complaint of `office` whose tracking code is `typed`, or None.

    A malformed code costs the same look-up as a wrong one, compared in constant time.
    """
    code = ids.normalise_code(typed)
    digest = ids.code_digest(code) if code else _NOBODY
    found = _first(office, tracking_digest=digest)
    stored = bytes(found.tracking_digest) if found else _NOBODY
    matches = hmac.compare_digest(stored, digest)
    return found if found is not None and code is not None and matches else None


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
