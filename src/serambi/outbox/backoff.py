"""When to try again. Pure."""

import random
from datetime import timedelta

MOST_FAILURES = 12
LEASE = timedelta(minutes=5)

_FIRST = timedelta(seconds=30)
_CAP = timedelta(hours=6)
_OUTAGE_CAP = timedelta(minutes=10)


def after_failure(failures: int) -> timedelta:
    """30 s, 1 min, 2 min … at most 6 h, with ± 20 % so that a batch does not return as one."""
    return _spread(min(_FIRST * 2 ** min(failures - 1, 12), _CAP))


def after_outage(attempts: int) -> timedelta:
    """Like a failure, at most 10 min: when the service is back, mail goes out soon."""
    return _spread(min(_FIRST * 2 ** min(max(attempts - 1, 0), 12), _OUTAGE_CAP))


def _spread(wait: timedelta) -> timedelta:
    return wait * random.uniform(0.8, 1.2)  # noqa: S311 - spreads load, guards nothing
