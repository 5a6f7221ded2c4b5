"""`serambi doctor`: one line a topic."""

import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand

from serambi.config.doctor import Mark, examine


class Command(BaseCommand):
    """Exit code 1 when something is wrong; what is only worth a look leaves 0."""

    help = "Memeriksa pengaturan, kalender, penyimpanan, surel, kotak keluar, dan catatan."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """For people or for programs."""
        parser.add_argument("--json", action="store_true", help="keluaran untuk program")

    def handle(self, *args: Any, **options: Any) -> None:
        """Examine and print."""
        lines = examine()
        is_well = all(line.mark is not Mark.BAD for line in lines)
        if options["json"]:
            self.stdout.write(
                json.dumps(
                    {"ok": is_well, "lines": [asdict(line) for line in lines]}, ensure_ascii=False
                )
            )
        else:
            for line in lines:
                self.stdout.write(line.text())
        if not is_well:
            sys.exit(1)
