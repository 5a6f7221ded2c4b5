"""Finding a case by its tracking code, and what its applicant may read."""

from dataclasses import dataclass
from uuid import UUID

from serambi.casework.events import INTERNAL
from serambi.casework.models import Decision, DecisionItem, InformationRequest
from serambi.core import ids
from serambi.law.lifecycle import State
from serambi.ledger.models import Event
from serambi.ledger.selectors import thread
from serambi.letters.models import Letter
from serambi.letters.selectors import for_object
from serambi.offices.models import Office

GIVEN = {State.DISERAHKAN.value, State.SELESAI.value}


@dataclass(frozen=True, slots=True)
class Progress:
    """What the tracking page shows: sentences, letters, and items that may be downloaded."""

    case: InformationRequest
    thread: list[Event]
    letters: list[Letter]
    decision: Decision | None
    items: list[DecisionItem]


def case_by_code(office: Office, typed: str) -> InformationRequest | None:
    """The case of `office` whose tracking code is `typed`, or None."""
    return ids.found_by_code(typed, lambda digest: _first(office, tracking_digest=digest))


def case_by_id(office: Office, case_id: UUID) -> InformationRequest | None:
    """The case an opened (signed) cookie points at."""
    return _first(office, pk=case_id)


def progress(case: InformationRequest) -> Progress:
    """All that the applicant may read: no internal acts, no internal letters."""
    about = ("request", case.pk)
    decision: Decision | None = (
        case.decisions.filter(stage=Decision.Stage.SENT).order_by("decided_at").last()
    )
    items = (
        list(decision.items.select_related("entry", "file"))
        if decision and case.state in GIVEN
        else []
    )
    return Progress(
        case=case,
        thread=[event for event in thread(case.office, about) if event.act not in INTERNAL],
        letters=for_object(case.office, about),
        decision=decision,
        items=items,
    )


def _first(office: Office, **wanted: object) -> InformationRequest | None:
    rows = InformationRequest.objects.filter(office=office, **wanted)
    found: InformationRequest | None = rows.select_related("applicant").first()
    if found is not None:
        found.office = office
    return found
