"""Rules for what may be typed about a dispute: dates in their order, texts, closed lists."""

from datetime import date

from serambi.casework import validation as casework
from serambi.core import clock
from serambi.core.dates import format_date
from serambi.core.errors import InvalidInput
from serambi.offices.models import Office

text = casework.text
choice = casework.choice
future_day = casework.future_day
FIRST_DAY = date(2010, 4, 30)
"""UU 14/2008 came into force; no dispute under it is older."""


def number(value: str, *, field: str, label: str, needed: bool = True) -> str:
    """A number as written on a paper."""
    return text(value, field=field, label=label, minimum=1 if needed else 0, maximum=80)


def past_day(
    day: date | None,
    office: Office,
    *,
    field: str,
    label: str,
    since: date | None = None,
    after: str = "",
) -> date:
    """A day up to today and not before `since`, which is called `after` in the sentence."""
    if day is None:
        raise InvalidInput(
            "date.missing", f"{label} belum diisi.", "Tulis tanggalnya.", field=field
        )
    if day > clock.today(office.tz):
        raise InvalidInput(
            "date.future", f"{label} ada di masa depan.", "Periksa tanggalnya.", field=field
        )
    first = since or FIRST_DAY
    if day < first:
        words = f" ({after})" if after else ""
        raise InvalidInput(
            "date.before", f"{label} mendahului {format_date(first)}{words}.", "Periksa tanggalnya.",
            field=field,
        )  # fmt: skip
    return day


def letters(values: list[str], *, field: str = "grounds") -> str:
    """The grounds of UU 14/2008 art. 35(1), in order, at least one: "bd"."""
    found = "".join(sorted(set(values)))
    if not found or not set(found) <= set("abcdefg"):
        raise InvalidInput(
            "dispute.grounds",
            "Alasan keberatan belum dipilih.",
            "Pilih paling sedikit satu.",
            field=field,
        )
    return found


def today(office: Office) -> date:
    """The present day of the office."""
    return clock.today(office.tz)
