"""`serambi worker`: send what the outbox owes."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from serambi.config.runner.jobs import work


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
        work(with_tick=options["with_tick"])
