"""What somebody says when complaining, as plain values that every door (web, desk) hands over."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Person:
    """Who complains. `identity` is a value of `Identity`; empty strings mean "not given"."""

    identity: str
    name: str = ""
    phone: str = ""
    email: str = ""
    accommodation: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """A whole complaint. `kind` is a value of `Kind`; `happened_on` the day it happened, if one."""

    kind: str
    story: str
    person: Person
    place: str = ""
    wish: str = ""
    happened_on: date | None = None
    evidence: UUID | None = None
