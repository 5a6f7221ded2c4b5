"""The kinds of number an office draws, from `data/numbers.toml`."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from serambi.core.errors import InvalidInput

DEFAULT_CLASSIFICATION = "HM.00"


@dataclass(frozen=True, slots=True)
class NumberKind:
    """One kind: its name in words, the series it draws from, its short code, its default template."""

    key: str
    name: str
    series: str
    code: str
    template: str


@lru_cache(maxsize=1)
def number_kinds() -> dict[str, NumberKind]:
    """Every kind by its key, in the order of the file."""
    text = (files("serambi.letters") / "data" / "numbers.toml").read_text(encoding="utf-8")
    return {key: NumberKind(key=key, **row) for key, row in tomllib.loads(text).items()}


def number_kind(key: str) -> NumberKind:
    """The kind with `key`. Raises InvalidInput for an unknown one."""
    try:
        return number_kinds()[key]
    except KeyError:
        raise InvalidInput("letter.number_kind", f"Tidak ada jenis nomor {key}.") from None
