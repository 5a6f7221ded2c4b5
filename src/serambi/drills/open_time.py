"""Time that counts: the minutes during which an office is open. No database, no clock."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

Span = tuple[datetime, datetime]
SpansOf = Callable[[date], list[Span]]
"""The open spans of a day in order, aware, without overlap; none on a free day."""

FURTHEST = 60
"""Days to look ahead; no office is closed longer."""


def elapsed(spans_of: SpansOf, start: datetime, at: datetime) -> int:
    """Whole seconds of opening time between two instants; 0 when `at` is not after `start`."""
    total = timedelta()
    for opens, closes in _spans(spans_of, start, at):
        total += max(timedelta(), min(closes, at) - max(opens, start))
    return int(total.total_seconds())


def due(spans_of: SpansOf, start: datetime, minutes: int) -> datetime:
    """The instant at which `minutes` of opening time have passed since `start`.

    Raises ValueError when the office does not open within sixty days.
    """
    left = timedelta(minutes=minutes)
    for opens, closes in _spans(spans_of, start, start + timedelta(days=FURTHEST)):
        begin = max(opens, start)
        if closes <= begin:
            continue
        if closes - begin >= left:
            return begin + left
        left -= closes - begin
    raise ValueError("the office does not open within sixty days")


def _spans(spans_of: SpansOf, start: datetime, end: datetime) -> Iterator[Span]:
    """Every span from the day before `start`, whatever zone it is given in, to the day after `end`."""
    day, last = start.date() - timedelta(days=1), end.date() + timedelta(days=1)
    while day <= last:
        yield from spans_of(day)
        day += timedelta(days=1)
