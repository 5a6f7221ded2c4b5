"""A kecamatan with its outline."""

from collections.abc import Sequence
from typing import Any, NamedTuple

Spot = tuple[float, float]
Ring = Sequence[Spot]
Polygon = Sequence[Ring]
"""The outer ring first, then holes; longitude and latitude in degrees, WGS84 (RFC 7946)."""


class Area(NamedTuple):
    """Code with dots ("19.71.04"), name, and one or more polygons."""

    code: str
    name: str
    polygons: Sequence[Polygon]


def to_json(areas: Sequence[Area]) -> dict[str, Any]:
    """A GeoJSON FeatureCollection (RFC 7946), each feature a MultiPolygon with `kode` and `nama`."""
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"kode": one.code, "nama": one.name},
                "geometry": {"type": "MultiPolygon", "coordinates": one.polygons},
            }
            for one in areas
        ],
    }


def from_json(said: dict[str, Any]) -> list[Area]:
    """What `to_json` wrote."""
    return [
        Area(one["properties"]["kode"], one["properties"]["nama"], one["geometry"]["coordinates"])
        for one in said["features"]
    ]


def spots_of(area: Area) -> int:
    """How many points its outline has."""
    return sum(len(ring) for polygon in area.polygons for ring in polygon)
