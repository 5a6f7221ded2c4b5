"""The time zone of a region code, for reckoning without a database (`data/zones.toml`)."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

WIB = ZoneInfo("Asia/Jakarta")


def zone_for(region_code: str) -> ZoneInfo:
    """WIB, WITA or WIT of the province that `region_code` (two or four digits) lies in."""
    return _zones().get(region_code[:2], WIB)


@lru_cache(maxsize=1)
def _zones() -> dict[str, ZoneInfo]:
    text = (files("serambi.law") / "data" / "zones.toml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = tomllib.loads(text)["zones"]
    return {province: ZoneInfo(key) for key, provinces in table.items() for province in provinces}
