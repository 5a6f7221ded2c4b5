"""The entry of the exempt list on which the refusal in dispute rests."""

from serambi.classification.models import ExemptionRecord
from serambi.classification.selectors import completed_test_for
from serambi.disputes.models import Dispute


def exemption_behind(dispute: Dispute) -> ExemptionRecord | None:
    """The record of the request's own test, while it still withholds something; else None."""
    if dispute.case_id is None:
        return None
    test = completed_test_for(dispute.office, dispute.case_id)
    return test.record if test is not None else None
