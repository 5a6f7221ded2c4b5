"""Forms that mean the same in the field: abbreviations and their words, numbers after *triwulan*.

The forms stand in `data/words.toml`; here they become sequences of stems.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from serambi.search.normalise import STOPWORDS, stems, tokens

MOST_ALTERNATIVES = 5
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_NUMBERS = {str(n): roman for n, roman in enumerate(ROMAN, 1)}
_NUMBERS |= {roman: number for number, roman in list(_NUMBERS.items())}

Stems = tuple[str, ...]


def longest(row: Sequence[str]) -> tuple[int, tuple[Stems, ...]]:
    """How many stems from the beginning of `row` make a known form, and what else means the same.

    (0, ()) when none does. The longest form wins, so that *panwaslu kecamatan* is one thing.
    """
    table, most = _table()
    for length in range(min(most, len(row)), 0, -1):
        others = table.get(tuple(row[:length]))
        if others:
            return length, others[:MOST_ALTERNATIVES]
    return 0, ()


def other_number(before: str, stem: str) -> str:
    """ "2" for "ii" and "ii" for "2" after a word like *triwulan*; "" otherwise."""
    return _NUMBERS.get(stem, "") if before in _counted() else ""


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("serambi.search").joinpath("data/words.toml").read_text("utf-8"))


@cache
def _counted() -> frozenset[str]:
    return frozenset(stem for word in _data()["counted"] for stem in stems(word))


@cache
def _table() -> tuple[dict[Stems, tuple[Stems, ...]], int]:
    """Stems of a form → the other forms, and the length of the longest form."""
    table: dict[Stems, tuple[Stems, ...]] = {}
    for line in _data()["same"]:
        forms = list(dict.fromkeys(_form(one) for one in line))
        for form in forms:
            others = [*table.get(form, ()), *(one for one in forms if one != form)]
            table[form] = tuple(dict.fromkeys(others))
    return table, max(map(len, table))


def _form(text: str) -> Stems:
    return tuple(token.stem for token in tokens(text) if token.word not in STOPWORDS)
