"""The clock's worker: runs every sweep that is due, again and again."""

import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import close_old_connections, connection

from serambi.config.engine import turns
from serambi.config.sweeps import HEAVY, LIGHT, SWEEPS, Scheduled
from serambi.core import clock
from serambi.offices.scoping import all_offices

SECONDS = 60.0
HEAVY_SECONDS = 3.0
logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Ticker:
    """Remembers when each sweep ran last; after a restart all run at once, which does no harm."""

    sweeps: Sequence[Scheduled] = SWEEPS
    ran: dict[str, datetime] = field(default_factory=dict)

    def tick(self) -> dict[str, int | None]:
        """Run what is due now; how much each did, None for one that failed and will be tried again."""
        now = clock.now()
        done: dict[str, int | None] = {}
        for scheduled in self.sweeps:
            name = scheduled.sweep.name
            last = self.ran.get(name)
            if last is None or not last <= now < last + scheduled.every:
                done[name] = _run(scheduled, now)
                if done[name] is not None:
                    self.ran[name] = now
        return done

    def keep_ticking(self, stop: threading.Event, seconds: float = SECONDS) -> None:
        """Tick until `stop` is set; one bad sweep does not hold up the others."""
        with turns.behind():
            while not stop.is_set():
                close_old_connections()
                self.tick()
                stop.wait(seconds)
        connection.close()


def start_clocks(stop: threading.Event) -> list[threading.Thread]:
    """Two threads that tick until `stop`: one for what is quick, one for what takes minutes."""
    clocks = [
        threading.Thread(
            target=Ticker(sweeps).keep_ticking, args=(stop, seconds), name=name, daemon=True
        )
        for name, sweeps, seconds in (
            ("tick", LIGHT, SECONDS),
            ("tick-heavy", HEAVY, HEAVY_SECONDS),
        )
    ]
    for one in clocks:
        one.start()
    return clocks


def _run(scheduled: Scheduled, now: datetime) -> int | None:
    try:
        with all_offices():
            return scheduled.sweep.run(now)
    except Exception:
        logger.exception("sweep %s failed; it will be run again", scheduled.sweep.name)
        return None
