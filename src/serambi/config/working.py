"""The outbox's worker: sends what is owed until told to stop, each channel by itself."""

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
    """Send until `stop` is set, a thread for each channel.

    A channel that does not answer waits, and is asked less and less often, alone: no other channel
    waits for its peer or shares its pauses. A fault that no round expects stops all of them and is
    raised here, so that the process begins anew instead of going on without a channel.
    """
    faults: list[Exception] = []

    def run(adapter: Adapter) -> None:
        try:
            _send_through(adapter, stop, idle)
        except Exception as fault:
            logger.exception("channel %s stopped", adapter.name)
            faults.append(fault)
            stop.set()
        finally:
            connection.close()

    lanes = [
        threading.Thread(target=run, args=(one,), name=f"send-{one.name}", daemon=True)
        for one in adapters.values()
    ]
    for lane in lanes:
        lane.start()
    for lane in lanes:
        lane.join()
    if faults:
        raise faults[0]


def _send_through(adapter: Adapter, stop: threading.Event, idle: float) -> None:
    """Round after round through one channel; rest when nothing is owed, longer while it is away."""
    name, outages = f"worker-{os.getpid()}-{adapter.name}", 0
    with turns.behind():
        while not stop.is_set():
            close_old_connections()
            try:
                result = dispatch_once({adapter.name: adapter}, BATCH, worker=name)
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
