"""`serambi import-catalogue`: bring a list in from a CSV or XLSX file."""

import hashlib
import json
import sys
import uuid
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from serambi.catalogue.importing.check import Checked, Problem, check, missing_columns
from serambi.catalogue.importing.columns import guess
from serambi.catalogue.importing.reading import read
from serambi.catalogue.services import bring_in
from serambi.catalogue.services.bring_in import title_keys
from serambi.core import clock
from serambi.core.errors import InvalidInput, SerambiError
from serambi.identity.actors import system
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import office_by_code

NOT_IMPORTED = 1
BAD_ARGUMENTS = 2
MAX_BYTES = 50 * 1024 * 1024


class Command(BaseCommand):
    """Import all rows of a list or none of them.

    Exit code 0 when imported (or when a dry run found nothing wrong), 1 when errors prevented it,
    2 when the arguments are wrong. Entries are published unless --draft is given.
    """

    help = "Mengimpor daftar informasi publik dari berkas CSV atau XLSX, semua baris atau tidak sama sekali."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("file", help="berkas CSV atau XLSX")
        parser.add_argument("--office", required=True, help="kode kantor, mis. 1971")
        parser.add_argument(
            "--category",
            default="",
            help="berkala, serta_merta, atau setiap_saat untuk baris tanpa kategori",
        )
        parser.add_argument(
            "--draft", action="store_true", help="simpan sebagai rancangan, jangan terbitkan"
        )
        parser.add_argument("--dry-run", action="store_true", help="periksa saja, jangan simpan")
        parser.add_argument("--json", action="store_true", help="cetak sebagai JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, check, import, print."""
        try:
            office = office_by_code(options["office"])
            data = _bytes(options["file"])
        except SerambiError as error:
            self.stderr.write(str(error))
            sys.exit(BAD_ARGUMENTS)
        try:
            report = self._bring(office, data, options)
        except SerambiError as error:
            report = _failed(error, dry_run=options["dry_run"])
        self.stdout.write(
            json.dumps(report, ensure_ascii=False, indent=1) if options["json"] else as_text(report)
        )
        if report["errors"]:
            sys.exit(NOT_IMPORTED)

    def _bring(self, office: Office, data: bytes, options: dict[str, Any]) -> dict[str, Any]:
        table = read(data)
        mapping = guess(table.columns)
        if missing := missing_columns(mapping, options["category"]):
            raise InvalidInput(
                "catalogue.import_columns",
                f"Kolom tidak ditemukan: {', '.join(missing)}.",
                f"Kolom dalam berkas: {', '.join(table.columns)}.",
            )
        with office_scope(office):
            there = title_keys()
        checked = check(
            table, mapping, today=clock.today(office.tz), there=there, category=options["category"]
        )
        report = as_report(checked, dry_run=options["dry_run"])
        if checked.problems or options["dry_run"]:
            return report
        result = bring_in(
            office=office,
            actor=system(office.pk),
            checked=checked,
            source=Path(options["file"]).name,
            digest=hashlib.sha256(data).hexdigest(),
            import_id=str(uuid.uuid4()),
            publish=not options["draft"],
        )
        return {**report, "created": result.created, "skipped": result.skipped}


def _bytes(name: str) -> bytes:
    path = Path(name)
    if not path.is_file():
        raise InvalidInput(
            "catalogue.import_no_file", f"Berkas {name} tidak ada.", "Periksa nama dan foldernya."
        )
    if path.stat().st_size > MAX_BYTES:
        raise InvalidInput(
            "catalogue.import_too_large",
            "Berkas ini lebih besar dari 50 MB.",
            "Bagi menjadi beberapa berkas.",
        )
    return path.read_bytes()


def as_report(checked: Checked, *, dry_run: bool) -> dict[str, Any]:
    """The JSON of a checked list; `created` is what would be created while nothing is written."""
    blocked = bool(checked.problems)
    return {
        "rows": checked.rows,
        "created": 0 if blocked else len(checked.new),
        "skipped": len(checked.skipped),
        "flagged": checked.flagged,
        "errors": [_problem(problem) for problem in checked.problems],
        "error_count": checked.problem_count,
        "flags": [{"row": n.row, "title": n.title, "message": n.message} for n in checked.flags],
        "notes": [{"row": n.row, "title": n.title, "message": n.message} for n in checked.skipped],
        "dry_run": dry_run,
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {"row": problem.row, "column": problem.column, "message": problem.message}


def _failed(error: SerambiError, *, dry_run: bool) -> dict[str, Any]:
    """The report of a file that cannot be read as a list at all."""
    report = as_report(Checked(), dry_run=dry_run)
    return {**report, "errors": [{"row": 0, "column": "", "message": str(error)}], "error_count": 1}


def as_text(report: dict[str, Any]) -> str:
    """The report for people."""
    lines = [f"{report['rows']} baris dibaca."]
    lines += [
        f"Perlu dilihat, baris {n['row']}: {n['title']}. {n['message']}" for n in report["flags"]
    ]
    lines += [f"Baris {n['row']}: {n['title']}. {n['message']}" for n in report["notes"]]
    if report["errors"]:
        for error in report["errors"]:
            place = f"Baris {error['row']}, kolom {error['column']}: " if error["row"] else ""
            lines.append(f"Salah. {place}{error['message']}")
        lines.append(f"{report['error_count']} kesalahan; tidak ada yang diimpor.")
        return "\n".join(lines)
    verb = "akan diimpor" if report["dry_run"] else "diimpor"
    lines.append(
        f"{report['created']} informasi {verb}, {report['skipped']} dilewati,"
        f" {report['flagged']} perlu dilihat."
    )
    return "\n".join(lines)
