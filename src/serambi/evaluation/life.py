"""What may happen to a meeting in each state. Pure."""

from enum import StrEnum

from serambi.evaluation.models import EvaluationMeeting

S = EvaluationMeeting.State


class Act(StrEnum):
    """What people do with a meeting."""

    CHANGE = "ubah"
    INVITE = "undang"
    GUEST = "tamu"
    OPEN = "buka"
    SIGN = "hadir"
    TYPE = "notulen"
    DECIDE = "putuskan"
    SEAL = "segel"
    CANCEL = "batal"
    ADD = "adendum"


BEFORE = frozenset({S.PLANNED, S.INVITED})
TABLE: dict[Act, frozenset[str]] = {
    Act.CHANGE: BEFORE,
    Act.INVITE: frozenset({S.PLANNED}),
    Act.GUEST: BEFORE | {S.RUNNING},
    Act.OPEN: BEFORE,
    Act.SIGN: frozenset({S.RUNNING}),
    Act.TYPE: frozenset({S.RUNNING}),
    Act.DECIDE: frozenset({S.RUNNING}),
    Act.SEAL: frozenset({S.RUNNING}),
    Act.CANCEL: BEFORE,
    Act.ADD: frozenset({S.SEALED}),
}


def allows(state: str, act: Act) -> bool:
    """True if `act` fits `state`."""
    return state in TABLE[act]
