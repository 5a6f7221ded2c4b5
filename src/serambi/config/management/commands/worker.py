"""`serambi worker`: send what the outbox owes."""

import os
import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from serambi.channels.registry import adapters
from serambi.config.runner.parent import die_with_parent
from serambi.config.ticking import Ticker
from serambi.config.working import keep_working


class Command(BaseCommand):
    """Runs until SIGTERM; finishes the message in hand first."""

    help = "Mengirim surel dari kotak keluar, terus-menerus."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether the clock's work is done here as well."""
        parser.add_argument(
            "--with-tick", action="store_true", help="kerjakan juga pekerjaan berkala"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Work until told to stop."""
        stop = threading.Event()
        signal.signal(signal.SIGTERM, lambda *_: stop.set())
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, lambda *_: stop.set())
        if options["with_tick"]:
            die_with_parent(os.getppid())
            threading.Thread(
                target=Ticker().keep_ticking, args=(stop,), name="tick", daemon=True
            ).start()
        keep_working(stop, adapters())
