"""The words with which an act is called: in which office, by whom, and on what."""

from typing import TypedDict
from uuid import UUID

from serambi.identity.actors import Actor
from serambi.offices.models import Office


class Acting(TypedDict):
    """Somebody acts in an office."""

    office: Office
    actor: Actor


class OnCase(Acting):
    """On a request for information."""

    case_id: UUID


class OnItem(OnCase):
    """On one item of the answer to a request."""

    item_id: int


class OnRedaction(Acting):
    """On a file that is being blacked out."""

    redaction_id: UUID


class OnObjection(Acting):
    """On an objection."""

    objection_id: UUID


class OnComplaint(Acting):
    """On a complaint."""

    complaint_id: UUID


class OnDispute(Acting):
    """On a dispute."""

    dispute_id: UUID


class OnHearing(OnDispute):
    """On a hearing of a dispute."""

    hearing_id: UUID
