"""A version as a page shows it: its pictures, its first rows, and as linked data."""

import json
from collections.abc import Sequence
from decimal import Decimal
from itertools import islice
from typing import Any, NamedTuple

from django.utils.safestring import SafeString, mark_safe

from serambi.core.dates import format_date
from serambi.datasets.columns import NUMERIC, Column, Type
from serambi.datasets.figures import YES_NO, Drawn, Gone, draw
from serambi.datasets.models import Dataset, DatasetChart, DatasetVersion
from serambi.datasets.reading import columns_of, rows_of
from serambi.datasets.selectors import map_of
from serambi.datasets.words import KINDS, LICENCES, MEDIA
from serambi.offices.models import Office
from serambi.tables.days import date_of
from serambi.ui.components.charts import shown

SHOWN_ROWS = 50
MAP = DatasetChart.Kind.MAP
_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


class Cell(NamedTuple):
    """A cell in words; `number` says whether it stands to the right."""

    text: str
    number: bool


class Sheet(NamedTuple):
    """The first rows of a version and its pictures."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    drawn: Sequence[Drawn]


def sheet(
    office: Office, version: DatasetVersion, charts: Sequence[DatasetChart], most: int = SHOWN_ROWS
) -> Sheet:
    """Read the version once; pictures whose column is gone are left out."""
    columns = columns_of(version)
    rows = list(rows_of(version)) if charts else list(islice(rows_of(version), most))
    drawn, own = [], map_of(office) if any(one.kind == MAP for one in charts) else None
    for chart in charts:
        try:
            drawn.append(draw(chart, columns, rows, office.code, own))
        except Gone:
            continue
    return Sheet(columns, [worded(columns, row) for row in rows[:most]], drawn)


def worded(columns: Sequence[Column], row: Sequence[str]) -> list[Cell]:
    """A row as people read it."""
    return [
        Cell(_words(one, cell), one.type in NUMERIC)
        for one, cell in zip(columns, row, strict=False)
    ]


def _words(column: Column, cell: str) -> str:
    if cell == "":
        return "–"
    if column.type in NUMERIC:
        return shown(Decimal(cell))
    if column.type is Type.DATE and (day := date_of(cell)):
        return format_date(day)
    return YES_NO.get(cell, cell) if column.type is Type.YES_NO else cell


def json_ld(office: Office, dataset: Dataset, version: DatasetVersion, root: str) -> SafeString:
    """A schema.org Dataset; safe inside a script element that holds data."""
    page = f"{root.rstrip('/')}/{office.code}/data/{dataset.slug}/"
    days = [day.isoformat() for day in (dataset.period_from, dataset.period_to) if day]
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": dataset.title,
        "description": dataset.summary or dataset.definition or dataset.title,
        "url": page,
        "identifier": str(dataset.pk),
        "version": str(version.number),
        "license": LICENCES[Dataset.Licence(dataset.licence)],
        "isAccessibleForFree": True,
        "inLanguage": "id",
        "measurementTechnique": dataset.measure or None,
        "variableMeasured": [one.title for one in columns_of(version)],
        "temporalCoverage": "/".join(days) or None,
        "spatialCoverage": [{"@type": "Place", "identifier": code} for code in dataset.regions.split()],
        "datePublished": dataset.published_at.isoformat() if dataset.published_at else None,
        "dateModified": dataset.updated_at.isoformat(),
        "creator": {"@type": "Organization", "name": dataset.producer} if dataset.producer else None,
        "publisher": {"@type": "GovernmentOrganization", "name": office.name},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": MEDIA[kind], "contentUrl": f"{page}unduh.{kind}"}
            for kind, _label in KINDS
        ],
    }  # fmt: skip
    known = {key: value for key, value in data.items() if value not in (None, [])}
    return mark_safe(json.dumps(known, ensure_ascii=False).translate(_ESCAPES))
