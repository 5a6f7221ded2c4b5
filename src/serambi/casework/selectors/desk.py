"""One case as the desk sees it: everything on one screen in a bounded number of queries."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from serambi.casework.events import SAME_PERSON
from serambi.casework.models import (
    Decision,
    DecisionItem,
    Disposition,
    InformationRequest,
    Note,
    Order,
)
from serambi.casework.selectors.clock import CaseClock, Dates, clock_of, promise
from serambi.casework.selectors.masked import MaskedPerson, masked
from serambi.core.errors import NotFound
from serambi.law.clock_acts import paused_since
from serambi.law.lifecycle import BEFORE_NOTICE, State
from serambi.ledger.models import Event
from serambi.ledger.selectors import thread
from serambi.letters.models import Letter
from serambi.letters.selectors import for_object
from serambi.offices.models import Office
from serambi.redaction.models import Redaction
from serambi.redaction.selectors import of_sources


@dataclass(frozen=True, slots=True)
class DeskCase:
    """The case, its clock and all that hangs on it. `proposal` is open, `answer` was sent."""

    case: InformationRequest
    clock: CaseClock
    masked: MaskedPerson
    thread: list[Event]
    notes: list[Note]
    dispositions: list[Disposition]
    proposal: Decision | None
    answer: Decision | None
    items: list[DecisionItem]
    letters: list[Letter]
    compared: list[Dates]
    orders: list[Order]
    redactions: dict[UUID, Redaction]

    @property
    def paused_since(self) -> datetime | None:
        """When the clock was stopped, None while it runs."""
        return paused_since([row.as_event() for row in self.case.clock_rows.all()])

    @property
    def order(self) -> Order | None:
        """The order that is not yet carried out."""
        return next((row for row in self.orders if row.closed_at is None), None)

    @property
    def may_be_answered(self) -> bool:
        """True before the notice, and after it while an order waits to be answered."""
        return State(self.case.state) in BEFORE_NOTICE or self.order is not None

    @property
    def shown(self) -> Decision | None:
        """The decision to look at: the open proposal, else what was sent."""
        return self.proposal or self.answer

    @property
    def waiting_dispositions(self) -> list[Disposition]:
        """Dispositions that the division has not answered."""
        return [row for row in self.dispositions if row.answered_at is None]


def last_sentence(office: Office, case_id: UUID) -> str:
    """What was just done to the case, in the ledger's words; "" when nothing was."""
    done = Event.objects.filter(
        office=office, object_type="request", object_id=str(case_id), act__startswith="request."
    ).exclude(act=SAME_PERSON.code)
    newest = done.select_related("body").order_by("-seq").first()
    return newest.sentence() if newest else ""


def desk_case(visible: QuerySet[InformationRequest], office: Office, case_id: UUID) -> DeskCase:
    """One of the `visible` cases. Raises NotFound for any other."""
    case: InformationRequest | None = (
        visible.select_related("office", "applicant")
        .prefetch_related("clock_rows", "entries")
        .filter(pk=case_id)
        .first()
    )
    if case is None:
        raise NotFound("case.unknown", "Permohonan ini tidak ada di kantor ini.")
    case.office = office
    decisions = list(
        case.decisions.select_related(
            "prepared_by", "decided_by", "exemption_record"
        ).prefetch_related("items__entry", "items__file", "items__redaction")
    )
    proposal = next((one for one in decisions if one.stage == Decision.Stage.PROPOSED), None)
    answer = next((one for one in reversed(decisions) if one.stage == Decision.Stage.SENT), None)
    shown = proposal or answer
    about = ("request", case.pk)
    return DeskCase(
        case=case,
        clock=clock_of(case),
        masked=masked(case.applicant),
        thread=thread(office, about),
        notes=list(case.notes.select_related("by")),
        dispositions=list(case.dispositions.select_related("division", "by")),
        proposal=proposal,
        answer=answer,
        items=list(shown.items.all()) if shown else [],
        letters=for_object(office, about),
        compared=list(promise(case.received_at, office).values()),
        orders=list(case.orders.all()),
        redactions=_redactions(office, proposal),
    )


def _redactions(office: Office, proposal: Decision | None) -> dict[UUID, Redaction]:
    """File of the open proposal → its redaction, if it is being blacked out."""
    items = list(proposal.items.all()) if proposal else []
    files = [item.file_id for item in items if item.file_id]
    return of_sources(office, files) if files else {}
