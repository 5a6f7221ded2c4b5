"""The 38 provinces with their codes, short names, and where each stands on a schema of the country."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple


class Province(NamedTuple):
    """A province: region code, letters of ISO 3166-2, short and full name, its square from 0."""

    code: str
    letters: str
    short: str
    name: str
    column: int
    row: int


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    text = (files("serambi.offices") / "data" / "provinces.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=1)
def provinces() -> tuple[Province, ...]:
    """All of them, by code."""
    return tuple(Province(*one) for one in _data()["provinces"])


def fold() -> int:
    """The column at which the eastern half begins where the country is drawn in two halves."""
    return int(_data()["fold"])
