"""The time zone of a region code."""

import pytest

from serambi.core.dates import ZONES
from serambi.law.zones import zone_for

PROVINCES = {
    "WIB": "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62",
    "WITA": "51 52 53 63 64 65 71 72 73 74 75 76",
    "WIT": "81 82 91 92 93 94 95 96",
}


@pytest.mark.parametrize(
    ("province", "word"),
    [(province, word) for word, row in PROVINCES.items() for province in row.split()],
)
def test_every_province_lies_in_its_zone(province: str, word: str) -> None:
    assert ZONES[zone_for(province).key] == word
    assert zone_for(f"{province}71") is zone_for(province)


def test_the_nation_keeps_the_time_of_its_capital() -> None:
    assert zone_for("00").key == "Asia/Jakarta"


def test_there_are_38_provinces() -> None:
    assert sum(len(row.split()) for row in PROVINCES.values()) == 38
