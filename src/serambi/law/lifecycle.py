"""The life of a request as a table: state × role × act (UU 14/2008 arts. 22, 35; `data/lifecycle.toml`).

State says where the case stands; outcome says what was decided; "late" is neither: it follows from
the clock. What the table does not allow is forbidden.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from serambi.law.roles import Role


class State(StrEnum):
    """Where a request stands."""

    DRAF = "draf"
    DITERIMA = "diterima"
    PERLU_DILENGKAPI = "perlu_dilengkapi"
    DIPROSES = "diproses"
    DIPERPANJANG = "diperpanjang"
    DIKABULKAN = "dikabulkan"
    DIKABULKAN_SEBAGIAN = "dikabulkan_sebagian"
    DITOLAK = "ditolak"
    TIDAK_DIKUASAI = "tidak_dikuasai"
    BELUM_DIDOKUMENTASIKAN = "belum_didokumentasikan"
    MENUNGGU_BIAYA = "menunggu_biaya"
    DISERAHKAN = "diserahkan"
    SELESAI = "selesai"
    DIHENTIKAN = "dihentikan"
    DICABUT = "dicabut"


class Act(StrEnum):
    """What somebody does to a request."""

    RECEIVE = "receive"
    ACCEPT = "accept"
    DISPOSE = "dispose"
    ASK_COMPLETION = "ask_completion"
    COMPLETE = "complete"
    STOP = "stop"
    CHOOSE_REGIME = "choose_regime"
    EXTEND = "extend"
    PROPOSE = "propose"
    SEND = "send"
    ASK_FEE = "ask_fee"
    PAY = "pay"
    DELIVER = "deliver"
    CLOSE = "close"
    WITHDRAW = "withdraw"
    NOTE = "note"
    REVEAL = "reveal"


class Outcome(StrEnum):
    """What was decided (UU 14/2008 art. 22(7) a-c)."""

    DIKABULKAN = "dikabulkan"
    SEBAGIAN = "sebagian"
    DITOLAK = "ditolak"
    TIDAK_DIKUASAI = "tidak_dikuasai"
    BELUM_DIDOKUMENTASIKAN = "belum_didokumentasikan"


STATE_NAMES = {
    State.DRAF: "Draf",
    State.DITERIMA: "Diterima",
    State.PERLU_DILENGKAPI: "Perlu dilengkapi",
    State.DIPROSES: "Diproses",
    State.DIPERPANJANG: "Diperpanjang",
    State.DIKABULKAN: "Dikabulkan",
    State.DIKABULKAN_SEBAGIAN: "Dikabulkan sebagian",
    State.DITOLAK: "Ditolak",
    State.TIDAK_DIKUASAI: "Tidak dikuasai",
    State.BELUM_DIDOKUMENTASIKAN: "Belum didokumentasikan",
    State.MENUNGGU_BIAYA: "Menunggu biaya",
    State.DISERAHKAN: "Diserahkan",
    State.SELESAI: "Selesai",
    State.DIHENTIKAN: "Dihentikan",
    State.DICABUT: "Dicabut",
}

OUTCOME_NAMES = {
    Outcome.DIKABULKAN: "Dikabulkan seluruhnya",
    Outcome.SEBAGIAN: "Dikabulkan sebagian",
    Outcome.DITOLAK: "Ditolak karena dikecualikan",
    Outcome.TIDAK_DIKUASAI: "Tidak dikuasai kantor ini",
    Outcome.BELUM_DIDOKUMENTASIKAN: "Belum didokumentasikan",
}

BEFORE_NOTICE = frozenset(
    {State.DITERIMA, State.PERLU_DILENGKAPI, State.DIPROSES, State.DIPERPANJANG}
)
"""The written notice is still owed: the answer clock runs."""

DECIDED = frozenset(
    {
        State.DIKABULKAN,
        State.DIKABULKAN_SEBAGIAN,
        State.DITOLAK,
        State.TIDAK_DIKUASAI,
        State.BELUM_DIDOKUMENTASIKAN,
    }
)
"""The notice went out with this outcome."""

OPEN = BEFORE_NOTICE | {State.DIKABULKAN, State.DIKABULKAN_SEBAGIAN, State.MENUNGGU_BIAYA}
"""The office still owes something, so the requester may withdraw."""


@dataclass(frozen=True, slots=True)
class Transition:
    """One allowed cell. `guards` are names; the service that acts must check each of them.

    `target` is where the act leads, equal to `state` when nothing moves. It is None only for
    SEND, whose target depends on the outcome: use `to(outcome)`.
    """

    state: State
    role: Role
    act: Act
    target: State | None
    guards: tuple[str, ...] = ()
    document: str = ""
    basis: str = ""
    targets: Mapping[Outcome, State] = field(default_factory=dict)

    def to(self, outcome: Outcome | None = None) -> State:
        """The state after the act. Raises ValueError when the outcome is needed and missing."""
        if self.target is not None:
            return self.target
        if outcome is None:
            raise ValueError(f"{self.act} needs an outcome")
        return self.targets[outcome]


def _rows(row: dict[str, Any]) -> Iterable[Transition]:
    by_outcome = {Outcome(key): State(value) for key, value in row.get("to_by", {}).items()}
    for state in map(State, row["from"]):
        for role in map(Role, row["roles"]):
            yield Transition(
                state=state,
                role=role,
                act=Act(row["act"]),
                target=None if by_outcome else State(row.get("to", state)),
                guards=tuple(row.get("guards", ())),
                document=row.get("document", ""),
                basis=row["basis"],
                targets=MappingProxyType(by_outcome),
            )


def read_table(text: str) -> Mapping[tuple[State, Role, Act], Transition]:
    """The table that TOML `text` describes. Raises ValueError when it says one cell twice."""
    table: dict[tuple[State, Role, Act], Transition] = {}
    for row in tomllib.loads(text)["transition"]:
        for cell in _rows(row):
            key = (cell.state, cell.role, cell.act)
            if key in table:
                raise ValueError(f"two rows for {' '.join(key)}")
            table[key] = cell
    return MappingProxyType(table)


DATA = files("serambi.law") / "data" / "lifecycle.toml"
TABLE = read_table(DATA.read_text(encoding="utf-8"))


def allowed(state: State, role: Role, act: Act) -> Transition | None:
    """The transition if `role` may do `act` in `state`, else None."""
    return TABLE.get((state, role, act))


def acts_for(state: State, roles: Iterable[Role]) -> list[Act]:
    """The acts open in `state` to somebody who holds `roles`, in the order of `Act`."""
    held = set(roles)
    return [act for act in Act if any((state, role, act) in TABLE for role in held)]


def guards() -> list[str]:
    """Every guard name of the table, sorted: each needs a check in the services."""
    return sorted({guard for cell in TABLE.values() for guard in cell.guards})
