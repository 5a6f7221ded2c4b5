"""Row by row: what would become of it, what is wrong, and what wants a second look."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from serambi.catalogue.fields import EntryFields, checked_url, tidy
from serambi.catalogue.importing import values
from serambi.catalogue.importing.columns import LABELS, ColumnMap
from serambi.core.errors import InvalidInput
from serambi.law.headings import headings, suspicious
from serambi.tables.days import date_of, find_date
from serambi.tables.table import Row, Table

MAX_PROBLEMS = 500
CUT_LENGTHS = (50, 64, 100, 128, 150, 200, 255)
_FORMULA = re.compile(r"^[=@]|^[+\-]\w+\(")
_TO_COLUMN = {"made_on": ("made_on", "made"), "made_place": ("made_place", "made")}


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why the list cannot be brought in: line of the file, their column, sentence."""

    row: int
    column: str
    message: str


@dataclass(frozen=True, slots=True)
class Note:
    """Something about a line that the officer should know; nothing was changed."""

    row: int
    title: str
    message: str


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row that would become an entry."""

    line: int
    fields: EntryFields
    link: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What makes two rows the same entry: category and folded title."""
        return self.fields.category, " ".join(self.fields.title.casefold().split())


@dataclass(slots=True)
class Checked:
    """The whole list, looked at. It can be brought in when `problems` is empty."""

    rows: int = 0
    new: list[NewRow] = field(default_factory=list)
    skipped: list[Note] = field(default_factory=list)
    flags: list[Note] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    problem_count: int = 0

    @property
    def flagged(self) -> int:
        """How many rows carry at least one flag."""
        return len({note.row for note in self.flags})


def check(
    table: Table,
    mapping: ColumnMap,
    *,
    today: date,
    there: Iterable[tuple[str, str]] = (),
    category: str = "",
) -> Checked:
    """Look at every row of `table` read through `mapping` (our field → place of their column).

    `there` are the keys of entries that exist; equal rows are skipped with a note. `category` is
    taken for rows whose category cell is empty or when no column is mapped to it.
    """
    checked = Checked(rows=len(table.rows))
    seen = dict.fromkeys(there, 0)
    for row in table.rows:
        new, problems = _row(table, row, mapping, today, category)
        checked.problem_count += len(problems)
        checked.problems += problems[: max(0, MAX_PROBLEMS - len(checked.problems))]
        if new is None or problems:
            continue
        if new.key in seen:
            checked.skipped.append(Note(row.line, new.fields.title, _same(seen[new.key])))
            continue
        seen[new.key] = row.line
        checked.new.append(new)
        checked.flags += _flags(new)
    return checked


def missing_columns(mapping: ColumnMap, category: str = "") -> list[str]:
    """The labels of columns without which nothing can be brought in."""
    wanted = ["title"] if category else ["title", "category"]
    return [str(LABELS[name]) for name in wanted if name not in mapping]


def _same(line: int) -> str:
    if line:
        return _("Sama dengan baris %(line)s; dilewati.") % {"line": line}
    return _("Sudah ada dalam daftar; dilewati.")


def _row(
    table: Table, row: Row, mapping: ColumnMap, today: date, category: str
) -> tuple[NewRow | None, list[Problem]]:
    cells = {name: row.cells[place] for name, place in mapping.items() if place < len(row.cells)}
    problems = [
        Problem(row.line, _column(table, mapping, name), message)
        for name, message in _cell_problems(cells)
    ]
    raw, unread = _fields(cells, category)
    problems += [Problem(row.line, _column(table, mapping, name), text) for name, text in unread]
    told = {name for name, _text in unread}
    fields, wrong = tidy(raw, today)
    for error in wrong:
        if error.field not in told:
            problems.append(Problem(row.line, _column(table, mapping, error.field), str(error)))
    link = cells.get("link", "").strip()
    if link:
        try:
            link = checked_url(link)
        except InvalidInput as error:
            problems.append(Problem(row.line, _column(table, mapping, "link"), str(error)))
    return NewRow(row.line, fields, link), problems


