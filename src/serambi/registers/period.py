"""The stretch of time that a register covers, in the office's local days. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from serambi.core.dates import MONTHS, format_date
from serambi.core.errors import InvalidInput

QUARTERS = ("I", "II", "III", "IV")
FIRST_YEAR, LAST_YEAR = 2008, 2199


@dataclass(frozen=True, slots=True)
class Period:
    """From the beginning of `first` to the end of `last`; `words` names it on paper."""

    first: date
    last: date
    words: str

    def bounds(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """The instants it begins (included) and ends (excluded) in `zone`."""
        start = datetime.combine(self.first, time.min, tzinfo=zone)
        return start, datetime.combine(self.last + timedelta(days=1), time.min, tzinfo=zone)


def year(number: int) -> Period:
    """ "Tahun 2026". Raises InvalidInput for a year without a register."""
    _known(number)
    return Period(date(number, 1, 1), date(number, 12, 31), f"Tahun {number}")


def quarter(number: int, part: int) -> Period:
    """ "Triwulan IV tahun 2026"; `part` 1 to 4."""
    _known(number)
    first = date(number, 3 * part - 2, 1)
    return Period(first, _end_of(number, 3 * part), f"Triwulan {QUARTERS[part - 1]} tahun {number}")


def month(number: int, part: int) -> Period:
    """ "November 2026"; `part` 1 to 12."""
    _known(number)
    return Period(date(number, part, 1), _end_of(number, part), f"{MONTHS[part - 1]} {number}")


def between(first: date, last: date) -> Period:
    """Any days. Raises InvalidInput when they run backwards."""
    _known(first.year, "dari")
    _known(last.year, "sampai")
    if last < first:
        raise InvalidInput(
            "register.period", "Tanggal akhir mendahului tanggal awal.",
            "Tukar keduanya, atau perbaiki salah satunya.", field="sampai",
        )  # fmt: skip
    return Period(first, last, f"{format_date(first)} sampai {format_date(last)}")


def _end_of(number: int, part: int) -> date:
    following = date(number + part // 12, part % 12 + 1, 1)
    return following - timedelta(days=1)


def _known(number: int, field: str = "tahun") -> None:
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise InvalidInput(
            "register.year", f"Tahun harus di antara {FIRST_YEAR} dan {LAST_YEAR}.",
            "Periksa angkanya.", field=field,
        )  # fmt: skip
