"""The settings of one connection to SQLite, as Django hands them to its engine."""

from typing import Any

from serambi.config.settings.base import SQLITE_OPTIONS


def line_settings(path: str, patience: float) -> dict[str, Any]:
    return {
        "ENGINE": "serambi.config.engine", "NAME": path, "ATOMIC_REQUESTS": False,
        "AUTOCOMMIT": True, "CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": False, "TIME_ZONE": None,
        "OPTIONS": {**SQLITE_OPTIONS, "timeout": patience},
    }  # fmt: skip
