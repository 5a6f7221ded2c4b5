"""The time zone of a region code, for reckoning without a database (`data/zones.toml`)."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

WIB = ZoneInfo("Asia/Jakarta")


def zone_for(region_code: str) -> ZoneInfo:
    """WIB, WITA or WIT of the province that `region_code` (two or four digits) lies in."""
    for key, provinces in provinces_by_zone().items():
        if region_code[:2] in provinces:
            return ZoneInfo(key)
    return WIB


@lru_cache(maxsize=1)
def provinces_by_zone() -> dict[str, list[str]]:
    """Province codes by the key of their zone; a province that is missing here keeps WIB."""
    text = (files("serambi.law") / "data" / "zones.toml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = tomllib.loads(text)["zones"]
    return table
