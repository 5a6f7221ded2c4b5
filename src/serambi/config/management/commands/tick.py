"""`serambi tick`: do what the clock owes."""

import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from serambi.config.ticking import Ticker, start_clocks


class Command(BaseCommand):
    """Every sweep, once or each minute."""

    help = "Mengerjakan pekerjaan berkala: pengingat tenggat, pembersihan draf dan berkas."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Once, or until stopped."""
        parser.add_argument("--once", action="store_true", help="sekali saja, lalu selesai")

    def handle(self, *args: Any, **options: Any) -> None:
        """Tick; with --once print what was done and fail if a sweep failed."""
        if not options["once"]:
            stop = threading.Event()
            for number in (signal.SIGINT, signal.SIGTERM):
                signal.signal(number, lambda *_: stop.set())
            for one in start_clocks(stop):
                one.join()
            return
        done = Ticker().tick()
        for name, count in done.items():
            self.stdout.write(f"{name}: {'gagal' if count is None else count}")
        if None in done.values():
            raise CommandError("Ada pekerjaan berkala yang gagal; lihat catatan di atas.")
