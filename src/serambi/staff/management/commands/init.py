"""`serambi init`: make a real office and its first administrator."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse

from serambi.core.errors import InvalidInput, SerambiError
from serambi.offices.models import Office
from serambi.staff.services import Founded, found_office


class Command(BaseCommand):
    help = "Membuat satu kantor sungguhan dan admin pertamanya. Tidak ada kata sandi bawaan."

    def add_arguments(self, parser: CommandParser) -> None:
        """What is not given is asked for, when somebody sits at the keyboard."""
        parser.add_argument("--code", help="Kode wilayah: 00, dua angka, atau empat angka.")
        parser.add_argument("--name", help="Nama kantor, seperti 'Bawaslu Kota Pangkalpinang'.")
        parser.add_argument("--level", choices=list(Office.Level.values), help="Tingkat kantor.")
        parser.add_argument("--parent-name", default="", help="Nama provinsi bila belum ada.")
        parser.add_argument(
            "--zone", choices=list(Office.Zone.values), default=Office.Zone.WIB.value
        )
        parser.add_argument("--city", default="", help="Tempat pada surat.")
        parser.add_argument("--admin-email", help="Surel admin pertama.")
        parser.add_argument("--admin-name", help="Nama admin pertama.")
        parser.add_argument("--no-input", action="store_true", help="Jangan bertanya.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Found the office and print the one-time link."""
        if settings.SERAMBI_MODE == "example":
            raise CommandError(
                "Mode contoh tidak memuat kantor sungguhan. Atur SERAMBI_MODE=office."
            )
        wanted = {
            "code": self._get(options, "code", "Kode wilayah"),
            "name": self._get(options, "name", "Nama kantor"),
            "level": self._get(options, "level", f"Tingkat ({', '.join(Office.Level.values)})"),
            "admin_email": self._get(options, "admin_email", "Surel admin pertama"),
            "admin_name": self._get(options, "admin_name", "Nama admin pertama"),
        }
        more = {name: options[name] for name in ("parent_name", "zone", "city")}
        self._report(self._found(wanted | more, ask=not options["no_input"]))

    def _found(self, values: dict[str, str], *, ask: bool) -> Founded:
        try:
            return found_office(**values)
        except InvalidInput as error:
            if ask and error.field == "parent_name":
                name = self._get({"no_input": False}, "parent_name", error.sentence + " Namanya")
                return self._found(values | {"parent_name": name}, ask=False)
            raise CommandError(str(error)) from error
        except SerambiError as error:
            raise CommandError(str(error)) from error

    def _get(self, options: dict[str, Any], name: str, question: str) -> str:
        if value := str(options.get(name) or "").strip():
            return value
        if options["no_input"] or not self._somebody_is_there():
            raise CommandError(f"Sebutkan --{name.replace('_', '-')}.")
        while not (typed := input(f"{question}: ").strip()):
            continue
        return typed

    def _somebody_is_there(self) -> bool:
        import sys

        return sys.stdin.isatty()

    def _report(self, founded: Founded) -> None:
        for parent in founded.parents:
            self.stdout.write(f"Dibuat: {parent.code} {parent.name}")
        self.stdout.write(f"Dibuat: {founded.office.code} {founded.office.name}")
        if not founded.admin.code:
            self.stdout.write(f"{founded.admin.user.email} sudah punya kata sandi dan kini admin.")
            return
        address = f"{settings.SERAMBI_ADDRESS.rstrip('/')}{reverse('staff:redeem')}"
        self.stdout.write(
            f"Tautan sekali pakai untuk {founded.admin.user.email}, berlaku 24 jam:\n"
            f"{address}#{founded.admin.code}"
        )
