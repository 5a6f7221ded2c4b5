"""What somebody says when complaining, as plain values that every door (web, desk) hands over."""

import hashlib
import json
from dataclasses import asdict, dataclass
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

    def fingerprint(self) -> str:
        """SHA-256 over what was typed: the same form sent twice has the same one.

        A file is judged anew each time it is sent, so it is no part of it. Never kept as it is:
        without a key, whoever reads the story could try names until one fits.
        """
        said = {name: value for name, value in asdict(self).items() if name != "evidence"}
        whole = json.dumps(said, sort_keys=True, default=str, ensure_ascii=False)
        return hashlib.sha256(whole.encode()).hexdigest()
