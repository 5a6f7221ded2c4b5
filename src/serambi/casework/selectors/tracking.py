"""Finding a case by its tracking code, and what its applicant may read."""

import hmac
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

_NOBODY = ids.code_digest("0" * ids.LENGTH)
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
    """The case of `office` whose tracking code is `typed`, or None.

    A malformed code costs the same look-up as a wrong one, and the match is compared in constant
    time, so that nothing is learnt from the answer's delay.
    """
    code = ids.normalise_code(typed)
    digest = ids.code_digest(code) if code else _NOBODY
    found: InformationRequest | None = (
        InformationRequest.objects.filter(office=office, tracking_digest=digest)
        .select_related("office", "applicant")
        .first()
    )
    stored = bytes(found.tracking_digest) if found else _NOBODY
    matches = hmac.compare_digest(stored, digest)
    return found if found is not None and code is not None and matches else None


def case_by_id(office: Office, case_id: UUID) -> InformationRequest | None:
    """The case an opened (signed) cookie points at."""
    found: InformationRequest | None = (
        InformationRequest.objects.filter(office=office, pk=case_id)
        .select_related("office", "applicant")
        .first()
    )
    return found


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
