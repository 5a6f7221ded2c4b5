"""The life of a complaint as a table (UU 25/2009 arts. 36-50; `data/life.toml`).

"Answered late" is no state: it follows from the clock. What the table does not allow is forbidden.
"""

from enum import StrEnum
from importlib.resources import files

from django.utils.translation import gettext_lazy as _

from serambi.law import machine


class State(StrEnum):
    """Where a complaint stands."""

    DRAF = "draf"
    DITERIMA = "diterima"
    DITANGANI = "ditangani"
    MENUNGGU = "menunggu"
    DITERUSKAN = "diteruskan"
    DIPUTUS = "diputus"
    SELESAI = "selesai"
    DICABUT = "dicabut"


class Act(StrEnum):
    """What somebody does to a complaint."""

    FILE = "file"
    ASSIGN = "assign"
    REPLY = "reply"
    ASK = "ask"
    SUPPLY = "supply"
    FORWARD = "forward"
    FEEDBACK = "feedback"
    RECLASSIFY = "reclassify"
    DECIDE = "decide"
    CLOSE = "close"
    WITHDRAW = "withdraw"
    NOTE = "note"
    REVEAL = "reveal"


class Outcome(StrEnum):
    """What the office found about its own service; never about an offence."""

    TERBUKTI = "terbukti"
    TIDAK_TERBUKTI = "tidak_terbukti"
    BUKAN_WEWENANG = "bukan_wewenang"


STATE_NAMES = {
    State.DRAF: _("Draf"),
    State.DITERIMA: _("Baru masuk"),
    State.DITANGANI: _("Sedang ditangani"),
    State.MENUNGGU: _("Menunggu keterangan pengadu"),
    State.DITERUSKAN: _("Diteruskan"),
    State.DIPUTUS: _("Diputus"),
    State.SELESAI: _("Selesai"),
    State.DICABUT: _("Dicabut"),
}
OUTCOME_NAMES = {
    Outcome.TERBUKTI: _("Terbukti dan dibenahi"),
    Outcome.TIDAK_TERBUKTI: _("Tidak terbukti"),
    Outcome.BUKAN_WEWENANG: _("Bukan wewenang kantor ini, diteruskan"),
}
OPEN = frozenset({State.DITERIMA, State.DITANGANI, State.MENUNGGU, State.DITERUSKAN})
"""A reply or a decision is still owed: the clocks run."""

ENDED = frozenset({State.SELESAI, State.DICABUT})
"""Nobody owes anything more."""

LIFE: machine.Machine[State, Act, Outcome] = machine.parse(
    (files("serambi.complaints") / "data" / "life.toml").read_text(encoding="utf-8"),
    State,
    Act,
    Outcome,
)
Transition = machine.Transition[State, Act, Outcome]
TABLE = LIFE.table
allowed = LIFE.allowed
acts_for = LIFE.acts_for
guards = LIFE.guards
