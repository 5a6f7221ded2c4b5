"""What a report's page shows, for the public and for the desk; and its files."""

import json
from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from serambi.law.skm import bands, sample_table
from serambi.survey.figures import Figures
from serambi.survey.models import SurveyReport
from serambi.survey.periods import ROMAN
from serambi.survey.selectors import reports
from serambi.survey.table import as_document, as_lines
from serambi.tables.writing import csv_pieces
from serambi.ui.components.charts import Figure, Point


def context(report: SurveyReport, *, public: bool) -> dict[str, Any]:
    """Figures, chart, table and the comparison with the period before."""
    found = reports.figures_of(report)
    before = reports.earlier(report, public=public)
    earlier = reports.figures_of(before) if before is not None and found.shown else None
    return {
        "report": report,
        "figures": found,
        "chart": chart(found) if found.shown else None,
        "before": before,
        "change": reports.change(found, earlier) if earlier is not None else None,
        "rows": _rows(found, earlier),
        "bands": bands(),
        "sample": sample_table(),
        "marks": range(1, 5),
    }


def chart(found: Figures) -> Figure:
    """The mean of each element as a bar."""
    lowest = min(found.rows, key=lambda row: Decimal(row.mean))
    highest = max(found.rows, key=lambda row: Decimal(row.mean))
    return Figure(
        title=_("Nilai tiap unsur"),
        label_title=_("Unsur"),
        series=(_("Nilai rata-rata"),),
        points=tuple(Point(row.title, (Decimal(row.mean),)) for row in found.rows),
        alt=_("Tertinggi %(high)s (%(top)s), terendah %(low)s (%(bottom)s).")
        % {
            "high": highest.title, "top": highest.mean.replace(".", ","),
            "low": lowest.title, "bottom": lowest.mean.replace(".", ","),
        },
        unit=_("1 sampai 4"), places=2,
    )  # fmt: skip


def history(rows: list[SurveyReport]) -> Figure | None:
    """The index over the quarters that are shown; None for fewer than two."""
    shown = [one for one in reversed(rows) if one.quarter and reports.figures_of(one).shown]
    if len(shown) < 2:
        return None
    points = tuple(
        Point(f"{ROMAN[one.quarter - 1]} {one.year}", (Decimal(reports.figures_of(one).value),))
        for one in shown
    )
    return Figure(
        title=_("Indeks dari triwulan ke triwulan"),
        label_title=_("Triwulan"),
        series=(_("Indeks"),),
        points=points,
        alt=_("Dari %(first)s menjadi %(last)s.")
        % {
            "first": reports.figures_of(shown[0]).value.replace(".", ","),
            "last": reports.figures_of(shown[-1]).value.replace(".", ","),
        },
    )


def as_csv(report: SurveyReport) -> HttpResponse:
    """The table per element, one line an element, then the index."""
    header, lines = as_lines(reports.figures_of(report))
    body = "".join(csv_pieces(header, lines))
    response = HttpResponse(body, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name(report)}.csv"'
    return response


def as_json(report: SurveyReport) -> HttpResponse:
    """Everything that the page shows."""
    text = json.dumps(as_document(report), ensure_ascii=False, indent=2)
    return HttpResponse(text, content_type="application/json; charset=utf-8")


def name(report: SurveyReport) -> str:
    """The files' name without an ending."""
    return f"skm-{report.office.code}-{report.period.key}"


def _rows(found: Figures, earlier: Figures | None) -> list[dict[str, Any]]:
    old = {row.code: Decimal(row.mean) for row in earlier.rows} if earlier is not None else {}
    return [
        {
            "row": row,
            "mean": Decimal(row.mean),
            "before": old.get(row.code),
            "change": Decimal(row.mean) - old[row.code] if row.code in old else None,
            "unasked": row.code == "biaya" and not any(row.counts),
        }
        for row in found.rows
    ]
