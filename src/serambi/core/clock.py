"""The one place that asks what time it is.

Code calls `now()`; tests and drills freeze or move it with `fixed()`. Nothing else reads the
system clock, so every legal date can be reproduced.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

_fixed: ContextVar[datetime | None] = ContextVar("serambi_fixed_clock", default=None)


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return _fixed.get() or datetime.now(UTC)


def today(zone: ZoneInfo) -> date:
    """The present calendar day in `zone`."""
    return now().astimezone(zone).date()


@contextmanager
def fixed(instant: datetime) -> Iterator[None]:
    """Hold the clock at `instant` (aware) inside the block.

    Raises ValueError for a naive datetime: a time without a zone has no legal meaning.
    """
    if instant.tzinfo is None:
        raise ValueError("instant must carry a time zone")
    token = _fixed.set(instant.astimezone(UTC))
    try:
        yield
    finally:
        _fixed.reset(token)
