"""The outbox's worker: sends what is owed until told to stop."""

import logging
import os
import threading
from collections.abc import Mapping

from django.db import DatabaseError, close_old_connections, connection

from serambi.config.engine import turns
from serambi.outbox.adapters import Adapter
from serambi.outbox.services import dispatch_once

IDLE = 1.0
LONGEST_PAUSE = 60.0
BATCH = 20
logger = logging.getLogger(__name__)


def keep_working(
    stop: threading.Event, adapters: Mapping[str, Adapter], idle: float = IDLE
) -> None:
    """Send round after round; rest when nothing is owed, longer while a peer does not answer."""
    name, outages = f"worker-{os.getpid()}", 0
    with turns.behind():
        while not stop.is_set():
            close_old_connections()
            try:
                result = dispatch_once(adapters, BATCH, worker=name)
            except DatabaseError:
                logger.exception("the database did not answer; the worker goes on")
                connection.close()
                stop.wait(idle * 5)
                continue
            away = bool(result.closed) or (result.unavailable > 0 and result.sent == 0)
            outages = outages + 1 if away else 0
            if outages:
                stop.wait(min(idle * 2**outages, LONGEST_PAUSE))
            elif result.claimed == 0:
                stop.wait(idle)
    connection.close()
