"""Region codes of the Ministry of Home Affairs, and where the districts stand on a tile map.

The tiles are a schema, not a map: one square per district, placed roughly as the districts lie
(`data/tiles.toml`). An office without tiles gets its districts in rows, by code.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

_DOTTED = re.compile(r"\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?")
_DIGITS = re.compile(r"\d{2}(?:\d{2}(?:\d{2}(?:\d{4})?)?)?")
NATION = "00"


class District(NamedTuple):
    """A kecamatan: its code, its name, and its place (column, row) on the tile map."""

    code: str
    name: str
    column: int
    row: int


def dotted(text: str) -> str | None:
    """ "197101" or "19.71.01" → "19.71.01"; None when it is no region code."""
    bare = text.strip()
    if _DOTTED.fullmatch(bare):
        return bare
    if not _DIGITS.fullmatch(bare):
        return None
    parts = [bare[:2], bare[2:4], bare[4:6], bare[6:]]
    return ".".join(part for part in parts if part)


def within(code: str, office_code: str) -> bool:
    """True if the dotted `code` lies in the area of the office."""
    return office_code == NATION or code.replace(".", "").startswith(office_code)


@lru_cache(maxsize=1)
def _tiles() -> Mapping[str, tuple[District, ...]]:
    text = (files("serambi.datasets") / "data" / "tiles.toml").read_text(encoding="utf-8")
    return {
        code: tuple(District(*one) for one in rows["districts"])
        for code, rows in tomllib.loads(text).items()
    }


def districts(office_code: str) -> tuple[District, ...]:
    """The kecamatan whose places are known; empty for offices without tiles."""
    return _tiles().get(office_code, ())


def district_of(text: str, known: Sequence[District]) -> District | None:
    """The one of the `known` kecamatan that a code (also of a kelurahan in it) or a name means."""
    code = dotted(text)
    folded = "".join(text.casefold().removeprefix("kecamatan ").split())
    for one in known:
        if code is not None and (code == one.code or code.startswith(f"{one.code}.")):
            return one
        if folded == "".join(one.name.casefold().split()):
            return one
    return None
