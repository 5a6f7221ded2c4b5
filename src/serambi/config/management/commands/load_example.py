"""`serambi load-example`: the example office, once."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from serambi.config.example.aside import load_aside
from serambi.core.errors import SerambiError


class Command(BaseCommand):
    """Fills an empty database with the example; what is there already stays untouched."""

    help = "Memuat kantor contoh ke basis data yang kosong."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load and say what was made."""
        try:
            loaded = load_aside()
        except SerambiError as error:
            raise CommandError(str(error)) from error
        if loaded is None:
            return
        self.stdout.write(
            f"Contoh dimuat: {loaded.offices} kantor, {loaded.entries} informasi publik, "
            f"{loaded.cases} permohonan."
        )
