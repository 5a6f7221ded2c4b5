"""What other rooms tell the redaction desk, as plain values."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Subject:
    """What a file belongs to: `about` is a value of `Redaction.About`, `number` its name for people."""

    about: str
    id: UUID | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the desk gives it: a box in ten-thousandths of the page, or a cell."""

    page: int
    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a place is blacked out."""

    basis: str
    material: str = ""
    note: str = ""
    loose: bool = False
