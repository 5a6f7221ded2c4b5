"""The two ways in which a CKAN action says no, and how its numbers are read."""

from collections.abc import Mapping
from typing import Any


class Missing(LookupError):
    """CKAN's NotFound: 404."""


class Wrong(ValueError):
    """CKAN's ValidationError: 409, with the field."""

    def __init__(self, field: str, sentence: str) -> None:
        """`field` names the argument."""
        self.field, self.sentence = field, sentence
        super().__init__(f"{field}: {sentence}")


def whole(args: Mapping[str, Any], name: str, otherwise: int, most: int) -> int:
    """A natural number among the arguments, at most `most`. Raises Wrong."""
    value = args.get(name, otherwise)
    text = str(value).strip()
    if isinstance(value, bool) or not (text.isascii() and text.isdigit()) or len(text) > 12:
        raise Wrong(name, "Must be a natural number")
    return min(int(text), most)
