"""What the database holds: offices, calendars, messages, the log."""

import time
from collections.abc import Iterator
from datetime import date, timedelta

from django.conf import settings

from serambi.channels.email.check import fault_of_server, is_configured, leaves_the_machine
from serambi.config.doctor.lines import Line, look, well, wrong
from serambi.core import clock
from serambi.law.calendar import CalendarYearMissing
from serambi.ledger.selectors import missing_triggers
from serambi.ledger.services import verify
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from serambi.offices.selectors import calendar_for
from serambi.outbox.selectors import pressure

WARN_FROM_MONTH = 10
OLD_MAIL = timedelta(hours=1)
STALE_MAIL = timedelta(days=1)
SECONDS_FOR_THE_LOG = 10.0


def offices_topic() -> Iterator[Line]:
    """Is there anybody to serve?"""
    count = Office.objects.count()
    if count:
        yield well("kantor", f"{count} kantor terdaftar.")
    else:
        yield wrong(
            "kantor", "Belum ada kantor.", "Jalankan: serambi init (atau serambi load-example)."
        )


def calendar_topic() -> Iterator[Line]:
    """This year must be known; from October on the next year is asked for as well."""
    offices = list(Office.objects.all())
    this_year = clock.now().year
    asked = [this_year] + ([this_year + 1] if clock.now().month >= WARN_FROM_MONTH else [])
    for year in asked:
        missing = [office.code for office in offices if not _knows(office, year)]
        if not missing:
            yield well("kalender", f"Hari libur dan cuti bersama {year} tersedia.")
            continue
        make = wrong if year == this_year else look
        yield make(
            "kalender",
            f"Hari libur {year} belum tersedia untuk {len(missing)} kantor ({', '.join(missing[:5])}).",
            "Masukkan SKB tahun itu sebagai kalender nasional, atau perbarui aplikasi.",
        )


def _knows(office: Office, year: int) -> bool:
    try:
        calendar_for(office).is_working(date(year, 12, 31))
    except CalendarYearMissing:
        return False
    return True


def mail_topic() -> Iterator[Line]:
    """Does the mail server answer?"""
    if not leaves_the_machine():
        yield well(
            "surel",
            f"Mode contoh: ditulis ke {getattr(settings, 'EMAIL_FILE_PATH', 'memori')}, tidak dikirim.",
        )
    elif not is_configured():
        yield look(
            "surel",
            "Server surel belum diatur; surel menunggu.",
            "Isi SERAMBI_SMTP_HOST dan SERAMBI_MAIL_FROM.",
        )
    elif fault := fault_of_server():
        yield wrong(
            "surel",
            f"Server {settings.EMAIL_HOST}:{settings.EMAIL_PORT} tidak dapat dipakai ({fault}).",
            "Periksa alamat, port, dan sandi surel; surel menunggu dan tidak hilang.",
        )
    else:
        yield well("surel", f"Server {settings.EMAIL_HOST}:{settings.EMAIL_PORT} menjawab.")


def outbox_topic() -> Iterator[Line]:
    """How long has the oldest message waited, and do any lie dead?"""
    with all_offices():
        found = pressure()
    age = clock.now() - found.oldest if found.oldest else timedelta(0)
    if age > OLD_MAIL:
        make = wrong if age > STALE_MAIL else look
        yield make(
            "kotak keluar",
            f"{found.waiting} surel menunggu, yang tertua sejak {_hours(age)}.",
            "Pastikan 'serambi up' atau 'serambi worker' berjalan dan server surel menjawab.",
        )
    else:
        yield well("kotak keluar", f"{found.waiting} surel menunggu.")
    if found.dead:
        yield look(
            "kotak keluar",
            f"{found.dead} surel gagal dikirim.",
            "Betulkan alamatnya, lalu kirim ulang.",
        )


def _hours(age: timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    return f"{hours // 24} hari lalu" if hours >= 48 else f"{hours} jam lalu"


def ledger_topic() -> Iterator[Line]:
    """The database's own guards, then the logs, office by office, for as long as a look may take."""
    if gone := missing_triggers():
        yield wrong(
            "catatan",
            f"Penjaga catatan di basis data hilang: {', '.join(gone)}.",
            "Pulihkan basis data dari cadangan, atau hubungi pengelola sebelum menulis apa pun.",
        )
    until, leaves, seen = time.monotonic() + SECONDS_FOR_THE_LOG, 0, 0
    offices = list(Office.objects.all())
    for office in offices:
        if time.monotonic() > until:
            break
        report = verify(office)
        if not report.ok:
            yield wrong(
                "catatan",
                f"Catatan kantor {office.code} tidak cocok pada nomor {report.first_bad}: {report.reason}",
                "Jangan mengubah apa pun; simpan cadangan dan hubungi atasan.",
            )
        leaves, seen = leaves + report.leaves, seen + 1
    if seen < len(offices):
        yield look(
            "catatan",
            f"{seen} dari {len(offices)} kantor sempat diperiksa.",
            "Jalankan: serambi ledger verify",
        )
    yield well("catatan", f"{leaves} peristiwa dihitung ulang.")
