"""Row by row: which day it decrees, what is wrong, and what the table says so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from serambi.core.dates import format_date
from serambi.core.errors import InvalidInput
from serambi.law.calendar import FULL_TABLE, DayOff, WorkingCalendar
from serambi.tables.days import date_of
from serambi.tables.reading import read as read_table
from serambi.tables.table import Row, Table
from serambi.timekeeping.days import NewDay, Scope
from serambi.timekeeping.importing.columns import LABELS, NEEDED, guess, known

KINDS = {
    "libur nasional": (False, ""),
    "libur": (False, ""),
    "hari libur": (False, ""),
    "cuti bersama": (False, "Cuti Bersama "),
    "hari kerja": (True, ""),
    "kerja": (True, ""),
}
MAX_DAYS = 400


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why the file cannot be brought in: line of the file, their column, sentence."""

    row: int
    column: str
    message: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row that can stand, and what it does to the calendar in words."""

    row: int
    day: NewDay
    effect: str


@dataclass(slots=True)
class Checked:
    """The whole file, looked at. It can be brought in when `problems` is empty."""

    year: int = 0
    lines: list[Line] = field(default_factory=list)
    dropped: list[NewDay] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def days(self) -> list[NewDay]:
        """Every day to be decreed: those of the file and the estimates that it does not confirm."""
        return [line.day for line in self.lines] + self.dropped


def read(data: bytes) -> Table:
    """The table in `data` (CSV or XLSX). Raises InvalidInput (field "file")."""
    try:
        return read_table(data, known)
    except InvalidInput as error:
        if error.code != "tables.no_header":
            raise
        raise InvalidInput(
            "calendar.no_header",
            _("Baris judul kolom tidak ditemukan."),
            _("Beri nama kolom di baris pertama: tanggal, nama, jenis, nomor SK, cakupan."),
            field="file",
        ) from error


def check(table: Table, calendar: WorkingCalendar, scopes: Sequence[Scope]) -> Checked:
    """Look at every row; `calendar` is the one in force, `scopes` are those the office may decree.

    All rows are of one year. A national file of a year that the table only estimates or does not
    know settles it: estimates that the file does not name become working days, and a year without
    a table needs all its free days at once.
    """
    found = Checked()
    places = guess(table.columns)
    if absent := [LABELS[name] for name in NEEDED if name not in places]:
        message = _("Kolom %(names)s tidak ada.") % {"names": ", ".join(absent)}
        found.problems.append(Problem(1, "", message))
        return found
    if len(table.rows) > MAX_DAYS:
        found.problems.append(Problem(1, "", _("Setahun tidak memuat hari sebanyak itu.")))
        return found
    seen: dict[tuple[date, Scope], int] = {}
    for row in table.rows:
        _look(found, row, places, scopes, seen, calendar)
    _whole_year(found, calendar)
    return found


def _look(
    found: Checked,
    row: Row,
    places: dict[str, int],
    scopes: Sequence[Scope],
    seen: dict[tuple[date, Scope], int],
    calendar: WorkingCalendar,
) -> None:
    cells = {name: row.cells[place].strip() for name, place in places.items()}
    before = len(found.problems)
    day, kind, scope = (
        date_of(cells["day"]),
        KINDS.get(_plain(cells["kind"])),
        _scope(cells, scopes),
    )
    for wrong, name, message in (
        (day is None, "day", _("“%(cell)s” bukan tanggal. Tulis seperti 25/12/2027.")),
        (kind is None, "kind", _("“%(cell)s” bukan libur nasional, cuti bersama, atau hari kerja.")),
        (scope is None, "scope", _scope_words(scopes)),
        (not 2 <= len(cells["name"]) <= 100, "name", _("Nama hari berisi 2 sampai 100 huruf.")),
        (not 2 <= len(cells["decree"]) <= 120, "decree", _("Nomor SK belum diisi atau terlalu panjang.")),
    ):  # fmt: skip
        if wrong:
            found.problems.append(
                Problem(row.line, LABELS[name], message % {"cell": cells.get(name, "")[:40]})
            )
    if len(found.problems) > before or day is None or kind is None or scope is None:
        return
    if twice := seen.setdefault((day, scope), row.line) != row.line:
        other = seen[day, scope]
        words = _("%(day)s sudah ada di baris %(row)s.") % {"day": format_date(day), "row": other}
        found.problems.append(Problem(row.line, LABELS["day"], words))
    found.year = found.year or day.year
    if day.year != found.year:
        words = _("Berkas ini memuat tahun %(a)s dan %(b)s.") % {"a": found.year, "b": day.year}
        found.problems.append(Problem(row.line, LABELS["day"], words))
    elif not twice:
        new = NewDay(day, kind[0], _named(cells["name"], kind[1]), cells["decree"], scope)
        found.lines.append(Line(row.line, new, effect_of(new, calendar)))


def effect_of(new: NewDay, calendar: WorkingCalendar) -> str:
    """What a decree changes, in words, beside the calendar in force."""
    if not calendar.knows(new.day.year):
        return _("baru")
    off, decree = calendar.reason(new.day), calendar.decree(new.day)
    if decree is not None and (decree.working, decree.decree) == (new.working, new.decree):
        return _("sudah berlaku")
    if new.day in calendar.estimates(new.day.year) and not new.working:
        return _("menetapkan perkiraan")
    if (off is None) == new.working:
        return _("sama dengan tabel")
    return _("menjadi hari kerja") if new.working else _("menjadi libur")


def _whole_year(found: Checked, calendar: WorkingCalendar) -> None:
    """A national file settles its year."""
    national = {one.day.day: one.day for one in found.lines if one.day.scope is Scope.NATION}
    free = [day for day, one in national.items() if not one.working]
    if found.problems or not national:
        return
    if not calendar.knows(found.year):
        if len(free) < FULL_TABLE:
            words = _(
                "Kalender %(year)s belum dikenal, dan berkas ini hanya memuat %(n)s hari libur; setahun memuat paling sedikit %(least)s."
            ) % {"year": found.year, "n": len(free), "least": FULL_TABLE}
            found.problems.append(Problem(1, "", words))
        return
    if len(free) < FULL_TABLE:
        return
    decree = next(iter(national.values())).decree
    for day in calendar.estimates(found.year):
        if day not in national:
            off = calendar.reason(day)
            name = (off.name if off else "")[:80]
            found.dropped.append(
                NewDay(day, True, _("Bukan libur: %(name)s") % {"name": name}, decree, Scope.NATION)  # noqa: FBT003 - a field of a row, in its order
            )
    found.missing = [
        f"{format_date(day)}: {off.name}"
        for day, off in _table_days(calendar, found.year)
        if day not in national and day not in {one.day for one in found.dropped}
    ]


def _table_days(calendar: WorkingCalendar, year: int) -> list[tuple[date, DayOff]]:
    """Weekdays that the calendar in force calls free."""
    first = date(year, 1, 1).toordinal()
    last = date(year, 12, 31).toordinal()
    listed = []
    for number in range(first, last + 1):
        day = date.fromordinal(number)
        off = calendar.reason(day)
        if off is not None and day.weekday() < 5:
            listed.append((day, off))
    return listed


def _named(name: str, prefix: str) -> str:
    """A joint leave says so in its name, because calendars know it by that."""
    return name if name.casefold().startswith(prefix.casefold().strip()) else f"{prefix}{name}"


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())


def _scope(cells: dict[str, str], scopes: Sequence[Scope]) -> Scope | None:
    """An empty cell means the widest scope that the office may decree."""
    text = _plain(cells.get("scope", ""))
    if not text:
        return scopes[0]
    named = {"nasional": Scope.NATION, "nasional ri": Scope.NATION, "provinsi": Scope.PROVINCE}
    wanted = named.get(text, Scope.OFFICE if text in {"kantor", "kota", "kabupaten"} else None)
    return wanted if wanted in scopes else None


def _scope_words(scopes: Sequence[Scope]) -> str:
    words = ", ".join(scope.value for scope in scopes)
    return _("Cakupan “%(cell)s” tidak ditetapkan kantor ini; yang dapat: ") + words + "."
