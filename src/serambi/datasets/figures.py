"""From rows and the publisher's choice to a figure that can be drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from serambi.datasets import boundaries, regions
from serambi.datasets.columns import Column, Type
from serambi.datasets.models import AreaMap, DatasetChart
from serambi.ui.components.charts import Figure, Point, Tile, Value, falls_or_rises, shown
from serambi.ui.components.maps import Outline

MOST_LABELS = 24
MOST_SERIES = 4
Kind = DatasetChart.Kind
YES_NO = {"true": "Ya", "false": "Tidak"}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart with what is drawn; `tiles` or the office's own `outlines` only for a map."""

    chart: DatasetChart
    figure: Figure
    tiles: tuple[Tile, ...] = ()
    outlines: tuple[Outline, ...] = ()


class Gone(LookupError):
    """The chart names a column that this version has no longer."""


@dataclass(slots=True)
class _Sum:
    total: Decimal = Decimal(0)
    count: int = 0


def draw(
    chart: DatasetChart,
    columns: Sequence[Column],
    rows: Iterable[Sequence[str]],
    office_code: str,
    own: AreaMap | None = None,
) -> Drawn:
    """The chart over `rows`, a map with the outlines of the office's `own` map if it has one.

    Raises Gone when a column of it is missing.
    """
    areas = boundaries.from_json(own.areas) if own and chart.kind == Kind.MAP else []
    known = districts_of(areas) or regions.districts(office_code)
    places = {one.name: place for place, one in enumerate(columns)}
    names = [chart.label_column, chart.value_column, chart.split_column]
    if any(name and name not in places for name in names):
        raise Gone(chart.title)
    label = columns[places[chart.label_column]]
    value = columns[places[chart.value_column]] if chart.value_column else None
    series, sums = _sums(chart, places, rows, known)
    points = _points(chart, label, series, sums)
    unit = (value.unit or value.title) if value else _("baris")
    names_shown = tuple(series) if chart.split_column else (unit,)
    kept, note = _bounded(chart, points, own)
    figure = Figure(
        title=chart.title,
        label_title=label.title,
        series=names_shown,
        points=kept,
        alt=chart.alt or (summary(points, unit) if len(series) == 1 else compared(points, series)),
        unit=_reckoned(chart, value),
        note=note,
    )
    if areas:
        values = {point.label: point.values[0] for point in points if point.values}
        return Drawn(chart, figure, outlines=tuple(boundaries.shapes(areas, values)))
    tiles = _tiles(points, office_code) if chart.kind == Kind.MAP else ()
    return Drawn(chart, figure, tiles)


def districts_of(areas: Sequence[boundaries.Area]) -> tuple[regions.District, ...]:
    """The areas of a map as districts, to match codes and names with."""
    return tuple(regions.District(one.code, one.name, 0, 0) for one in areas)


def summary(points: Sequence[Point], unit: str) -> str:
    """The figures in one sentence: the largest, the smallest, the sum or the way they go."""
    known = [(p.label, p.values[0]) for p in points if len(p.values) == 1]
    values = [(label, value) for label, value in known if value is not None]
    if not values:
        return _("%(n)s kelompok data.") % {"n": len(points)}
    most = max(values, key=lambda pair: pair[1])
    least = min(values, key=lambda pair: pair[1])
    said = _("Tertinggi %(most)s (%(high)s), terendah %(least)s (%(low)s).") % {
        "most": most[0],
        "high": shown(most[1]),
        "least": least[0],
        "low": shown(least[1]),
    }
    way = falls_or_rises([value for _label, value in values]) if len(values) > 2 else 0
    more = {1: _("Tidak pernah turun."), -1: _("Tidak pernah naik.")}.get(way, "")
    return f"{said} {more}".strip()


def compared(points: Sequence[Point], series: Sequence[str]) -> str:
    """The largest and the smallest of several series, by their sums, in one sentence."""
    sums = [
        (sum((v for point in points if (v := point.values[n]) is not None), Decimal(0)), name)
        for n, name in enumerate(series)
    ]
    most, least = max(sums), min(sums)
    return _("Seluruhnya terbanyak %(most)s (%(high)s), paling sedikit %(least)s (%(low)s).") % {
        "most": most[1],
        "high": shown(most[0]),
        "least": least[1],
        "low": shown(least[0]),
    }


