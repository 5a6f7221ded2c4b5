"""The worker process: outbox and, if wanted, clock."""

import signal
import threading

from serambi.channels.registry import adapters
from serambi.config.ticking import start_clocks
from serambi.config.working import keep_working


def work(*, with_tick: bool) -> None:
    """Send what is owed until SIGTERM or Ctrl-C; the message in hand is finished first."""
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, lambda *_: stop.set())
    if with_tick:
        start_clocks(stop)
    keep_working(stop, adapters())
