"""After a granted answer: fee if there is a real one, hand-over, end."""

from uuid import UUID

from django.db import transaction

from serambi.casework import events, notices, validation
from serambi.casework.models import Decision, InformationRequest
from serambi.casework.services import letters
from serambi.casework.services.case import hold_for, log, move
from serambi.casework.services.order import carried_out, demand_obeyed
from serambi.core import clock
from serambi.core.errors import Refused
from serambi.identity.actors import Actor
from serambi.law.lifecycle import Act, State
from serambi.offices.models import Office


def ask_fee(*, office: Office, actor: Actor, case_id: UUID) -> InformationRequest:
    """Wait for the fee that the notice named. Raises Refused when the notice named none."""
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.ASK_FEE)
        decision = sent_decision(case)
        demand_obeyed(case, decision)
        if not decision.cost_total:
            raise Refused(
                "fee.none",
                "Pemberitahuan tidak menyebut biaya.",
                "Serahkan informasinya tanpa biaya.",
            )
        move(case, State.MENUNGGU_BIAYA)
        log(case, actor, events.FEE_ASKED, amount=_rupiah(decision.cost_total))
        return case


def pay(*, office: Office, actor: Actor, case_id: UUID, proof: str) -> InformationRequest:
    """Record that the fee was received, with its proof (receipt number or the like)."""
    words = validation.text(proof, field="proof", label="Bukti pembayaran", minimum=3, maximum=300)
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.PAY)
        decision = sent_decision(case)
        case.fee_paid_at = clock.now()
        case.save(update_fields=["fee_paid_at"])
        log(case, actor, events.FEE_PAID, amount=_rupiah(decision.cost_total), proof=words)
        return case


def deliver(*, office: Office, actor: Actor, case_id: UUID, way: str) -> InformationRequest:
    """Hand the information over and issue the *tanda terima*.

    Raises Refused while a fee that the notice named has not been paid.
    """
    words = validation.text(way, field="way", label="Cara penyerahan", minimum=3, maximum=300)
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.DELIVER)
        decision = sent_decision(case)
        demand_obeyed(case, decision)
        if decision.cost_total and case.fee_paid_at is None:
            raise Refused(
                "fee.open", f"Biaya Rp{_rupiah(decision.cost_total)} belum dicatat lunas.",
                "Catat pembayarannya, lalu serahkan.",
            )  # fmt: skip
        hand_over(case, decision, actor, words)
        return case


def close(*, office: Office, actor: Actor, case_id: UUID) -> InformationRequest:
    """End a case whose answer has been given."""
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.CLOSE)
        move(case, State.SELESAI)
        log(case, actor, events.CLOSED)
        return case


def hand_over(case: InformationRequest, decision: Decision, actor: Actor, way: str) -> None:
    """Inside an act's transaction: mark as delivered, log, letter, notice."""
    move(case, State.DISERAHKAN)
    log(case, actor, events.DELIVERED, way=way)
    carried_out(case, actor)
    letters.handover(case, decision, actor, way)
    notices.delivered(case, decision.pk)


def sent_decision(case: InformationRequest) -> Decision:
    """The decision that was sent. Raises Refused when there is none."""
    found: Decision | None = (
        case.decisions.filter(stage=Decision.Stage.SENT).order_by("decided_at").last()
    )
    if found is None:
        raise Refused(
            "answer.unsent",
            "Jawaban belum dikirim.",
            "Kirim pemberitahuan tertulis terlebih dahulu.",
        )
    return found


def _rupiah(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")
