"""The life of a dispute as a table (UU 14/2008 arts. 37-50, Perki 1/2013; `data/dispute.toml`).

The Komisi Informasi and the courts decide; the office writes down what they did and what it must
do. The outcome is told from the side of the information: opened whole, in part, or not. What the
table does not allow is forbidden.
"""

from enum import StrEnum

from serambi.law import machine


class State(StrEnum):
    """Where a dispute stands."""

    DRAF = "draf"
    DIMOHONKAN = "dimohonkan"
    DIPANGGIL = "dipanggil"
    AJUDIKASI_AWAL = "ajudikasi_awal"
    MEDIASI = "mediasi"
    PUTUSAN_MEDIASI = "putusan_mediasi"
    GAGAL = "gagal"
    AJUDIKASI = "ajudikasi"
    PUTUSAN = "putusan"
    PTUN = "ptun"
    KASASI = "kasasi"
    INKRACHT = "inkracht"
    DILAKSANAKAN = "dilaksanakan"
    GUGUR = "gugur"
    DICABUT = "dicabut"


class Act(StrEnum):
    """What somebody does to a dispute."""

    REGISTER = "register"
    CORRECT = "correct"
    SUMMON = "summon"
    HOLD_HEARING = "hold_hearing"
    APPOINT = "appoint"
    FILE_PAPER = "file_paper"
    BEGIN = "begin"
    MEDIATE = "mediate"
    EXTEND_MEDIATION = "extend_mediation"
    SETTLE = "settle"
    FAIL = "fail"
    ADJUDICATE = "adjudicate"
    RULE = "rule"
    CHALLENGE = "challenge"
    JUDGE = "judge"
    CASSATE = "cassate"
    FINALISE = "finalise"
    EXECUTE = "execute"
    LAPSE = "lapse"
    WITHDRAW = "withdraw"
    NOTE = "note"
    PACK = "pack"


class Outcome(StrEnum):
    """What was agreed, ruled or judged, seen from the information (UU 14/2008 arts. 46, 49)."""

    DIKABULKAN = "dikabulkan"
    SEBAGIAN = "sebagian"
    DITOLAK = "ditolak"
    TIDAK_DITERIMA = "tidak_diterima"
    TANPA_MEMBUKA = "tanpa_membuka"


STATE_NAMES = {
    State.DRAF: "Draf",
    State.DIMOHONKAN: "Dimohonkan",
    State.DIPANGGIL: "Dipanggil",
    State.AJUDIKASI_AWAL: "Pemeriksaan awal",
    State.MEDIASI: "Mediasi",
    State.PUTUSAN_MEDIASI: "Putusan mediasi",
    State.GAGAL: "Mediasi gagal",
    State.AJUDIKASI: "Ajudikasi",
    State.PUTUSAN: "Diputus",
    State.PTUN: "Di PTUN",
    State.KASASI: "Kasasi",
    State.INKRACHT: "Berkekuatan hukum tetap",
    State.DILAKSANAKAN: "Dilaksanakan",
    State.GUGUR: "Gugur",
    State.DICABUT: "Dicabut",
}

OUTCOME_NAMES = {
    Outcome.DIKABULKAN: "Informasi dibuka seluruhnya",
    Outcome.SEBAGIAN: "Informasi dibuka sebagian",
    Outcome.DITOLAK: "Permohonan sengketa ditolak",
    Outcome.TIDAK_DITERIMA: "Permohonan sengketa tidak dapat diterima",
    Outcome.TANPA_MEMBUKA: "Sepakat tanpa membuka informasi",
}

OPENS = frozenset({Outcome.DIKABULKAN, Outcome.SEBAGIAN})
"""The office must give something (UU 14/2008 art. 46(1)b and (2)), and what is given is open to all (11(2))."""

ENDED = frozenset({State.DILAKSANAKAN, State.GUGUR, State.DICABUT})
"""Nothing more is owed."""

FINAL = frozenset({State.PUTUSAN_MEDIASI, State.INKRACHT})
"""Binding and final: a mediated ruling at once (UU 14/2008 art. 39), the others in their time."""

MEDIABLE = frozenset("bcdefg")
"""Grounds of UU 14/2008 art. 35(1) that may be mediated (art. 40); letter a may not."""

DISPUTE = machine.load("dispute", State, Act, Outcome)
"""The whole table; the names below are its parts."""

Transition = machine.Transition[State, Act, Outcome]
TABLE = DISPUTE.table
allowed = DISPUTE.allowed
acts_for = DISPUTE.acts_for
guards = DISPUTE.guards
