"""The report and the empty sheet as tagged PDF."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from serambi.core import clock
from serambi.core.dates import format_date
from serambi.core.errors import Unavailable
from serambi.law.skm import bands, sample_table
from serambi.letters.letterhead import of as letterhead_of
from serambi.letters.press import TypstError, press
from serambi.offices.models import Office
from serambi.survey.figures import Figures
from serambi.survey.models import Occasion, SurveyReport
from serambi.survey.questions import questions
from serambi.survey.table import METHOD

FOLDER = Path(__file__).resolve().parent / "typst"


def report_pdf(report: SurveyReport, shown: Mapping[str, Any]) -> bytes:
    """The report of `shown` (`views/showing.py`). Raises Unavailable when it cannot be set."""
    found: Figures = shown["figures"]
    before = shown["before"]
    day = report.made_at.astimezone(report.office.tz).date()
    sheet = {
        "letterhead": asdict(letterhead_of(report.office)),
        "title": "Laporan Survei Kepuasan Masyarakat",
        "period": report.period.words,
        "days": f"{format_date(report.period.first)} sampai {format_date(report.period.last)}",
        "figures": {**asdict(found), "value": comma(found.value), "enough": found.enough},
        "rate": comma(found.rate),
        "channels": [
            [str(Occasion.Channel(channel).label), str(number)]
            for channel, number in sorted(found.invited.items())
        ],
        "rows": [_row(one) for one in shown["rows"]],
        "before": before.period.words if before is not None else "",
        "change": signed(shown["change"]),
        "without_fee": comma(found.without_fee),
        "online_value": comma(found.online_value),
        "paper_value": comma(found.paper_value),
        "method": METHOD,
        "bands": [[one.letter, one.title, comma(str(one.start))] for one in bands()],
        "sample_title": sample_table().title,
        "sizes": [[str(a), str(b)] for a, b in sample_table().sizes],
        "digest": report.digest,
        "made": f"{report.office.city or report.office.name}, {format_date(day)}",
    }
    return _pressed("report.typ", "report", sheet, report.made_at)


def blank_sheet(office: Office, *, with_fee: bool) -> bytes:
    """The questionnaire for visitors without a phone, one A4. Raises Unavailable."""
    sheet = {
        "letterhead": asdict(letterhead_of(office)),
        "office": office.name,
        "questions": [
            {"text": str(one.text), "answers": [str(words) for words in one.answers]}
            for one in questions(with_fee=with_fee)
        ],
    }
    return _pressed("sheet.typ", "sheet", sheet, clock.now())


def comma(number: str) -> str:
    """ "91.48" as it is written here: "91,48"."""
    return number.replace(".", ",")


def signed(change: object) -> str:
    """A change with its sign, "" for none."""
    return comma(f"{change:+.2f}") if change is not None else ""


def _row(one: Mapping[str, Any]) -> list[str]:
    row = one["row"]
    counts = ["–"] * 4 if one["unasked"] else [str(number) for number in row.counts]
    return [row.title, *counts, comma(row.mean), signed(one["change"]) or "–"]


def _pressed(source: str, name: str, sheet: Mapping[str, Any], at: Any) -> bytes:
    try:
        return press(FOLDER / source, name, sheet, at)
    except TypstError as fault:
        raise Unavailable(
            "survey.not_set", "Lembar ini tidak dapat disusun sebagai PDF.",
            "Halaman laporannya memuat angka yang sama; unduh sebagai CSV.",
        ) from fault  # fmt: skip
