"""Whose turn it is to write: that of people first.

A person waits before a screen; a sweep has the whole minute. When the disk is slow, a commit holds
the lock for most of a second, and a worker that writes one row after another leaves it free for less
than a millisecond in between. Then the sign-in of a person found no gap within 20 seconds. So
threads of the clock and the outbox say that they stand behind: after a write of their own they leave
the lock alone for a moment, and while they wait they look less often than people do.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manners:
    """How a thread waits for the write lock, in seconds; `longer` multiplies the patience."""

    look_again: float = 0.001
    leave_free: float = 0.0
    longer: int = 1


PERSON = Manners()
BEHIND = Manners(look_again=0.02, leave_free=0.005, longer=3)


class _Here(threading.local):
    manners: Manners = PERSON
    released: float = 0.0


_here = _Here()


@contextmanager
def behind() -> Iterator[None]:
    """Within, this thread lets others write first."""
    before, _here.manners = _here.manners, BEHIND
    try:
        yield
    finally:
        _here.manners = before


def manners() -> Manners:
    """How this thread waits."""
    return _here.manners


def released() -> None:
    """This thread has just let go of the lock."""
    if _here.manners.leave_free:
        _here.released = time.monotonic()


def leave_free() -> None:
    """Before taking the lock again: give those who wait for it the time to see that it is free."""
    if pause := _here.manners.leave_free:
        left = _here.released + pause - time.monotonic()
        if left > 0:
            time.sleep(left)
