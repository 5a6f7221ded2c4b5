"""Boundaries of the kecamatan that an office brings for its map: read, checked, simplified, drawn.

No database. A file is never kept: only names, codes and rounded numbers come out of it.
"""

from serambi.datasets.boundaries.area import Area, from_json, spots_of, to_json
from serambi.datasets.boundaries.projecting import shapes
from serambi.datasets.boundaries.reading import read
from serambi.datasets.boundaries.simplifying import simplify

__all__ = ["Area", "from_json", "read", "shapes", "simplify", "spots_of", "to_json"]
