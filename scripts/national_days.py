"""`law/data/national_days.csv`: the nation's free days as the `holidays` package names them.

Written down, so that a server needs no package of a hundred countries (18 MB of memory) and a lawyer
can read the days. A year without *cuti bersama* is left out: its decree is not signed yet. Where
both fall on one day the holiday stands.
"""

import csv
import io
from datetime import date
from importlib.metadata import version
from pathlib import Path

import holidays

FILE = Path(__file__).resolve().parents[1] / "src/serambi/law/data/national_days.csv"
YEARS = range(1946, 2101)
KINDS = {"government": "cuti_bersama", "public": "holiday"}


def build() -> dict[Path, bytes]:
    """The file, by day. Raises KeyError for a category the package does not know."""
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(["day", "kind", "name", "package"])
    package = f"holidays {version('holidays')}"
    for year in YEARS:
        for day, (kind, name) in sorted(_year(year).items()):
            lines.writerow([day.isoformat(), kind, name, package])
    return {FILE: text.getvalue().encode()}


def _year(year: int) -> dict[date, tuple[str, str]]:
    found = {
        category: holidays.country_holidays("ID", years=year, categories=(category,), language="id")
        for category in KINDS
    }
    if not found["government"]:
        return {}
    return {day: (KINDS[kind], name) for kind in KINDS for day, name in found[kind].items()}
