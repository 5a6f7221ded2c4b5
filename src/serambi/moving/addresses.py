"""A list of old addresses judged line by line before anything is kept. No writing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from serambi.catalogue.models import CatalogueEntry
from serambi.core.errors import InvalidInput
from serambi.moving.redirecting import OURS
from serambi.offices.models import Office
from serambi.tables.names import plain
from serambi.tables.reading import read
from serambi.tables.table import Row, Table

MOST = 400
OLD = {"alamat lama", "lama", "old", "dari", "url lama", "path lama"}
NEW = {"tujuan", "baru", "alamat baru", "new", "ke", "entri", "informasi", "slug"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where it led, where it will lead, or why it cannot; `line` counts from 1."""

    line: int
    path: str
    target: str
    problem: str = ""


def judged(office: Office, data: bytes, taken: dict[str, str]) -> list[Line]:
    """Every line of a CSV or XLSX with the columns *alamat lama* and *tujuan*.

    A target is a path of this office, or an entry by its address, number or exact title. `taken`
    holds the redirects that stand already. Raises InvalidInput when the file is no such list.
    """
    table = read(data, lambda names: sum(plain(name) in OLD | NEW for name in names))
    old, new = _column(table, OLD), _column(table, NEW)
    entries = _entries(office)
    found = [_line(office, row, old, new, entries) for row in table.rows]
    others = set(Office.objects.exclude(pk=office.pk).values_list("code", flat=True))
    return _against_each_other([_not_anothers(line, others) for line in found], taken)


def _not_anothers(line: Line, others: set[str]) -> Line:
    """Pages under another office's code are that office's, also those that are not there yet."""
    if line.problem or line.path[1:].partition("/")[0] not in others:
        return line
    return replace(line, problem=_("Alamat lama ini tidak dapat dipakai."))


def _column(table: Table, names: set[str]) -> int:
    place = next((at for at, name in enumerate(table.columns) if plain(name) in names), None)
    if place is None:
        raise InvalidInput(
            "moving.columns", _("Kolom “alamat lama” dan “tujuan” tidak ditemukan."),
            _("Beri judul kolom itu pada baris pertama."), field="file",
        )  # fmt: skip
    return place


def _entries(office: Office) -> dict[str, str]:
    """Slug, number and folded title of every entry → its slug."""
    rows = CatalogueEntry.objects.filter(office=office).values_list("slug", "number", "title")
    known: dict[str, str] = {}
    for slug, number, title in rows:
        known |= {slug: slug, str(number): slug, " ".join(title.casefold().split()): slug}
    return known


def _line(office: Office, row: Row, old: int, new: int, entries: dict[str, str]) -> Line:
    said_old, said_new = row.cells[old].strip(), row.cells[new].strip()
    path = _path_of(said_old)
    if not path or path == "/" or len(path) > MOST or OURS.match(path):
        return Line(row.line, said_old, said_new, _("Alamat lama ini tidak dapat dipakai."))
    parts = urlsplit(said_new)
    if parts.scheme or parts.netloc or said_new.startswith(("//", "\\")):
        return Line(row.line, path, said_new, _("Tujuan di luar situs ini ditolak."))
    home = f"/{office.code}/"
    if said_new.startswith("/"):
        if not said_new.startswith(home) or len(said_new) > MOST:
            return Line(row.line, path, said_new, _("Tujuan harus halaman kantor ini."))
        return Line(row.line, path, said_new)
    slug = entries.get(said_new) or entries.get(" ".join(said_new.casefold().split()))
    if slug is None:
        return Line(row.line, path, said_new, _("Informasi ini tidak ada di daftar."))
    return Line(row.line, path, f"{home}informasi/{slug}/")


def _path_of(text: str) -> str:
    """The path with its query of an address or a path; "" for anything else."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    if parts.scheme not in {"", "http", "https"} or any(ord(one) < 33 for one in text):
        return ""
    path = parts.path if parts.path.startswith("/") else f"/{parts.path}"
    return f"{path}?{parts.query}" if parts.query else path


def _against_each_other(lines: Sequence[Line], taken: dict[str, str]) -> list[Line]:
    """Doubles, loops and chains: a target that is an old address itself leads round in circles."""
    olds = {line.path for line in lines if not line.problem} | set(taken)
    seen: set[str] = set()
    found = []
    for line in lines:
        problem = line.problem
        if not problem and line.path in seen:
            problem = _("Alamat lama ini sudah disebut di atas.")
        elif not problem and (line.target == line.path or line.target in olds):
            problem = _("Tujuannya sendiri alamat lama; ini berputar.")
        elif not problem and taken.get(line.path, line.target) != line.target:
            problem = _("Alamat lama ini sudah dialihkan ke %(where)s.") % {
                "where": taken[line.path]
            }
        seen.add(line.path)
        found.append(Line(line.line, line.path, line.target, problem))
    return found
