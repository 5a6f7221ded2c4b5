"""What the last sent answer of a dispute's request gave."""

from serambi.casework.models import Decision, DecisionItem
from serambi.disputes.models import Dispute


def given_items(dispute: Dispute) -> list[DecisionItem]:
    """The items in their order; [] for a case on paper or without an answer."""
    if dispute.case is None:
        return []
    sent = dispute.case.decisions.filter(stage=Decision.Stage.SENT).order_by("decided_at").last()
    return list(sent.items.select_related("entry", "file")) if sent else []
