"""`serambi rebuild-search`: make the index words anew, office by office."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from serambi.offices.models import Office
from serambi.search.services import rebuild


class Command(BaseCommand):
    """Needed after an upgrade that changes the stemmer; harmless at any other time."""

    help = "Menyusun ulang indeks pencarian dari teks yang tersimpan."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One office, or all of them."""
        parser.add_argument("--office", default="", help="kode kantor; tanpa ini semua kantor")

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild and say how many things were indexed."""
        offices = Office.objects.order_by("code")
        if options["office"]:
            offices = offices.filter(code=options["office"])
        total = sum(rebuild(office=office) for office in offices)
        self.stdout.write(f"{total} hal diindeks ulang.")
