"""Words for days and hours, Indonesian unless English is asked for (no locale of the machine)."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
DAYS_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS_ENGLISH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ZONES = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}


def month_name(month: int) -> str:
    """1 → "Januari"."""
    return MONTHS[month - 1]


def format_date(day: date, *, english: bool = False) -> str:
    """ "9 Desember 2025"; in English "9 December 2025"."""
    months = MONTHS_ENGLISH if english else MONTHS
    return f"{day.day} {months[day.month - 1]} {day.year}"


def format_short(day: date, *, english: bool = False) -> str:
    """ "9 Des"; in English "9 Dec"."""
    months = MONTHS_ENGLISH if english else MONTHS
    return f"{day.day} {months[day.month - 1][:3]}"


def format_day(day: date, *, english: bool = False) -> str:
    """ "Selasa, 9 Desember 2025"; in English "Tuesday, 9 December 2025"."""
    names = DAYS_ENGLISH if english else DAYS
    return f"{names[day.weekday()]}, {format_date(day, english=english)}"


def format_time(moment: datetime | time, zone: ZoneInfo) -> str:
    """ "15.00 WIB". A datetime is moved to `zone` first; a time is taken as local."""
    local = moment.astimezone(zone).time() if isinstance(moment, datetime) else moment
    return f"{local:%H.%M} {ZONES.get(zone.key, zone.key)}"


def format_datetime(moment: datetime, zone: ZoneInfo, *, english: bool = False) -> str:
    """ "Selasa, 9 Desember 2025, 15.00 WIB"."""
    day = format_day(moment.astimezone(zone).date(), english=english)
    return f"{day}, {format_time(moment, zone)}"