def _sums(
    chart: DatasetChart,
    places: dict[str, int],
    rows: Iterable[Sequence[str]],
    known: Sequence[regions.District],
) -> tuple[list[str], dict[tuple[str, str], _Sum]]:
    """Sum and count by (label, series), in the order of the file."""
    at = places[chart.label_column]
    measured = places[chart.value_column] if chart.value_column else None
    split = places[chart.split_column] if chart.split_column else None
    sums: dict[tuple[str, str], _Sum] = {}
    series: dict[str, None] = {}
    for row in rows:
        label = _label(chart, row[at], known)
        name = _worded(row[split]) if split is not None else ""
        series[name] = None
        held = sums.setdefault((label, name), _Sum())
        if measured is None:
            held.total += 1
            held.count += 1
        elif row[measured]:
            held.total += Decimal(row[measured])
            held.count += 1
    return list(series)[:MOST_SERIES], sums


def _label(chart: DatasetChart, cell: str, known: Sequence[regions.District]) -> str:
    if chart.kind == Kind.MAP:
        found = regions.district_of(cell, known)
        return found.name if found else cell or _("(kosong)")
    return _worded(cell)


def _worded(cell: str) -> str:
    return YES_NO.get(cell, cell) or _("(kosong)")


def _points(
    chart: DatasetChart, label: Column, series: list[str], sums: dict[tuple[str, str], _Sum]
) -> tuple[Point, ...]:
    labels = list(dict.fromkeys(name for name, _series in sums))
    if chart.kind == Kind.LINE and label.type in {Type.DATE, Type.YEAR, Type.INTEGER, Type.NUMBER}:
        labels.sort(
            key=lambda text: (Decimal(text), "") if _is_number(text) else (Decimal(0), text)
        )
    return tuple(
        Point(name, tuple(_value(chart, sums.get((name, one))) for one in series))
        for name in labels
    )


def _is_number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).isdigit()


def _value(chart: DatasetChart, held: _Sum | None) -> Value:
    if held is None or not held.count:
        return None
    if chart.value_column and chart.reckoning == DatasetChart.Reckoning.MEAN:
        return (held.total / held.count).quantize(Decimal("0.01")).normalize()
    return held.total


def _bounded(
    chart: DatasetChart, points: tuple[Point, ...], own: AreaMap | None
) -> tuple[tuple[Point, ...], str]:
    """At most 24 bars, and a sentence that says what was left out, or where borders come from."""
    note = ""
    if chart.kind == Kind.MAP and own:
        note = _("Batas wilayah: %(source)s") % {"source": own.source}
    elif chart.kind == Kind.MAP:
        note = _(
            "Peta skematis: satu kotak per kecamatan di kira-kira tempatnya, bukan batas wilayah yang sebenarnya."
        )
    if chart.kind != Kind.BARS or len(points) <= MOST_LABELS:
        return points, note
    largest = sorted(
        points, key=lambda p: -max((v for v in p.values if v is not None), default=Decimal(0))
    )
    return tuple(largest[:MOST_LABELS]), _(
        "Yang tergambar %(n)s terbesar dari %(all)s; semuanya ada di tabel data."
    ) % {"n": MOST_LABELS, "all": len(points)}


def _reckoned(chart: DatasetChart, value: Column | None) -> str:
    if value is None:
        return _("Banyaknya baris")
    unit = f" ({value.unit})" if value.unit else ""
    if chart.reckoning == DatasetChart.Reckoning.MEAN:
        return _("Rata-rata %(title)s%(unit)s") % {"title": value.title, "unit": unit}
    return _("Jumlah %(title)s%(unit)s") % {"title": value.title, "unit": unit}


def _tiles(points: Sequence[Point], office_code: str) -> tuple[Tile, ...]:
    values = {point.label: point.values[0] for point in points if point.values}
    known = regions.districts(office_code)
    if known:
        return tuple(Tile(one.column, one.row, one.name, values.get(one.name)) for one in known)
    return tuple(
        Tile(place % 3, place // 3, point.label, point.values[0])
        for place, point in enumerate(sorted(points, key=lambda p: p.label)[:60])
    )
