"""Indonesian words for days and hours (no locale of the machine is used)."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
ZONES = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}


def month_name(month: int) -> str:
    """1 → "Januari"."""
    return MONTHS[month - 1]


def format_date(day: date) -> str:
    """ "9 Desember 2025"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def format_day(day: date) -> str:
    """ "Selasa, 9 Desember 2025"."""
    return f"{DAYS[day.weekday()]}, {format_date(day)}"


def format_time(moment: datetime | time, zone: ZoneInfo) -> str:
    """ "15.00 WIB". A datetime is moved to `zone` first; a time is taken as local."""
    local = moment.astimezone(zone).time() if isinstance(moment, datetime) else moment
    return f"{local:%H.%M} {ZONES.get(zone.key, zone.key)}"


def format_datetime(moment: datetime, zone: ZoneInfo) -> str:
    """ "Selasa, 9 Desember 2025, 15.00 WIB"."""
    return f"{format_day(moment.astimezone(zone).date())}, {format_time(moment, zone)}"
