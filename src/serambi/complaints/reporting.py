"""A report of a suspected election offence is no complaint: what it needs, and until when.

Worked out from what is typed and never stored. UU 7/2017 art. 454: in writing, with name and address
of the reporter, the reported, time and place, and a description, within 7 working days of becoming
known. For the regional election (UU 1/2015 art. 134 as amended) 7 days, counted as calendar days
here, the shorter reading.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from serambi.law.calendar import CalendarYearMissing, WorkingCalendar


@dataclass(frozen=True, slots=True)
class Matter:
    """One of the two kinds of election, with the days that its law gives."""

    slug: str
    title: Any
    days: int
    working: bool
    unit: Any
    basis: Any
    evidence: Any


MATTERS = {
    matter.slug: matter
    for matter in (
        Matter(
            slug="pemilu",
            title=_("Dugaan pelanggaran Pemilu"),
            days=7,
            working=True,
            unit=_("hari kerja"),
            basis=_("Pasal 454 UU 7/2017"),
            evidence=_("naskah undang-undang"),
        ),
        Matter(
            slug="pemilihan",
            title=_("Dugaan pelanggaran Pemilihan kepala daerah"),
            days=7,
            working=False,
            unit=_("hari"),
            basis=_("Pasal 134 UU 1/2015 dan perubahannya; Perbawaslu 9/2024"),
            evidence=_("dari ingatan, dihitung hari kalender; tanyakan petugas"),
        ),
    )
}


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day to report. `counted` are the days that count, `skipped` those that do not, why."""

    day: date
    left: int
    counted: list[date]
    skipped: list[tuple[date, str]]

    @property
    def is_past(self) -> bool:
        """True if the day has passed."""
        return self.left < 0


def last_day(
    matter: Matter, known_on: date, today: date, calendar: WorkingCalendar
) -> LastDay | None:
    """The last day, counted from the day after it became known; None without a calendar that far."""
    counted: list[date] = []
    skipped: list[tuple[date, str]] = []
    day = known_on
    try:
        while len(counted) < matter.days:
            day += timedelta(days=1)
            off = calendar.reason(day) if matter.working else None
            if off is None:
                counted.append(day)
            else:
                skipped.append((day, off.name))
    except CalendarYearMissing:
        return None
    return LastDay(day, (day - today).days, counted, skipped)


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that the statutory form asks for, and whether it is there."""

    title: Any
    is_there: bool
    hint: Any


def needs(typed: dict[str, Any]) -> list[Need]:
    """What the form asks for, against what was typed."""

    def given(name: str) -> bool:
        return bool(str(typed.get(name) or "").strip())

    return [
        Need(_("Nama dan alamat Anda sebagai pelapor"), bool(typed.get("has_identity")), _("Bawa KTP; tanda tangan pada formulir harus sama dengan KTP.")),
        Need(_("Siapa yang dilaporkan"), given("who"), _("Nama atau ciri dan jabatannya, sejauh Anda tahu.")),
        Need(_("Apa yang terjadi"), given("what"), _("Urutan kejadian dengan kata-kata Anda.")),
        Need(_("Kapan terjadi"), given("happened"), _("Hari dan jam, sejauh Anda ingat.")),
        Need(_("Di mana terjadi"), given("where"), _("Alamat, TPS, atau nama akun dan tautannya.")),
        Need(_("Kapan Anda mengetahuinya"), bool(typed.get("known_on")), _("Batas waktu dihitung dari hari ini.")),
        Need(_("Bukti"), given("evidence"), _("Foto, rekaman, dokumen, tangkapan layar; simpan berkas aslinya.")),
        Need(_("Saksi"), given("witness"), _("Nama dan cara menghubungi orang yang melihat atau mendengar.")),
    ]  # fmt: skip
