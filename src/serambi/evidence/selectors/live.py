"""Live records of an office, answered now or as they will stand on a later day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from serambi.core import clock
from serambi.core.dates import format_date
from serambi.coverage.selectors.ladder import Ladder
from serambi.evidence.live import LiveKey, LiveState, all_keys, find
from serambi.evidence.live.facts import Facts
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def live_keys() -> tuple[LiveKey, ...]:
    """Every live record that can be pointed to: key, title, group."""
    return all_keys()


def live(office: Office, key: str, day: date | None = None) -> LiveState:
    """How the live record `key` stands on `day`, by default today. Raises NotFound for the key."""
    return live_all(office, [key], day)[key]


def live_all(
    office: Office,
    keys: Iterable[str] | None = None,
    day: date | None = None,
    ladder: Ladder | None = None,
) -> dict[str, LiveState]:
    """The same for many keys, by default all; every fact is read once, however many ask for it.

    A later day is a projection: what runs out before it no longer holds, if nobody does anything.
    Who asks for many offices hands in one `ladder`. Raises NotFound for an unknown key.
    """
    wanted = [one.key for one in all_keys()] if keys is None else list(keys)
    facts = Facts(office, clock.today(office.tz), ladder)
    with office_scope(office):
        found = {key: find(key).answer(key, facts) for key in wanted}
    return found if day is None else {key: _on(day, one) for key, one in found.items()}


def _on(day: date, one: LiveState) -> LiveState:
    if not one.holds or one.expires_on is None or one.expires_on >= day:
        return one
    words = f"{one.sentence} Berlaku hanya sampai {format_date(one.expires_on)}."
    return replace(one, holds=False, sentence=words)
