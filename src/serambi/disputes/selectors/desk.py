"""Disputes as the desk sees them: the list, and one with everything in a bounded number of queries."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from serambi.casework.models import Applicant, DecisionItem
from serambi.classification.models import ExemptionRecord
from serambi.core import clock
from serambi.core.errors import NotFound
from serambi.disputes.models import (
    Dispute,
    DisputeNote,
    DisputePack,
    DisputePaper,
    Hearing,
    Representative,
    Ruling,
)
from serambi.disputes.models.choices import HearingStatus
from serambi.disputes.selectors.clock import DisputeClock, clocks_of
from serambi.disputes.selectors.exempt import standing_exemption
from serambi.disputes.selectors.given import given_items
from serambi.identity.masking import mask_name
from serambi.law.calendar import WorkingCalendar
from serambi.law.dispute import ENDED, FINAL, OPENS, State
from serambi.ledger.models import Event
from serambi.ledger.selectors import thread
from serambi.objections.models import Objector
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for

PILES: dict[str, Q] = {
    "berjalan": ~Q(state__in=[*ENDED, *FINAL]),
    "pelaksanaan": Q(state__in=list(FINAL)),
    "selesai": Q(state__in=list(ENDED)),
}
PILE_NAMES = {
    "berjalan": "Berjalan",
    "pelaksanaan": "Harus dilaksanakan",
    "selesai": "Selesai",
    "semua": "Semua",
}


@dataclass(frozen=True, slots=True)
class DeskDispute:
    """One dispute and all that hangs on it. `name` is the applicant's, masked;
    `given` what the answer gave and `standing` the exemption that
    the refusal named, both once the ruling is final."""

    dispute: Dispute
    name: str
    clocks: list[DisputeClock]
    calendar: WorkingCalendar
    hearings: list[Hearing]
    representatives: list[Representative]
    papers: list[DisputePaper]
    rulings: list[Ruling]
    packs: list[DisputePack]
    notes: list[DisputeNote]
    given: list[DecisionItem]
    standing: ExemptionRecord | None
    thread: list[Event]

    @property
    def planned(self) -> list[Hearing]:
        """Hearings whose result was not written down yet."""
        return [one for one in self.hearings if one.is_planned]

    @property
    def begun(self) -> list[Hearing]:
        """Planned hearings whose hour has come."""
        now = clock.now()
        return [one for one in self.planned if one.starts_at <= now]

    @property
    def next_hearing(self) -> Hearing | None:
        """The next one ahead."""
        now = clock.now()
        return next((one for one in self.planned if one.starts_at > now), None)

    @property
    def missed(self) -> int:
        """How often the office stayed away from mediation (twice ends it, Perki 1/2013 art. 48)."""
        return sum(one.kind == "mediasi" and one.office_came is False for one in self.hearings)

    @property
    def last_ruling(self) -> Ruling | None:
        """The highest word so far."""
        return self.rulings[-1] if self.rulings else None


def disputes_in(visible: QuerySet[Dispute], pile: str) -> QuerySet[Dispute]:
    """Those of the `visible` disputes that lie in `pile`, with their hearings and people ahead."""
    rows = visible.filter(PILES[pile]) if pile in PILES else visible
    planned = Hearing.objects.filter(status=HearingStatus.PLANNED).order_by("starts_at")
    return rows.select_related("case", "objection").prefetch_related(
        Prefetch("case__applicant", queryset=Applicant.objects.all()),
        Prefetch("objection__objector", queryset=Objector.objects.all()),
        Prefetch("hearings", queryset=planned, to_attr="planned_hearings"),
        Prefetch("rulings", queryset=Ruling.objects.order_by("recorded_at", "id")),
    )


def counts(visible: QuerySet[Dispute]) -> dict[str, int]:
    """How many lie in each pile; one query."""
    states = [State(one) for one in visible.values_list("state", flat=True)]
    final = sum(one in FINAL for one in states)
    ended = sum(one in ENDED for one in states)
    return {
        "berjalan": len(states) - final - ended, "pelaksanaan": final, "selesai": ended,
        "semua": len(states),
    }  # fmt: skip


def applicant_name(dispute: Dispute) -> str:
    """Whose it is: from the request, the objection, else as written down for a case on paper."""
    if dispute.case is not None:
        return dispute.case.applicant.name
    if dispute.objection is not None:
        return dispute.objection.objector.name
    return dispute.applicant_name


def masked_name(dispute: Dispute) -> str:
    """The applicant as pages show them."""
    return mask_name(applicant_name(dispute))


def desk_dispute(visible: QuerySet[Dispute], office: Office, dispute_id: UUID) -> DeskDispute:
    """One of the `visible` disputes. Raises NotFound for any other."""
    dispute: Dispute | None = (
        visible.select_related("case__applicant", "objection__objector", "entry")
        .filter(pk=dispute_id)
        .first()
    )
    if dispute is None:
        raise NotFound("dispute.unknown", "Sengketa ini tidak ada di kantor ini.")
    dispute.office = office
    rulings = list(dispute.rulings.all())
    calendar = calendar_for(office)
    return DeskDispute(
        dispute=dispute,
        name=masked_name(dispute),
        clocks=clocks_of(dispute, rulings, calendar),
        calendar=calendar,
        hearings=list(dispute.hearings.all()),
        representatives=list(dispute.representatives.all()),
        papers=list(dispute.papers.select_related("stored", "hearing")),
        rulings=rulings,
        packs=list(dispute.packs.select_related("pdf", "archive")),
        notes=list(dispute.notes.select_related("by")),
        given=given_items(dispute) if State(dispute.state) in FINAL else [],
        standing=_standing(dispute),
        thread=thread(office, ("dispute", dispute.pk)),
    )


def _standing(dispute: Dispute) -> ExemptionRecord | None:
    """The standing exemption that a final ruling may have overtaken."""
    opened = State(dispute.state) in FINAL and dispute.outcome in OPENS
    return standing_exemption(dispute) if opened else None


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line of the list: who, what comes next, which clock runs."""

    dispute: Dispute
    name: str
    clock: DisputeClock | None
    hearing: Hearing | None


def list_row(dispute: Dispute, office: Office, calendar: WorkingCalendar) -> ListRow:
    """The line of a dispute from `disputes_in`; no query of its own."""
    dispute.office = office
    running = clocks_of(dispute, list(dispute.rulings.all()), calendar)
    now = clock.now()
    planned: list[Hearing] = dispute.planned_hearings  # type: ignore[attr-defined]  # prefetched
    following = next((one for one in planned if one.starts_at > now), None)
    return ListRow(dispute, masked_name(dispute), running[0] if running else None, following)
