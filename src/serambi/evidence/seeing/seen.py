"""What one look saw, as a value, and its digest."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from serambi.evidence.standing import SOON_DAYS, State
from serambi.ledger.canonical import JSON, canonical


@dataclass(frozen=True, slots=True)
class Seen:
    """How a proof stands. `facts` are what the verdict rests on; `failing` counts as a failed look."""

    state: State
    sentence: str
    address: str = ""
    expires_on: date | None = None
    facts: Mapping[str, JSON] = field(default_factory=dict)
    failing: bool = False

    def as_json(self, about: Mapping[str, JSON]) -> dict[str, JSON]:
        """The whole of the sighting, with `about`: office, number, kind and title of the proof."""
        return {
            **about,
            "state": self.state.value,
            "sentence": self.sentence,
            "address": self.address,
            "expires_on": self.expires_on.isoformat() if self.expires_on else None,
            "facts": dict(self.facts),
        }


def digest_of(seen: Mapping[str, JSON]) -> str:
    """SHA-256 of the sighting in canonical JSON, as hex."""
    return hashlib.sha256(canonical(dict(seen)).encode()).hexdigest()


def held_until(until: date | None, today: date) -> State:
    """HOLDS or SOON, by how near the last day is; STALE when it is over."""
    if until is None:
        return State.HOLDS
    if until < today:
        return State.STALE
    return State.SOON if until <= today + timedelta(days=SOON_DAYS) else State.HOLDS
