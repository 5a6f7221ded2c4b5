"""A decided request is reopened by an order: of the Atasan PPID, the Komisi Informasi or a court.

The order changes what the office must give and by when; the desk then prepares a new answer, the
PPID sends it and hands the information over, by the same acts as any other answer.
"""

from datetime import date
from uuid import UUID

from django.db import transaction

from serambi.casework import events, notices, validation
from serambi.casework.models import Decision, InformationRequest, Order
from serambi.casework.models.order import OrderedBy
from serambi.casework.services.case import hold, log
from serambi.core import clock
from serambi.core.dates import format_day
from serambi.core.errors import InvalidInput, NotAllowed, Refused
from serambi.identity.actors import Actor
from serambi.law.lifecycle import OUTCOME_NAMES, Act, Outcome, State, allowed
from serambi.law.roles import Role
from serambi.offices.models import Office

__all__ = ["OrderedBy", "carried_out", "demand_obeyed", "demand_ordered", "open_order", "order"]


def order(
    *,
    office: Office,
    actor: Actor,
    case_id: UUID,
    outcome: Outcome,
    by: OrderedBy | str,
    register_no: str,
    reason: str,
    due: date,
) -> InformationRequest:
    """Reopen the request `case_id` because `by` ordered `outcome` (whole or in part) until `due`.

    For the rooms of objections and disputes, whose own act `actor` is doing: they check who may
    decide. `register_no` is the number of the objection or ruling, `reason` its words. Allowed from
    every decided state and, when silence was the ground, from the open ones; never after the
    applicant withdrew. Raises Refused for such a state, InvalidInput at the field otherwise.
    UU 14/2008 arts. 36(2), 46(1), 49.
    """
    number = validation.text(
        register_no,
        field="register_no",
        label="Nomor keberatan atau putusan",
        minimum=1,
        maximum=80,
    )
    words = validation.text(reason, field="reason", label="Isi perintah", minimum=5, maximum=5000)
    day = validation.future_day(due, office, field="due", label="Batas pelaksanaan")
    ordering = OrderedBy(by)
    _within(actor, office)
    with transaction.atomic():
        case = hold(office, case_id)
        state = _target(case, outcome)
        Order.objects.filter(case=case, closed_at__isnull=True).update(closed_at=clock.now())
        Order.objects.create(
            office=office, case=case, by=ordering, register_no=number, outcome=outcome.value,
            reason=words, due_on=day, at=clock.now(),
        )  # fmt: skip
        _reopen(case, state, outcome, day)
        log(
            case, actor, events.ORDERED, by=str(ordering.label), number=number,
            outcome=OUTCOME_NAMES[outcome], due=format_day(day),
        )  # fmt: skip
        notices.ordered(case, str(ordering.label), number, day)
        return case


def open_order(case: InformationRequest) -> Order | None:
    """The order that is not yet carried out, if any."""
    if case.ordered_due_on is None:
        return None
    found: Order | None = case.orders.filter(closed_at__isnull=True).first()
    return found


def demand_ordered(case: InformationRequest) -> None:
    """Guard `ordered`: after the notice an answer is written again only on an order."""
    if State(case.state) in _GRANTED and open_order(case) is None:
        raise Refused(
            "order.none",
            "Permohonan ini sudah dijawab.",
            "Jawaban baru hanya dibuat atas perintah Atasan PPID, Komisi Informasi atau pengadilan.",
        )


def demand_obeyed(case: InformationRequest, decision: Decision) -> None:
    """Nothing is handed over on the strength of the decision that the order set aside."""
    found = open_order(case)
    if found is None or decision.outcome == Outcome.DIKABULKAN:
        return
    if decision.decided_at is None or decision.decided_at <= found.at:
        raise Refused(
            "order.unanswered",
            f"Perintah {found.register_no} belum dijawab dengan pemberitahuan tertulis yang baru.",
            "Siapkan jawaban sesuai perintah, lalu kirim.",
        )


def carried_out(case: InformationRequest, actor: Actor) -> None:
    """Inside the hand-over's transaction: the open order, if any, is done."""
    found = open_order(case)
    if found is None:
        return
    found.closed_at = clock.now()
    found.save(update_fields=["closed_at"])
    case.ordered_due_on = None
    case.save(update_fields=["ordered_due_on"])
    log(case, actor, events.ORDER_DONE, number=found.register_no)


_GRANTED = {State.DIKABULKAN, State.DIKABULKAN_SEBAGIAN}


def _reopen(case: InformationRequest, state: State, outcome: Outcome, day: date) -> None:
    """The office owes again: what was ordered, until `day`; an earlier fee is not taken as paid."""
    case.state = state.value
    case.outcome = outcome.value
    case.ordered_due_on = day
    case.fee_paid_at = case.ended_at = None
    case.save(update_fields=["state", "outcome", "ordered_due_on", "fee_paid_at", "ended_at"])


def _within(actor: Actor, office: Office) -> None:
    if actor.office_id != office.pk:
        raise NotAllowed("order.office", "Perintah ini bukan untuk kantor Anda.")


def _target(case: InformationRequest, outcome: Outcome) -> State:
    found = allowed(State(case.state), Role.SISTEM, Act.ORDER)
    if found is None:
        raise Refused(
            "order.state",
            "Permohonan ini tidak dapat dibuka kembali.",
            "Permohonan yang dicabut pemohon hanya dapat diajukan sebagai permohonan baru.",
        )
    if outcome not in found.targets:
        raise InvalidInput(
            "order.outcome", "Perintah hanya dapat memberi seluruhnya atau sebagian.",
            "Pilih dikabulkan seluruhnya atau sebagian.", field="outcome",
        )  # fmt: skip
    return found.to(outcome)
