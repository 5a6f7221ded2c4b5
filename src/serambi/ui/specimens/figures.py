"""Made-up numbers for the pictures of the gallery."""

from decimal import Decimal
from typing import Any

from serambi.ui.components.charts import Figure, Point, Tile
from serambi.ui.components.ladder import Days, Ladder, Rung, YearMark, Years
from serambi.ui.components.maps import Outline
from serambi.ui.components.squares import Band, Square

KINDS = ("Administrasi", "Pidana", "Kode etik")
PLACES = (("Gabek", 0, 0, 14), ("Gerunggang", 1, 0, 9), ("Rangkui", 0, 1, None))


RUNGS = (("Kurang", 40), ("Cukup", 60), ("Menuju Informatif", 80), ("Informatif", 90), ("", 100))


def _ladder(whose: str, lower: int = 0) -> Ladder:
    """The rungs of the example; all but the lowest begin `lower` points earlier."""
    starts = [Decimal(start - (lower if 40 < start < 100 else 0)) for _word, start in RUNGS]
    rungs = (Rung(RUNGS[n][0], starts[n], starts[n + 1]) for n in range(len(RUNGS) - 1))
    return Ladder(whose, tuple(rungs))


def _years() -> Years:
    """A year whose score is not known between two that are."""
    marks = (
        YearMark(2023, "Cukup", Decimal(71), Decimal(60), Decimal(80)),
        YearMark(2024, "Menuju Informatif", None, Decimal(80), Decimal(90)),
        YearMark(2025, "Informatif", Decimal(92), Decimal(90), Decimal(100)),
    )
    return Years("Penilai A", _ladder("Penilai A"), marks, "Predikat per tahun, angka contoh.")


def _days() -> Days:
    """A score that rises into the highest rung."""
    marks = (
        ("1 November", Decimal(84)),
        ("15 November", Decimal(86)),
        ("29 November", Decimal(93)),
    )
    return Days("Penilai A", _ladder("Penilai A"), marks, "Nilai per hari, angka contoh.")


BANDS = (
    Band("Informatif", "I", 4, "87,5–100", 1),
    Band("Menuju Informatif", "MI", 3, "75–87,49", 1),
    Band("Cukup Informatif", "CI", 2, "60–74,99", 1),
    Band("Kurang Informatif", "KI", 1, "40–59,99", 1),
    Band("Tidak Informatif", "TI", 0, "0–39,99", 1),
)
COUNTRY = (
    ("AC", "Aceh", 0, 0, "91,20", 0), ("RI", "Riau", 2, 1, "80,05", 1),
    ("BB", "Babel", 3, 3, "61,44", 2), ("JB", "Jabar", 3, 5, "48,00", 3),
    ("KI", "Kaltim", 6, 2, "12,50", 4), ("GO", "Gorontalo", 9, 0, "", None),
    ("PA", "Papua", 15, 2, "", None),
)  # fmt: skip


def _country() -> dict[str, Any]:
    """One square of each word, two without; the first is a link."""
    squares = [
        Square(
            letters, short, column, row, number, None if band is None else BANDS[band],
            "angka contoh", "#negeri" if column == 0 else "",
        )
        for letters, short, column, row, number, band in COUNTRY
    ]  # fmt: skip
    points = tuple(Point(one.short, (None,)) for one in squares)
    figure = _figure("Rata-rata tiap provinsi", ("Nilai",), points, note="Peta skematis.")
    return {"figure": figure, "squares": squares, "bands": BANDS, "fold": 8}


def _outlines() -> list[Outline]:
    """Two made-up areas side by side; the second was not counted."""
    return [
        Outline("Gabek", "M0 0L300 0L300 200L0 200Z", 150, 100, 280, Decimal(14)),
        Outline("Rangkui", "M300 0L600 0L600 200L300 200Z", 450, 100, 280, None),
    ]


def _figure(title: str, series: tuple[str, ...], points: tuple[Point, ...], **more: Any) -> Figure:
    return Figure(title, "Label", series, points, alt=f"{title}, angka contoh.", **more)


def figures() -> dict[str, Any]:
    """Bars, bars with a gap, lines, a tile map with its places, ladders of two assessors."""
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
        "ladders": [_ladder("Penilai A"), _ladder("Penilai B", 5)],
        "score": Decimal(88),
        "areas": {
            "figure": _figure("Temuan per kecamatan", ("Temuan",), drawn),
            "outlines": _outlines(),
        },
        "years": _years(),
        "days": _days(),
        "bars": _figure("Laporan menurut jenis", ("Laporan",), bars, unit="laporan"),
        "gaps": _figure("Temuan menurut jenis", ("Temuan",), gaps),
        "country": _country(),
        "lines": _figure("Permohonan per tahun", ("Diterima", "Selesai"), lines),
        "tiles": {
            "figure": _figure("Temuan per kecamatan", ("Temuan",), drawn, note="Peta skematis."),
            "places": places,
        },
    }
