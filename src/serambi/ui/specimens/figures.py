"""Made-up numbers for the pictures of the gallery."""

from decimal import Decimal
from typing import Any

from serambi.ui.components.charts import Figure, Point, Tile

KINDS = ("Administrasi", "Pidana", "Kode etik")
PLACES = (("Gabek", 0, 0, 14), ("Gerunggang", 1, 0, 9), ("Rangkui", 0, 1, None))


def _figure(title: str, series: tuple[str, ...], points: tuple[Point, ...], **more: str) -> Figure:
    return Figure(title, "Label", series, points, alt=f"{title}, angka contoh.", **more)


def figures() -> dict[str, Any]:
    """Bars, bars with a gap, lines, and a tile map with its places."""
    counts = (12, 7, 3)
    bars = tuple(Point(kind, (Decimal(n),)) for kind, n in zip(KINDS, counts, strict=True))
    gaps = (
        Point(KINDS[0], (Decimal(4),)),
        Point(KINDS[1], (None,)),
        Point(KINDS[2], (Decimal(0),)),
    )
    lines = tuple(Point(f"{2021 + n}", (Decimal(n * n), Decimal(9 - n))) for n in range(5))
    places = [
        Tile(column, row, name, None if value is None else Decimal(value))
        for name, column, row, value in PLACES
    ]
    drawn = tuple(Point(one.name, (one.value,)) for one in places)
    return {
        "bars": _figure("Laporan menurut jenis", ("Laporan",), bars, unit="laporan"),
        "gaps": _figure("Temuan menurut jenis", ("Temuan",), gaps),
        "lines": _figure("Permohonan per tahun", ("Diterima", "Selesai"), lines),
        "tiles": {
            "figure": _figure("Temuan per kecamatan", ("Temuan",), drawn, note="Peta skematis."),
            "places": places,
        },
    }
