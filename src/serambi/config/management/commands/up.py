"""`serambi up`: start everything."""

import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from serambi.config.checks import problems
from serambi.config.runner.group import children
from serambi.config.runner.probe import answers, is_taken
from serambi.config.runner.supervisor import Supervisor
from serambi.config.static import collect
from serambi.core.errors import SerambiError
from serambi.identity.example import example_people, refuse_outside_loopback
from serambi.law.roles import ROLE_NAMES


class Command(BaseCommand):
    """Checks, collects static files, and becomes the supervisor of server, worker and clock."""

    help = (
        "Menjalankan server, pekerja, dan jam sebagai satu kelompok. Ctrl-C menghentikan semuanya."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen and with how many processes."""
        parser.add_argument(
            "--host", default="127.0.0.1", help="alamat tempat mendengar (bawaan 127.0.0.1)"
        )
        parser.add_argument("--port", type=int, default=8000, help="port (bawaan 8000)")
        parser.add_argument(
            "--workers", type=int, default=2, help="jumlah proses server (bawaan 2)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Runs until it is told to stop."""
        host, port = options["host"], options["port"]
        if not (0 < port < 65536 and options["workers"] > 0):
            raise CommandError("Port 1 sampai 65535, dan paling sedikit satu proses server.")
        try:
            refuse_outside_loopback(host)
        except SerambiError as fault:
            raise CommandError(str(fault)) from fault
        if is_taken(host, port):
            raise CommandError(
                f"Port {port} sudah dipakai program lain. Pilih yang lain: serambi up --port {port + 1}"
            )
        self._refuse_unready()
        collect()
        address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
        if "SERAMBI_ADDRESS" not in os.environ:
            settings.SERAMBI_ADDRESS = os.environ["SERAMBI_ADDRESS"] = address
        words = self._words(address)
        sys.exit(
            Supervisor(
                children(host, port, options["workers"]),
                is_ready=lambda: answers(host, port),
                on_ready=lambda: self._say(words),
                say=self._say,
            ).run()
        )

    def _say(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()

    def _refuse_unready(self) -> None:
        found = problems()
        for item in found:
            if not item.is_serious():
                self.stderr.write(f"! {item.msg} {item.hint}")
        if errors := [f"✗ {item.msg} {item.hint}" for item in found if item.is_serious()]:
            raise CommandError("\n".join(errors))
        executor = MigrationExecutor(connections["default"])
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            raise CommandError("Basis data belum siap untuk versi ini. Jalankan: serambi prepare")

    def _words(self, address: str) -> str:
        lines = ["", f"Serambi berjalan di {address}/", "Ctrl-C menghentikan semuanya."]
        people = example_people()
        if people:
            width = max(len(ROLE_NAMES[role]) for role, _ in people)
            lines += ["", f"Contoh: masuk sekali klik di {address}/contoh/masuk/ sebagai"]
            lines += [f"  {ROLE_NAMES[role]:<{width}}  {user.email}" for role, user in people]
        if settings.EMAIL_BACKEND.endswith("filebased.EmailBackend"):
            lines += ["", f"Surel contoh ditulis ke {settings.EMAIL_FILE_PATH}/"]
        return "\n".join(lines)
