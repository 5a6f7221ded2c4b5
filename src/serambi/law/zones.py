"""The time zone of a region code, for reckoning without a database (`data/zones.toml`)."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from serambi.law.rules import Evidence

WIB = ZoneInfo("Asia/Jakarta")


@dataclass(frozen=True, slots=True)
class Zone:
    """One zone beside WIB with the two-digit codes of its provinces."""

    name: str
    provinces: tuple[str, ...]
    basis: str
    evidence: Evidence


def zone_for(region_code: str) -> ZoneInfo:
    """WIB, WITA or WIT of the province that `region_code` (two or four digits) lies in."""
    for zone in zones():
        if region_code[:2] in zone.provinces:
            return ZoneInfo(zone.name)
    return WIB


@lru_cache(maxsize=1)
def zones() -> tuple[Zone, ...]:
    """The zones beside WIB; a province that is missing here keeps WIB."""
    text = (files("serambi.law") / "data" / "zones.toml").read_text(encoding="utf-8")
    return tuple(
        Zone(
            name=row["name"],
            provinces=tuple(row["provinces"]),
            basis=row["basis"],
            evidence=Evidence(row["evidence"]),
        )
        for row in tomllib.loads(text)["zone"]
    )
