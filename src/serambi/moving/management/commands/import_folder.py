"""`serambi import-folder`: a folder of files with names into the information list."""

import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from serambi.core.errors import SerambiError
from serambi.files.kinds import BY_EXTENSION
from serambi.files.models import StoredFile
from serambi.files.services import discard
from serambi.identity.actors import system
from serambi.moving.services.folder import Wanted, bring_folder, planned, upload
from serambi.offices.models import Office
from serambi.offices.selectors import office_by_code


class Command(BaseCommand):
    """Exit code 0 when all came in (or a dry run found nothing wrong), 1 when nothing did.

    One bad file stops the whole folder, so that nobody has to find out what came in; with
    --skip-bad the bad ones are named and the rest comes in.
    """

    help = (
        "Memasukkan map berisi berkas bernama ke daftar informasi; judul, tahun dan pokok ditebak."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument(
            "folder", help="map berisi PDF, gambar, XLSX, DOCX, ODT, ODS, CSV, atau TXT"
        )
        parser.add_argument("--office", required=True, help="kode kantor, mis. 1971")
        parser.add_argument("--publish", action="store_true", help="terbitkan; tanpa ini rancangan")
        parser.add_argument("--skip-bad", action="store_true", help="lewati berkas yang ditolak")
        parser.add_argument("--dry-run", action="store_true", help="periksa saja, jangan simpan")
        parser.add_argument("--json", action="store_true", help="cetak sebagai JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        """Judge every file, then bring all of them in at once."""
        root = Path(options["folder"])
        try:
            office = office_by_code(options["office"])
        except SerambiError as error:
            self._fail(str(error))
        if not root.is_dir():
            self._fail(f"Map {root} tidak ada.")
        good, bad = self._judge(office, root, keep=not options["dry_run"])
        report: dict[str, Any] = {
            "files": [asdict(wanted) for wanted, _ in good], "refused": bad, "created": 0, "skipped": 0,
        }  # fmt: skip
        stopped = bool(bad) and not options["skip_bad"]
        if not options["dry_run"] and not stopped:
            report |= self._bring(office, root, good, public=options["publish"])
        if stopped:
            for _wanted, stored in good:
                if stored is not None:
                    discard(office=office, stored=stored)
        self._say(report, as_json=options["json"])
        if stopped:
            sys.exit(1)

    def _judge(
        self, office: Office, root: Path, *, keep: bool
    ) -> tuple[list[tuple[Wanted, StoredFile | None]], list[dict[str, str]]]:
        """The files that may come in and those that may not, each with its sentence."""
        good: list[tuple[Wanted, StoredFile | None]] = []
        bad: list[dict[str, str]] = []
        for path in sorted(one for one in root.rglob("*") if one.is_file()):
            name = path.relative_to(root).as_posix()
            if any(part.startswith(".") for part in path.relative_to(root).parts):
                continue
            try:
                stored = upload(
                    office=office, actor=system(office.pk), name=name, data=_bytes(path)
                )
                good.append((planned(name), stored if keep else None))
                if not keep:
                    discard(office=office, stored=stored)
            except (SerambiError, OSError) as error:
                bad.append({"name": name, "reason": str(error)})
        return good, bad

    def _bring(
        self,
        office: Office,
        root: Path,
        good: list[tuple[Wanted, StoredFile | None]],
        *,
        public: bool,
    ) -> dict[str, int]:
        files = [(wanted, stored) for wanted, stored in good if stored is not None]
        try:
            done = bring_folder(
                office=office, actor=system(office.pk), source=root.name, files=files, public=public
            )
        except SerambiError as error:
            self._fail(str(error))
        return {"created": done.created, "skipped": done.skipped}

    def _say(self, report: dict[str, Any], *, as_json: bool) -> None:
        if as_json:
            self.stdout.write(json.dumps(report, ensure_ascii=False, indent=1))
            return
        for one in report["files"]:
            year, heading = one["year"] or "-", one["heading"] or "tanpa pokok"
            self.stdout.write(f"{one['name']}: {one['title']} · {year} · {heading}")
        for one in report["refused"]:
            self.stderr.write(f"DITOLAK {one['name']}: {one['reason']}")
        self.stdout.write(f"{report['created']} informasi baru, {report['skipped']} sudah ada.")

    def _fail(self, sentence: str) -> None:
        self.stderr.write(sentence)
        sys.exit(1)


def _bytes(path: Path) -> bytes:
    """The file, one byte more than the limit at most; an unknown kind is not read at all."""
    if path.suffix.lstrip(".").lower() not in BY_EXTENSION:
        return b"-"
    with path.open("rb") as stream:
        return stream.read(settings.SERAMBI_UPLOAD_MAX_BYTES + 1)
