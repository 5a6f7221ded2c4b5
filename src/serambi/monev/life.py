"""The life of an evaluation as a table: stage × party × role × act (`data/life.toml`).

Whose turn it is depends on more than a role: the petugas of the office answers, the petugas of the
province grades. So each row names the party too. What the table does not allow is forbidden.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from serambi.law.roles import Role
from serambi.monev.models.choices import Stage


class Party(StrEnum):
    """Which side of the evaluation somebody stands on."""

    OFFICE = "kantor"
    ASSESSOR = "penilai"
    RUNNER = "penyelenggara"


class Act(StrEnum):
    """What somebody does in an evaluation, in the order of its life."""

    PLAN = "plan"
    OPEN = "open"
    RESCHEDULE = "reschedule"
    CANCEL = "cancel"
    ANSWER = "answer"
    ASSIGN = "assign"
    SEAL = "seal"
    TAKE_BACK = "take_back"
    CLOSE = "close"
    GRADE = "grade"
    SETTLE = "settle"
    SCORE_PART = "score_part"
    PUBLISH = "publish"
    REBUT = "rebut"
    REPLY = "reply"
    ACCEPT = "accept"
    INTERVIEW = "interview"
    FINISH = "finish"
    RECORD = "record"
    RATE = "rate"
    CERTIFY = "certify"


@dataclass(frozen=True, slots=True)
class Cell:
    """One allowed cell. `guards` are names; the service that acts checks each of them."""

    stage: Stage
    party: Party
    role: Role
    act: Act
    target: Stage
    guards: tuple[str, ...]
    basis: str


Key = tuple[Stage, Party, Role, Act]


@lru_cache(maxsize=1)
def table() -> Mapping[Key, Cell]:
    """Every allowed cell. Raises ValueError when the file says one cell twice."""
    text = (files("serambi.monev") / "data" / "life.toml").read_text(encoding="utf-8")
    found: dict[Key, Cell] = {}
    for row in tomllib.loads(text)["transition"]:
        for stage in map(Stage, row["from"]):
            for role in map(Role, row["roles"]):
                key = (stage, Party(row["party"]), role, Act(row["act"]))
                if key in found:
                    raise ValueError(f"two rows for {' '.join(key)}")
                target = Stage(row.get("to", stage))
                guards = tuple(row.get("guards", ()))
                found[key] = Cell(*key, target, guards, row["basis"])
    return MappingProxyType(found)


def allowed(stage: Stage, parties: Iterable[Party], roles: Iterable[Role], act: Act) -> Cell | None:
    """The cell if somebody of one of `parties` who holds one of `roles` may do `act`, else None."""
    held = sorted(roles)
    for party in parties:
        for role in held:
            if found := table().get((stage, party, role, act)):
                return found
    return None


def anybody(stage: Stage, act: Act) -> bool:
    """True if somebody may do `act` in `stage`."""
    return any(key[0] == stage and key[3] == act for key in table())
