"""What is told and taken by every verb."""

from dataclasses import asdict
from typing import Any

from serambi.privacy.findings import WORDS, Reading
from serambi.privacy.names import Person, person
from serambi.redaction.engine.checks import HIDING
from serambi.redaction.engine.values import Find, Mark

Answer = tuple[dict[str, Any], list[bytes]]


def told(found: list[Find]) -> dict[str, Any]:
    """Finds on the wire."""
    return {"finds": [asdict(one) for one in found]}


def marks_in(rows: list[dict[str, Any]]) -> list[Mark]:
    """Marks from the wire."""
    return [Mark(**{**row, "rect": tuple(row["rect"])}) for row in rows]


def person_in(names: dict[str, Any]) -> Person:
    """Who is looked for."""
    return person(
        people=names["people"],
        bodies=names["bodies"],
        reach=names["reach"],
        address=names["address"],
        known_words=names["known"],
    )


def hidden_in(reading: Reading) -> list[str]:
    """What hides in the file besides what is seen: kinds, in words, each once."""
    return list(dict.fromkeys(WORDS[one.kind][0] for one in reading.traits if one.kind in HIDING))
