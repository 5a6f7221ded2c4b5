"""Degrees to a drawing: plate carrée at the office's own latitude, true enough for a city."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import cos, radians

from serambi.datasets.boundaries.area import Area, Ring
from serambi.ui.components.maps import Outline

WIDTH = 600
MOST_HEIGHT = 720
EDGE = 4


def shapes(areas: Sequence[Area], values: Mapping[str, Decimal | None]) -> list[Outline]:
    """Each area as an SVG path within about 600 by 720, with the value of its name."""
    spots = [spot for one in areas for polygon in one.polygons for ring in polygon for spot in ring]
    west, east = min(x for x, _y in spots), max(x for x, _y in spots)
    south, north = min(y for _x, y in spots), max(y for _x, y in spots)
    squeeze = cos(radians((south + north) / 2))
    wide, high = max((east - west) * squeeze, 1e-9), max(north - south, 1e-9)
    scale = min((WIDTH - 2 * EDGE) / wide, (MOST_HEIGHT - 2 * EDGE) / high)

    def place(x: float, y: float) -> tuple[float, float]:
        return EDGE + (x - west) * squeeze * scale, EDGE + (north - y) * scale

    def path(ring: Ring) -> str:
        return (
            "M" + "L".join(f"{px:.1f} {py:.1f}" for px, py in (place(*one) for one in ring)) + "Z"
        )

    found = []
    for one in areas:
        outline = "".join(path(ring) for polygon in one.polygons for ring in polygon)
        label, room = _middle(one)
        px, py = place(*label)
        found.append(
            Outline(one.name, outline, px, py, room * squeeze * scale, values.get(one.name))
        )
    return found


def _middle(area: Area) -> tuple[tuple[float, float], float]:
    """A point well inside the largest part, and how wide the area is there, in degrees."""
    import shapely

    parts = [shapely.Polygon(polygon[0], polygon[1:]) for polygon in area.polygons]
    largest = max(parts, key=lambda one: one.area)
    inside = shapely.maximum_inscribed_circle(largest)
    spot = inside.coords[0]
    return (float(spot[0]), float(spot[1])), 2 * float(inside.length)
