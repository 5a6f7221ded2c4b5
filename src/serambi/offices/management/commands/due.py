"""`serambi due`: when something is owed, and why on that day."""

import json
import re
import sys
from argparse import ArgumentParser
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.core.management.base import BaseCommand
from django.db import Error as DatabaseError
from django.db import connection

from serambi.core.dates import ZONES, format_datetime, format_day
from serambi.core.errors import InvalidInput, NotFound, SerambiError
from serambi.law.calendar import WorkingCalendar
from serambi.law.clocks import ClockEvent, Due, Regime, Unit, due, rule, rule_codes
from serambi.law.rules import REGIME_NAMES, UNIT_NAMES
from serambi.law.zones import WIB, zone_for
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for, office_by_code

YEARS = range(1945, 2200)
BAD_INPUT = 2


class Command(BaseCommand):
    """Print a due date with its basis and its trace.

    Without --office nothing but the national table is read, so the command works before there is
    any database. Bad input is one sentence on stderr and exit code 2.
    """

    help = "Menghitung jatuh tempo menurut aturan, rezim dan kalender kerja, beserta alasannya."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options; their values are checked in `handle`, in words for people."""
        parser.add_argument("--rule", default="", help=f"aturan: {', '.join(rule_codes())}")
        parser.add_argument("--regime", default=Regime.UMUM.value, help="umum atau pemilu")
        parser.add_argument("--received", default="", help="hari 0, mis. 2026-03-17")
        parser.add_argument("--office", default="", help="kode kantor, mis. 1971")
        parser.add_argument("--json", action="store_true", help="cetak sebagai JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        """Reckon and print."""
        try:
            zone, calendar = self._place(options["office"])
            received = read_received(options["received"], zone)
            day = received.date()
            one = rule(options["rule"], read_regime(options["regime"]), day)
            found = due([ClockEvent(one.counts_from, received)], one, calendar, zone)
        except SerambiError as error:
            self.stderr.write(str(error))
            sys.exit(BAD_INPUT)
        self.stdout.write(as_json(found, day) if options["json"] else as_text(found))

    def _place(self, code: str) -> tuple[ZoneInfo, WorkingCalendar]:
        """The zone and calendar of office `code`; of the nation when there is none to ask."""
        if not code:
            return WIB, WorkingCalendar()
        if not re.fullmatch(r"[0-9]{2}([0-9]{2})?", code):
            raise InvalidInput(
                "office.code", f"Kode kantor {code} bukan 2 atau 4 angka.", "Contoh: 1971."
            )
        office = _find_office(code)
        if office is not None:
            return office.tz, calendar_for(office)
        self.stderr.write(
            f"Kantor {code} belum ada di basis data: dipakai kalender nasional dan zona waktu"
            " menurut kode provinsinya."
        )
        return zone_for(code), WorkingCalendar()


def read_regime(text: str) -> Regime:
    """The regime that `text` names. Raises InvalidInput."""
    try:
        return Regime(text)
    except ValueError:
        raise InvalidInput(
            "clock.regime", f"Rezim {text} tidak dikenal.", "Pilih umum atau pemilu."
        ) from None


def read_received(text: str, zone: ZoneInfo) -> datetime:
    """The instant that `text` means, in `zone`: an ISO date, or date and time.

    A time without an offset is local. Raises InvalidInput.
    """
    moment: datetime | None = None
    with suppress(ValueError):
        moment = datetime.fromisoformat(text)
    if moment is None or moment.year not in YEARS:
        raise InvalidInput(
            "clock.received",
            f"Tanggal {text} tidak dapat dibaca." if text else "Tanggal diterima belum diisi.",
            "Tulis --received seperti 2026-03-17 atau 2026-03-17T15:20.",
        )
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


def as_json(found: Due, day: date) -> str:
    """`found` as one JSON object."""
    return json.dumps(
        {
            "rule": found.rule.code,
            "regime": found.rule.regime,
            "received": day.isoformat(),
            "due": found.date.isoformat(),
            "due_at": found.at.astimezone(found.zone).isoformat(),
            "basis": found.basis,
            "evidence": found.evidence,
            "note": found.rule.note,
            "trace": found.sentences(),
            "calendar_version": found.calendar_version,
            "zone": found.zone.key,
        },
        ensure_ascii=False,
        indent=2,
    )


def as_text(found: Due) -> str:
    """`found` for people."""
    one, zone = found.rule, found.zone
    ends = f"{format_day(found.date)}, sampai akhir hari {ZONES[zone.key]}"
    if one.unit is Unit.HOURS:
        ends = format_datetime(found.at, zone)
    lines = [
        f"Jatuh tempo: {ends}",
        f"Aturan: {one.code}, {one.total} {UNIT_NAMES[one.unit]}, {REGIME_NAMES[one.regime]}",
        f"Dasar: {found.basis} (dasar: {found.evidence.label})",
        *([f"Catatan: {one.note}"] if one.note else []),
        f"Kalender: {found.calendar_version}",
        "Mengapa tanggal ini:",
        *(f"  {sentence}" for sentence in found.sentences()),
    ]
    return "\n".join(lines)


def _find_office(code: str) -> Office | None:
    """The office, or None when there is no such office or no database to ask."""
    try:
        return office_by_code(code) if _database_is_there() else None
    except (NotFound, DatabaseError):
        return None


def _database_is_there() -> bool:
    """False for an SQLite file that does not exist: asking would create it."""
    name = str(connection.settings_dict["NAME"])
    inside = connection.vendor != "sqlite" or ":memory:" in name or name.startswith("file:")
    return inside or Path(name).exists()
