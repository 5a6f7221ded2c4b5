"""What a row holds of a query, as one number that the engine makes while it reads the row.

So the texts stay where they are: two thousand candidates come as two thousand numbers, most of them
alike, and are ranked by what the number says. Both engines count the same pieces of text.

From the lowest bit: the spaces of the title's stems (9 bits); whether the title says the query's words in a
row, and nothing else; whether each phrase stands somewhere; whether it is a page; then three bits for
each group, which say where it was met best (`TITLE` … `NOWHERE`).
"""

from collections.abc import Iterable, Sequence
from typing import Any

from serambi.search.expression import PAGE
from serambi.search.query import Group, Query, Stems

SPACES = 0x1FF
ROW, WHOLE, PHRASED, OF_PAGE = 1 << 9, 1 << 10, 1 << 11, 1 << 12
GROUPS = 13
EACH = 3
NOWHERE, TITLE, BEGUN, OFTEN, BODY = range(5)

_TITLE, _OFTEN, _BODY = "e.stems_title", "e.often", "t.stems_body"


def sql(query: Query, find: str, *, bodies: bool) -> tuple[str, list[Any]]:
    """The number as SQL, and its values; `find` is the engine's function for a piece in a text.

    Without `bodies` every row holds every group, so what is met nowhere else is in the body.
    """
    parts, params = ["length(e.stems_title) - length(replace(e.stems_title, ' ', ''))"], []
    for text, values in (
        *_title(query, find), *_phrases(query, find, bodies=bodies),
        (_flag("e.kind = %s", OF_PAGE), [PAGE]),
        *(_met(group, place, find, bodies=bodies) for place, group in enumerate(query.groups)),
    ):  # fmt: skip
        parts.append(text)
        params += values
    return " + ".join(parts), params


def met(mark: int, groups: int) -> list[int]:
    """Where each of so many groups was met."""
    shifted = mark >> GROUPS
    return [(shifted >> EACH * place) & 7 for place in range(groups)]


def _title(query: Query, find: str) -> Iterable[tuple[str, list[Any]]]:
    phrase = _piece(query.stems)
    if len(query.stems) > 1:
        yield _flag(f"{find}({_TITLE}, %s) > 0", ROW), [phrase]
    yield _flag(f"{_TITLE} = %s", WHOLE), [phrase]


def _phrases(query: Query, find: str, *, bodies: bool) -> Iterable[tuple[str, list[Any]]]:
    if not query.phrases:
        return
    places = (_TITLE, _BODY) if bodies else (_TITLE,)
    each = " OR ".join(f"{find}({place}, %s) > 0" for place in places)
    told = " AND ".join(f"({each})" for _ in query.phrases)
    yield (
        _flag(told, PHRASED),
        [_piece(phrase) for phrase in query.phrases for _place in places],
    )


def _met(group: Group, place: int, find: str, *, bodies: bool) -> tuple[str, list[Any]]:
    """Where `group` was met best, in its three bits."""
    cases: list[tuple[int, str, list[Any]]] = [(TITLE, *_shows(_TITLE, group.forms, find))]
    begins = (f"{find}({{}}, %s) > 0", [f" {group.prefix}"]) if group.prefix else None
    if begins:
        cases.append((BEGUN, begins[0].format(_TITLE), begins[1]))
    cases.append((OFTEN, *_shows(_OFTEN, group.forms, find)))
    if bodies:
        text, values = _shows(_BODY, group.forms, find)
        if begins:
            text, values = f"{text} OR {begins[0].format(_BODY)}", [*values, *begins[1]]
        cases.append((BODY, text, values))
    shift = GROUPS + EACH * place
    whens = " ".join(f"WHEN {text} THEN {where << shift}" for where, text, _values in cases)
    otherwise = NOWHERE if bodies else BODY << shift
    values = [value for _where, _text, some in cases for value in some]
    return f"CASE {whens} ELSE {otherwise} END", values


def _shows(column: str, forms: Sequence[Stems], find: str) -> tuple[str, list[Any]]:
    """True where a form stands whole, its words in any order."""
    piece = f"{find}({column}, %s) > 0"
    told = " OR ".join(" AND ".join([piece] * len(form)) for form in forms)
    return told, [_piece([stem]) for form in forms for stem in form]


def _flag(condition: str, bit: int) -> str:
    return f"CASE WHEN {condition} THEN {bit} ELSE 0 END"


def _piece(stems: Sequence[str]) -> str:
    return f" {' '.join(stems)} "
