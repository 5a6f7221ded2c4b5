"""`serambi pages`: the public pages as files, now; the web server's part; or away with them."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from serambi.insight.pages.folder import Folder
from serambi.insight.pages.nginx import conf
from serambi.insight.pages.renewing import Renewing


class Command(BaseCommand):
    """Needs `SERAMBI_PAGES`."""

    help = "Menulis halaman publik sebagai berkas (modus pemilu)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Write everything, print the web server's part, or clear."""
        what = parser.add_mutually_exclusive_group()
        what.add_argument(
            "--nginx", action="store_true", help="cetak pengaturan nginx, jangan menulis halaman"
        )
        what.add_argument("--clear", action="store_true", help="hapus semua halaman dari folder")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it and say how many files changed."""
        if settings.SERAMBI_PAGES is None:
            raise CommandError("Isi SERAMBI_PAGES dengan folder halaman terlebih dahulu.")
        folder = Folder(settings.SERAMBI_PAGES)
        if options["nginx"]:
            self.stdout.write(conf(folder.root))
        elif options["clear"]:
            self.stdout.write(f"{folder.clear()} halaman dihapus dari {folder.root}.")
        else:
            done = Renewing(folder, most=sys.maxsize).turn()
            self.stdout.write(f"{done} halaman ditulis ke {folder.root}.")
