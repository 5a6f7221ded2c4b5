"""The register of live records: a key, a title, and the function that answers for an office."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from serambi.core.errors import NotFound
from serambi.evidence.live.facts import Facts


@dataclass(frozen=True, slots=True)
class LiveState:
    """How a live record stands on a day.

    `sentence` says in one sentence why; `address` is the public page that shows it, as a path of
    this site ("" when there is none); `as_of` is the day of what is known; `expires_on` the last
    day on which it will still hold if nobody does anything, None when it does not run out.
    """

    key: str
    holds: bool
    sentence: str
    address: str
    as_of: date
    expires_on: date | None = None


def yes(key: str, facts: Facts, sentence: str, page: str, until: date | None = None) -> LiveState:
    """It holds; `page` is the public page below the office's address, "" when there is none."""
    address = facts.path(page) if page else ""
    return LiveState(key, True, sentence, address, facts.day, until)  # noqa: FBT003 - the name says it


def no(key: str, facts: Facts, sentence: str, page: str, until: date | None = None) -> LiveState:
    """It does not hold; a day in the past in `until` says that it ran out then."""
    address = facts.path(page) if page else ""
    return LiveState(key, False, sentence, address, facts.day, until)  # noqa: FBT003 - the same


Answer = Callable[[str, Facts], LiveState]


@dataclass(frozen=True, slots=True)
class LiveKey:
    """One live record; `title` for people who choose, `group` for the list they choose from."""

    key: str
    title: str
    group: str
    answer: Answer


_keys: dict[str, LiveKey] = {}


def live(key: str, title: str, group: str) -> Callable[[Answer], Answer]:
    """Register the decorated function under `key`. Raises ValueError when the key is taken."""

    def registered(answer: Answer) -> Answer:
        add(LiveKey(key, title, group, answer))
        return answer

    return registered


def add(one: LiveKey) -> None:
    """Register `one`. Raises ValueError when its key is taken."""
    if one.key in _keys:
        raise ValueError(f"live record {one.key} is registered twice")
    _keys[one.key] = one


def all_keys() -> tuple[LiveKey, ...]:
    """Every live record, in the order of registration."""
    return tuple(_keys.values())


def find(key: str) -> LiveKey:
    """The live record `key`. Raises NotFound."""
    try:
        return _keys[key]
    except KeyError as error:
        raise NotFound("evidence.live.unknown", f"Tidak ada catatan hidup {key}.") from error
