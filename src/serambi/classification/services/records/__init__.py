"""The verbs of an entry of the exempt list (`law/data/exempt_item.toml`)."""

from serambi.classification.services.records.expiring import expire, expire_due, follow
from serambi.classification.services.records.making import enter, inherit, replace
from serambi.classification.services.records.opening import (
    check_blackout,
    decide_open,
    open_by_ruling,
    open_part,
)

__all__ = [
    "check_blackout",
    "decide_open",
    "enter",
    "expire",
    "expire_due",
    "follow",
    "inherit",
    "open_by_ruling",
    "open_part",
    "replace",
]
