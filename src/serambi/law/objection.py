"""The life of an objection as a table (UU 14/2008 arts. 35-37; `data/objection.toml`).

"Filed late" and "answered late" are no states: both follow from the clock, and neither closes a
door. What the table does not allow is forbidden.
"""

from enum import StrEnum

from serambi.law import machine


class State(StrEnum):
    """Where an objection stands."""

    DRAF = "draf"
    DITERIMA = "diterima"
    TERDAFTAR = "terdaftar"
    MUSYAWARAH = "musyawarah"
    DITANGGAPI_MENGABULKAN = "ditanggapi_mengabulkan"
    DITANGGAPI_MENGUATKAN = "ditanggapi_menguatkan"
    TIDAK_DITANGGAPI = "tidak_ditanggapi"
    SENGKETA = "sengketa"
    SELESAI = "selesai"
    DICABUT = "dicabut"


class Act(StrEnum):
    """What somebody does to an objection."""

    FILE = "file"
    REGISTER = "register"
    CHOOSE_REGIME = "choose_regime"
    CALL_TALK = "call_talk"
    MINUTES = "minutes"
    PROPOSE = "propose"
    DECIDE = "decide"
    LAPSE = "lapse"
    RESPOND = "respond"
    DISPUTE = "dispute"
    CLOSE = "close"
    WITHDRAW = "withdraw"
    NOTE = "note"
    REVEAL = "reveal"


class Outcome(StrEnum):
    """What the superior decided on the PPID's answer (UU 14/2008 art. 36)."""

    MENGUATKAN = "menguatkan"
    MENGABULKAN = "mengabulkan"
    MENGABULKAN_SEBAGIAN = "mengabulkan_sebagian"


STATE_NAMES = {
    State.DRAF: "Draf",
    State.DITERIMA: "Diterima",
    State.TERDAFTAR: "Terdaftar",
    State.MUSYAWARAH: "Musyawarah",
    State.DITANGGAPI_MENGABULKAN: "Ditanggapi, dikabulkan",
    State.DITANGGAPI_MENGUATKAN: "Ditanggapi, dikuatkan",
    State.TIDAK_DITANGGAPI: "Tidak ditanggapi",
    State.SENGKETA: "Sengketa",
    State.SELESAI: "Selesai",
    State.DICABUT: "Dicabut",
}

OUTCOME_NAMES = {
    Outcome.MENGUATKAN: "Menguatkan keputusan PPID",
    Outcome.MENGABULKAN: "Mengabulkan seluruhnya",
    Outcome.MENGABULKAN_SEBAGIAN: "Mengabulkan sebagian",
}

OWED = frozenset({State.DITERIMA, State.TERDAFTAR, State.MUSYAWARAH})
"""The written answer of the superior is still owed: the clock runs."""

ANSWERED = frozenset({State.DITANGGAPI_MENGABULKAN, State.DITANGGAPI_MENGUATKAN})
"""The superior answered in writing."""

CLOSED = ANSWERED | {State.TIDAK_DITANGGAPI}
"""The road to the Komisi Informasi is open for the days of `dispute.file`."""

OBJECTION = machine.load("objection", State, Act, Outcome)
"""The whole table; the names below are its parts."""

Transition = machine.Transition[State, Act, Outcome]
TABLE = OBJECTION.table
allowed = OBJECTION.allowed
acts_for = OBJECTION.acts_for
guards = OBJECTION.guards
