"""The superior's answer as plain values, and the rules that make it complete."""

from dataclasses import dataclass
from datetime import date

from serambi.casework import validation
from serambi.core.errors import InvalidInput
from serambi.law.objection import Outcome
from serambi.offices.models import Office

MAX = 10_000


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered: reasons always; `order` and `order_due_on` when it grants."""

    outcome: Outcome
    reasons: str
    order: str = ""
    order_due_on: date | None = None


def check(reply: Reply, office: Office) -> Reply:
    """The reply cleaned. Raises InvalidInput at the field that is missing.

    UU 14/2008 art. 36(3): written reasons when the PPID's answer is upheld; an order to give all
    or part names what and by when (law.md §3.6).
    """
    reasons = validation.text(
        reply.reasons, field="reasons", label="Alasan keputusan", minimum=20, maximum=MAX
    )
    if reply.outcome is Outcome.MENGUATKAN:
        if reply.order.strip() or reply.order_due_on:
            raise InvalidInput(
                "reply.order_upheld", "Keputusan yang menguatkan tidak memuat perintah.",
                "Kosongkan perintah, atau pilih mengabulkan.", field="order",
            )  # fmt: skip
        return Reply(reply.outcome, reasons)
    order = validation.text(
        reply.order, field="order", label="Perintah kepada PPID", minimum=10, maximum=5_000
    )
    day = validation.future_day(
        reply.order_due_on, office, field="order_due_on", label="Batas pelaksanaan"
    )
    return Reply(reply.outcome, reasons, order, day)
