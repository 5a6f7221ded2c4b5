"""Short ways to ask for a due date in the tests."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from serambi.law.calendar import WorkingCalendar
from serambi.law.clocks import ClockEvent, Due, Regime, Rule, due, rule

WIB = ZoneInfo("Asia/Jakarta")
WITA = ZoneInfo("Asia/Makassar")
WIT = ZoneInfo("Asia/Jayapura")
NATIONAL = WorkingCalendar()


def due_for(one: Rule, receipt: datetime, calendar: WorkingCalendar = NATIONAL) -> Due:
    """The due date of `one` for a receipt whose zone is the office's zone.

    The event itself is handed over in UTC, as it is stored.
    """
    assert isinstance(receipt.tzinfo, ZoneInfo)
    event = ClockEvent(one.counts_from, receipt.astimezone(UTC))
    return due([event], one, calendar, receipt.tzinfo)


def due_on(
    code: str,
    regime: str,
    receipt: date,
    *,
    calendar: WorkingCalendar = NATIONAL,
    hour: time = time(9),
    zone: ZoneInfo = WIB,
) -> Due:
    """The due date of a rule for a receipt at `hour` of a local day."""
    one = rule(code, Regime(regime), receipt)
    return due_for(one, datetime.combine(receipt, hour, zone), calendar)
