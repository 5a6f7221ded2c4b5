"""`serambi export-office`: everything an office owns in one archive."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from serambi.core.errors import InvalidInput, SerambiError
from serambi.identity.actors import system
from serambi.moving.archive.locking import lock
from serambi.moving.services import export_office
from serambi.offices.selectors import office_by_code


class Command(BaseCommand):
    """Exit code 0 when the archive is whole, 2 when it was not made."""

    help = "Menulis seluruh milik satu kantor ke satu arsip ZIP yang dapat dimasukkan lagi."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("office", help="kode kantor, mis. 1971")
        parser.add_argument("file", help="arsip yang ditulis, mis. kantor-1971.zip")
        parser.add_argument(
            "--with-sealed", action="store_true",
            help="sertakan data pribadi, tersegel dengan frasa dari --passphrase-file",
        )  # fmt: skip
        parser.add_argument("--passphrase-file", default="", help="berkas berisi frasa sandi")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write and tell how far it is."""
        try:
            key = lock(phrase(options["passphrase_file"])) if options["with_sealed"] else None
            office = office_by_code(options["office"])
            steps = export_office(
                office=office, actor=system(office.pk), target=Path(options["file"]), lock=key
            )
            for step in steps:
                self.stderr.write(f"{step.words}: {step.count}")
        except (SerambiError, OSError) as error:
            self.stderr.write(str(error))
            sys.exit(2)
        self.stdout.write(f"Arsip ditulis: {options['file']}")


def phrase(path: str) -> str:
    """The first line of the file at `path`. Raises InvalidInput when none was given."""
    if not path:
        raise InvalidInput(
            "moving.no_passphrase", "Frasa sandi belum diberikan.",
            "Tulis di sebuah berkas dan sebut dengan --passphrase-file.",
        )  # fmt: skip
    return Path(path).read_text(encoding="utf-8").split("\n", 1)[0].strip()
