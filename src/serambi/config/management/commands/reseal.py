"""`serambi reseal`: everything sealed moves to the active key; with --new-key to a fresh one."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from serambi.files.services import reseal_files
from serambi.identity import keyring
from serambi.identity.rewrapping import rewrap


class Command(BaseCommand):
    """Safe to interrupt and to run again; the office may go on working meanwhile."""

    help = "Menyegel ulang data pribadi dan berkas dengan kunci yang berlaku."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """A new key is only made when asked for."""
        parser.add_argument(
            "--new-key", action="store_true", help="buat kunci baru lebih dahulu dan berlakukan"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how much was sealed anew; exit 1 when a file does not open."""
        if options["new_key"]:
            made = keyring.add_seal_key(Path(settings.SERAMBI_KEYRING))
            self.stdout.write(f"Kunci baru {made} berlaku. Cadangkan folder keys sekarang.")
        words, files = rewrap(), reseal_files()
        self.stdout.write(
            f"Disegel ulang: {words.renewed} data dari {words.seen}, "
            f"{files.renewed} berkas dari {files.seen}."
        )
        for path in files.broken:
            self.stdout.write(f"✗ Berkas {path} tidak dapat dibuka dan dibiarkan.")
        self.stdout.write("Kunci lama tetap di gelang: cadangan lama masih memerlukannya.")
        if files.broken:
            sys.exit(1)
