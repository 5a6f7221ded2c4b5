"""Days and times that people can mean: a year that was mistyped is told before it is reckoned with."""

from datetime import date
from typing import TypeVar

from serambi.core.errors import InvalidInput

EARLIEST, LATEST = 2008, 2100
"""The law on public information is of 2008; nobody plans for longer than people live."""
D = TypeVar("D", bound=date)


def plausible(when: D, *, field: str) -> D:
    """`when`, a day or a local time. Raises InvalidInput at `field` for a year nobody means.

    What is let through can be moved between zones, added to and stored on both engines.
    """
    if not EARLIEST <= when.year <= LATEST:
        raise InvalidInput(
            "time.year", "Tahun ini tidak wajar.", "Periksa tanggalnya.", field=field
        )
    return when
