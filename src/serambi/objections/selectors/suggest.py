"""Which grounds the register itself shows for a request; the person may choose others."""

from serambi.casework.models import InformationRequest
from serambi.casework.selectors.clock import Timing, clock_of
from serambi.law.lifecycle import BEFORE_NOTICE, Outcome, State


def suggested(case: InformationRequest) -> list[str]:
    """Letters ticked beforehand: late without an answer c and g, refused a, answered late g."""
    timing = clock_of(case).timing
    if State(case.state) in BEFORE_NOTICE:
        return ["c", "g"] if timing is Timing.LATE else []
    letters = ["a"] if case.outcome in {Outcome.DITOLAK, Outcome.SEBAGIAN} else []
    return [*letters, "g"] if timing is Timing.ANSWERED_LATE else letters
