"""The entries of the exempt list on which the refusal in dispute rests."""

from serambi.casework.models import Decision
from serambi.classification.models import ExemptionRecord
from serambi.classification.selectors import active_records, completed_test_for
from serambi.disputes.models import Dispute


def exemption_behind(dispute: Dispute) -> ExemptionRecord | None:
    """The record of the request's own test, while it still withholds something; else None.

    It is about what was asked and nothing else, so a ruling that opens all of it ends the record.
    """
    if dispute.case_id is None:
        return None
    test = completed_test_for(dispute.office, dispute.case_id)
    return test.record if test is not None else None


def standing_exemption(dispute: Dispute) -> ExemptionRecord | None:
    """The standing record that the refusal named, while it holds; None for the request's own.

    It may cover more than the ruling opens, so a person decides whether it ends too.
    """
    if dispute.case_id is None:
        return None
    named = Decision.objects.filter(
        case_id=dispute.case_id, stage=Decision.Stage.SENT, exemption_record__isnull=False
    )
    found: ExemptionRecord | None = (
        active_records(dispute.office)
        .filter(pk__in=named.values("exemption_record"))
        .exclude(test__case_id=dispute.case_id)
        .first()
    )
    return found
