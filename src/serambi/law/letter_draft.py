"""The life of a drafted letter as a table: drafted, checked by another person, signed."""

from enum import StrEnum

from serambi.law import machine


class State(StrEnum):
    """Where a drafted letter stands."""

    DRAF = "draf"
    MENUNGGU_PERIKSA = "menunggu_periksa"
    MENUNGGU_TANDA_TANGAN = "menunggu_tanda_tangan"
    DITERBITKAN = "diterbitkan"
    DIBATALKAN = "dibatalkan"


class Act(StrEnum):
    """What somebody does to it."""

    REVISE = "revise"
    SUBMIT = "submit"
    CHECK = "check"
    SEND_BACK = "send_back"
    SIGN = "sign"
    DISCARD = "discard"


class Outcome(StrEnum):
    """Nothing is decided on the way: a letter is signed or it is not."""


STATE_NAMES = {
    State.DRAF: "Konsep",
    State.MENUNGGU_PERIKSA: "Menunggu diperiksa",
    State.MENUNGGU_TANDA_TANGAN: "Menunggu tanda tangan",
    State.DITERBITKAN: "Diterbitkan",
    State.DIBATALKAN: "Dibatalkan",
}

OPEN = frozenset({State.DRAF, State.MENUNGGU_PERIKSA, State.MENUNGGU_TANDA_TANGAN})
"""Somebody still has something to do."""

LETTER_DRAFT = machine.load("letter_draft", State, Act, Outcome)
Transition = machine.Transition[State, Act, Outcome]
TABLE = LETTER_DRAFT.table
allowed = LETTER_DRAFT.allowed
acts_for = LETTER_DRAFT.acts_for