def _column(table: Table, mapping: ColumnMap, name: str) -> str:
    for candidate in _TO_COLUMN.get(name, (name,)):
        if candidate in mapping:
            return table.columns[mapping[candidate]]
    return str(LABELS.get(name, name))


def _cell_problems(cells: dict[str, str]) -> Iterator[tuple[str, str]]:
    for name, text in cells.items():
        if _FORMULA.match(text):
            yield name, _("Sel ini berisi rumus. Tulis nilainya sebagai teks biasa.")


def _fields(cells: dict[str, str], category: str) -> tuple[EntryFields, list[tuple[str, str]]]:
    unread: list[tuple[str, str]] = []
    found = _category(cells.get("category", ""), category, unread)
    made_on, made_place = _made(cells, unread)
    shape = values.format_of(cells.get("format", ""))
    if shape is None:
        unread.append(
            ("format", _("Bentuk ini tidak dikenal. Tulis softcopy, hardcopy, atau keduanya."))
        )
    election = values.yes_of(cells.get("is_election", ""))
    if election is None:
        unread.append(("is_election", _("Tulis ya atau tidak.")))
    fields = EntryFields(
        category=found,
        title=cells.get("title", ""),
        heading=_heading(cells.get("heading", ""), found),
        is_election=bool(election),
        summary=cells.get("summary", ""),
        unit=cells.get("unit", ""),
        officer=cells.get("officer", ""),
        made_on=made_on,
        made_place=made_place,
        period=cells.get("period", ""),
        format=shape or "softcopy",
        retention=cells.get("retention", ""),
        language=values.language_of(cells.get("language", "")),
    )
    return fields, unread


def _category(text: str, fallback: str, unread: list[tuple[str, str]]) -> str:
    if not text.strip() and fallback:
        return fallback
    found = values.category_of(text)
    if found is not None:
        return found.value
    if values.is_exempt(text):
        sentence = _(
            "Informasi yang dikecualikan tidak masuk daftar informasi publik. Hapus barisnya."
        )
    elif text.strip():
        sentence = _("Kategori ini tidak dikenal. Tulis berkala, serta merta, atau setiap saat.")
    else:
        sentence = _("Kategori belum diisi. Tulis berkala, serta merta, atau setiap saat.")
    unread.append(("category", sentence))
    return ""


def _heading(text: str, category: str) -> str:
    words = text.casefold().strip()
    for one in headings():
        if one.category == category and words in {one.code, one.title.casefold()}:
            return one.code
    return ""


def _made(cells: dict[str, str], unread: list[tuple[str, str]]) -> tuple[date | None, str]:
    place = cells.get("made_place", "")
    whole = cells.get("made", "")
    if whole:
        found = find_date(whole)
        return (found[0], place or found[1]) if found else (None, place or whole)
    text = cells.get("made_on", "")
    day = date_of(text) if text else None
    if text and day is None:
        unread.append(("made_on", _("Tanggal ini tidak terbaca. Tulis seperti 17-03-2020.")))
    return day, place


def _flags(row: NewRow) -> Iterator[Note]:
    title = row.fields.title
    if sentence := suspicious(row.fields.category, title):
        yield Note(row.line, title, sentence)
    if sentence := cut_off(title):
        yield Note(row.line, title, sentence)


def cut_off(title: str) -> str:
    """A sentence when `title` looks as if a program had cut it, else ""."""
    if len(title) in CUT_LENGTHS:
        return _("Judul ini tepat %(n)s karakter dan mungkin terpotong. Periksa akhirnya.") % {
            "n": len(title)
        }
    if title.endswith(("/", "-", ",", "(", "&", "…", "...")) or title.count("(") > title.count(")"):
        return _("Judul ini tampak terpotong. Periksa akhirnya.")
    if re.search(r"\b(?:19|20)\d$", title):
        return _("Tahun di akhir judul ini tampak terpotong.")
    return ""
