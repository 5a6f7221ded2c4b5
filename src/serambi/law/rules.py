"""The clock rules as rows that a lawyer can read: `data/clocks.toml` and its neighbours."""

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any

from serambi.core.dates import format_date
from serambi.core.errors import InvalidInput

DATA_FILES = ("clocks.toml", "clocks_beyond.toml")


class Regime(StrEnum):
    """Which clocks run: general information, or information on elections (Perki 1/2019)."""

    UMUM = "umum"
    PEMILU = "pemilu"


class Unit(StrEnum):
    """What is counted."""

    WORKING_DAYS = "hari_kerja"
    DAYS = "hari"
    HOURS = "jam"


class Evidence(StrEnum):
    """How well a rule is known: its own text was read, a text that repeats it, memory, our choice."""

    PRIMER = "V"
    SEKUNDER = "V2"
    INGATAN = "M"
    RANCANGAN = "D"

    @property
    def label(self) -> str:
        """The word that people see: primer, sekunder, ingatan or rancangan."""
        return self.name.lower()


class ClockKind(StrEnum):
    """What may happen to a clock."""

    RECEIVED = "received"
    ASKED = "asked"
    COMPLETED = "completed"
    PAUSED = "paused"
    RESUMED = "resumed"
    EXTENDED = "extended"
    CORRECTED = "corrected"
    ANSWERED = "answered"
    GROUND = "ground"
    OBJECTED = "objected"
    OBJECTION_CLOSED = "objection_closed"
    DISPUTED = "disputed"
    SUMMONED = "summoned"
    MEDIATED = "mediated"
    PRONOUNCED = "pronounced"
    RULED = "ruled"
    COMPLAINED = "complained"
    KNOWN = "known"
    SUBJECT_ASKED = "subject_asked"
    BREACHED = "breached"


UNIT_NAMES = {Unit.WORKING_DAYS: "hari kerja", Unit.DAYS: "hari", Unit.HOURS: "jam"}
REGIME_NAMES = {Regime.UMUM: "Informasi umum", Regime.PEMILU: "Informasi Pemilu dan Pemilihan"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One clock: so many units from an event, by this article, for these receipts.

    `base` is the clock whose due date is day 0 instead of the event (an extension). `repeats`: a
    later event of the same kind starts the clock anew. `pauses`: the clock may stand still.
    """

    code: str
    regime: Regime
    length: int
    unit: Unit
    basis: str
    evidence: Evidence
    valid_from: date
    valid_to: date | None
    counts_from: ClockKind
    base: "Rule | None" = None
    repeats: bool = False
    pauses: bool = False
    note: str = ""

    @property
    def total(self) -> int:
        """Units from day 0 to the due date, the base included: 10 + 7 = 17."""
        return self.length + (self.base.total if self.base else 0)

    def holds_on(self, on: date) -> bool:
        """True if the rule is in force on `on`."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Every row of the data files, one rule per regime, in file order."""
    folder = files("serambi.law") / "data"
    rows: list[Rule] = []
    for name in DATA_FILES:
        for row in tomllib.loads((folder / name).read_text(encoding="utf-8"))["rule"]:
            rows.extend(_read(row, Regime(regime), rows) for regime in row["regimes"])
    return tuple(rows)


def _read(row: dict[str, Any], regime: Regime, known: list[Rule]) -> Rule:
    base = None
    if "after" in row:
        [base] = [
            one
            for one in known
            if (one.code, one.regime) == (row["after"], regime) and one.holds_on(row["valid_from"])
        ]
    return Rule(
        code=row["code"],
        regime=regime,
        length=row["length"],
        unit=Unit(row["unit"]),
        basis=row["basis"],
        evidence=Evidence(row["evidence"]),
        valid_from=row["valid_from"],
        valid_to=row.get("valid_to"),
        counts_from=ClockKind(row["counts_from"]),
        base=base,
        repeats=row.get("repeats", False),
        pauses=row.get("pauses", False),
        note=row.get("note", ""),
    )


def rule_codes() -> list[str]:
    """The codes that exist, in file order."""
    return list(dict.fromkeys(one.code for one in all_rules()))


def rule(code: str, regime: Regime, on: date) -> Rule:
    """The rule `code` of `regime` that is in force on `on`.

    Raises InvalidInput for an unknown code and for a day on which no such rule is in force.
    """
    named = [one for one in all_rules() if one.code == code]
    if not named:
        raise InvalidInput(
            "clock.rule_unknown",
            f"Tidak ada aturan waktu bernama {code}.",
            f"Pilih salah satu: {', '.join(rule_codes())}.",
            field="rule",
        )
    for one in named:
        if one.regime == regime and one.holds_on(on):
            return one
    raise InvalidInput(
        "clock.rule_not_in_force",
        f"Tidak ada aturan {code} untuk rezim {regime} yang berlaku pada {format_date(on)}.",
        "Periksa tanggal dan rezimnya.",
        field="received",
    )
