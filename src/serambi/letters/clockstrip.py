"""The clock strip of a due date, frozen for print."""

from datetime import date

from serambi.law.clocks import Due, strip
from serambi.letters.kinds import ClockDay


def from_due(due: Due, today: date) -> tuple[ClockDay, ...]:
    """Every calendar day from receipt to due, as `law.clocks.strip` draws it.

    "Today" is left out on paper: a letter is read on many days.
    """
    return tuple(
        ClockDay(day.day, str(day.kind), day.number, day.name or "") for day in strip(due, today)
    )
