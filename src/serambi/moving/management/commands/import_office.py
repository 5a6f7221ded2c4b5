"""`serambi import-office`: an archive into an empty installation."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from serambi.core.errors import SerambiError
from serambi.moving.management.commands.export_office import phrase
from serambi.moving.services import load_office


class Command(BaseCommand):
    """Exit code 0 when everything came in and the ledger fits, 2 when nothing did."""

    help = "Memasukkan arsip kantor ke pemasangan yang kosong, seluruhnya atau tidak sama sekali."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("file", help="arsip dari 'serambi export-office'")
        parser.add_argument(
            "--passphrase-file", default="", help="berkas berisi frasa sandi data pribadi"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load and say what came in."""
        words = options["passphrase_file"]
        try:
            done = load_office(Path(options["file"]), passphrase=phrase(words) if words else "")
        except (SerambiError, OSError) as error:
            self.stderr.write(str(error))
            sys.exit(2)
        self.stdout.write(
            f"Kantor {done.office}: {done.rows} baris, {done.files} berkas, "
            f"buku kejadian {done.leaves} catatan, akar {done.root[:16]}…"
        )
        if done.withheld:
            self.stdout.write("Data pribadi tidak ikut; bagian itu tertulis tidak disertakan.")
