"""`serambi ledger verify`: recompute the logs, name the first leaf and each row that does not fit.

`serambi ledger verify-extract FILE`: check an extract from a dispute pack, without the log.
"""

import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from serambi.core.errors import SerambiError
from serambi.ledger import extracts
from serambi.ledger.rows import Misfit, misfits
from serambi.ledger.selectors import missing_triggers, root_at
from serambi.ledger.services import Report, verify
from serambi.offices.models import Office
from serambi.offices.selectors import office_by_code


class Command(BaseCommand):
    """Checks of the log; changes nothing."""

    help = "Memeriksa buku kejadian: setiap catatan, urutannya, dan akar pohonnya."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Two verbs; signed heads and receipts will bring more."""
        verbs = parser.add_subparsers(dest="verb", required=True)
        check = verbs.add_parser("verify", help="Periksa buku kejadian.")
        check.add_argument("--office", help="Kode kantor; tanpa ini semua kantor.")
        check.add_argument("--json", action="store_true", help="Hasil sebagai JSON.")
        extract = verbs.add_parser("verify-extract", help="Periksa petikan buku kejadian.")
        extract.add_argument("file", help="Berkas petikan (JSON), misalnya dari berkas sengketa.")
        extract.add_argument(
            "--against-log",
            action="store_true",
            help="Bandingkan juga dengan buku kejadian di sini.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Exit 1 when something does not fit."""
        if options["verb"] == "verify-extract":
            self._verify_extract(Path(options["file"]), against_log=options["against_log"])
        else:
            self._verify(options)

    def _verify_extract(self, path: Path, *, against_log: bool) -> None:
        """Print one line; exit 1 when the extract, or its root, does not fit."""
        try:
            text = path.read_bytes().decode()
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"Berkas {path.name} tidak dapat dibaca.") from error
        found = extracts.check(text)
        if not found.ok:
            self.stdout.write(f"TIDAK COCOK. {found.reason}")
            sys.exit(1)
        self.stdout.write(
            f"Cocok: {found.events} catatan kantor {found.office} dari {found.size}, akar {found.root}"
        )
        if not against_log:
            return
        try:
            office = office_by_code(found.office)
        except SerambiError as error:
            raise CommandError(str(error)) from error
        if root_at(office, found.size) != found.root:
            self.stdout.write("TIDAK COCOK. Akarnya bukan akar buku kejadian di sini.")
            sys.exit(1)
        self.stdout.write("Akarnya sama dengan buku kejadian di sini.")

    def _verify(self, options: dict[str, Any]) -> None:
        """Print one line an office; exit 1 when a log or a row does not fit or triggers are gone."""
        reports = {office.code: verify(office, self._progress) for office in self._offices(options)}
        rows = {office.code: misfits(office) for office in self._offices(options)}
        gone = missing_triggers()
        if options["json"]:
            body = {
                "offices": {code: asdict(report) for code, report in reports.items()},
                "rows": {code: [asdict(row) for row in found] for code, found in rows.items()},
                "missing_triggers": gone,
            }
            self.stdout.write(json.dumps(body))
        else:
            self._say(reports, rows, gone)
        if gone or any(rows.values()) or not all(report.ok for report in reports.values()):
            sys.exit(1)

    def _say(
        self, reports: dict[str, Report], rows: dict[str, list[Misfit]], gone: list[str]
    ) -> None:
        for code, report in reports.items():
            self.stdout.write(_line(code, report))
        for code, found in rows.items():
            for row in found:
                self.stdout.write(f"{code}: BARIS TIDAK COCOK, {row.name}. {row.reason}")
        for name in gone:
            self.stdout.write(f"Penjaga basis data hilang: {name}")

    def _offices(self, options: dict[str, Any]) -> list[Office]:
        if not options["office"]:
            return list(Office.objects.order_by("code"))
        try:
            return [office_by_code(options["office"])]
        except SerambiError as error:
            raise CommandError(str(error)) from error

    def _progress(self, done: int, total: int) -> None:
        if done < total and self.stderr.isatty():
            self.stderr.write(f"\r{done} dari {total}", ending="")


def _line(code: str, report: Report) -> str:
    if report.ok:
        return f"{code}: cocok, {report.leaves} catatan, akar {report.root[:16]}…"
    return f"{code}: TIDAK COCOK pada catatan {report.first_bad}. {report.reason}"
