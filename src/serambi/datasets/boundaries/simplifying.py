"""Outlines light enough for a page: fewer points, no gaps between neighbours, valid (OGC)."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from serambi.core.errors import InvalidInput
from serambi.datasets.boundaries.area import Area, Ring, Spot

MOST_SPOTS = 1_500
"""About 12 KB of drawing for a whole office."""
STEPS = (0.00005, 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02)
"""Tolerances in degrees; 0.001 is about 110 metres."""
DECIMALS = 5
"""About a metre."""
FINE = 7
"""About a centimetre: programs write the common border of two areas with other last digits."""


def simplify(areas: Sequence[Area]) -> list[Area]:
    """The same areas with at most 1,500 points in all.

    Borders that two areas share stay shared. Raises InvalidInput (field "file") naming an area
    whose outline cannot be mended.
    """
    import shapely

    whole = [_mended(one) for one in areas]
    shared = bool(shapely.coverage_is_valid(whole))
    held = whole
    for tolerance in STEPS:
        if sum(shapely.get_num_coordinates(held)) <= MOST_SPOTS:
            break
        if shared:
            held = list(shapely.coverage_simplify(whole, tolerance))
        else:
            held = [one.simplify(tolerance, preserve_topology=True) for one in whole]
    return [
        Area(one.code, one.name, _rounded(shape)) for one, shape in zip(areas, held, strict=True)
    ]


def _mended(area: Area) -> Any:
    """The area as a valid shape of polygons only, its points where its neighbours have them too."""
    import shapely

    def even(ring: Ring) -> list[Spot]:
        return [(round(x, FINE), round(y, FINE)) for x, y in ring]

    try:
        parts = [
            shapely.Polygon(even(polygon[0]), [even(hole) for hole in polygon[1:]])
            for polygon in area.polygons
        ]
        shape = shapely.union_all([shapely.make_valid(part) for part in parts])
    except (ValueError, IndexError, shapely.errors.GEOSException) as fault:
        raise _unusable(area) from fault
    flat = [one for one in shapely.get_parts(shape) if one.geom_type == "Polygon"]
    if not flat or sum(one.area for one in flat) <= 0:
        raise _unusable(area)
    return shapely.MultiPolygon(flat)


def _rounded(shape: Any) -> list[list[list[Spot]]]:
    import shapely

    return [
        [
            [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in ring.coords]
            for ring in (polygon.exterior, *polygon.interiors)
        ]
        for polygon in shapely.get_parts(shape)
    ]


def _unusable(area: Area) -> InvalidInput:
    return InvalidInput(
        "boundaries.outline", _("Garis batas %(name)s bersilang atau tidak tertutup.")
        % {"name": area.name},
        _("Perbaiki bentuknya di program peta Anda, lalu unggah lagi."), field="file",
    )  # fmt: skip
