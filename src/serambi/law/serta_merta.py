"""What an announcement without delay must state (UU 14/2008 art. 10; wording of Perki 1/2010).

The eight statements stand in `data/serta_merta.toml` in the order in which they are read.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from serambi.law.rules import Evidence

BASIS = "UU 14/2008 Pasal 10; Perki 1/2021 (rumusan Perki 1/2010)"


@dataclass(frozen=True, slots=True)
class Statement:
    """One of the eight. `begin` is what its field holds at first, with {office} and {phone}."""

    code: str
    title: str
    hint: str
    begin: str
    evidence: Evidence


@lru_cache(maxsize=1)
def statements() -> tuple[Statement, ...]:
    """All eight, in order."""
    text = (files("serambi.law") / "data" / "serta_merta.toml").read_text(encoding="utf-8")
    return tuple(
        Statement(
            code=row["code"],
            title=row["title"],
            hint=row["hint"],
            begin=row.get("begin", ""),
            evidence=Evidence(row["evidence"]),
        )
        for row in tomllib.loads(text)["statement"]
    )
