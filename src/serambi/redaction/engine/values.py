"""What parent and child say to each other. Places are in ten-thousandths of the page as it is seen,
from its upper left corner."""

from dataclasses import dataclass

WHOLE = 10_000
"""One side of a page."""

Rect = tuple[int, int, int, int]
"""Left, top, right, bottom."""


class Impossible(Exception):
    """The file cannot be handled; the words say why and what to do."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One place to black out: `rect` on `page` (from 1), or the `cell` of a workbook.

    `label` is what is printed as its reason. `loose` lets the same words stand elsewhere.
    """

    page: int
    rect: Rect
    label: str
    cell: str = ""
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Find:
    """A place where personal data stands: kind (`privacy.findings.Kind`) and a masked sample."""

    page: int
    rect: Rect
    kind: str
    sample: str
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One question of the proof with its answer. `said` is what was counted or what is wrong."""

    code: str
    ok: bool
    said: str


@dataclass(frozen=True, slots=True)
class Names:
    """Names and numbers of the case to look for, as the identity fields say them."""

    people: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    reach: tuple[str, ...] = ()
    address: str = ""
    known: str = ""
