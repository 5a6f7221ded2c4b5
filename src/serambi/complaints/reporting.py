"""A report of a suspected election offence is no complaint: what it needs, and until when.

Worked out from what is typed and never stored. UU 7/2017 art. 454: in writing, with name and address
of the reporter, the reported, time and place, and a description. Its days are rows of the law.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from serambi.core import clock
from serambi.law.calendar import CalendarYearMissing
from serambi.law.clocks import ClockEvent, ClockKind, Due, Regime, Rule, due, rule
from serambi.law.rules import UNIT_NAMES
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for


@dataclass(frozen=True, slots=True)
class Matter:
    """One of the two kinds of election."""

    slug: str
    title: Any

    @property
    def rule(self) -> Rule:
        """The days that its law gives today."""
        return rule(f"report.{self.slug}", Regime.PEMILU, clock.now().date())

    @property
    def unit(self) -> str:
        """What is counted, in words."""
        return gettext(UNIT_NAMES[self.rule.unit])

    @property
    def evidence(self) -> str:
        """How well the rule is known, in a word."""
        return gettext(self.rule.evidence.label)


MATTERS = {
    matter.slug: matter
    for matter in (
        Matter("pemilu", _("Dugaan pelanggaran Pemilu")),
        Matter("pemilihan", _("Dugaan pelanggaran Pemilihan kepala daerah")),
    )
}


def last_day(matter: Matter, known_on: date, office: Office) -> Due | None:
    """The last day to report, day 0 being that of the knowledge; None without a calendar that far."""
    known = ClockEvent(ClockKind.KNOWN, datetime.combine(known_on, time(12), office.tz))
    try:
        return due([known], matter.rule, calendar_for(office), office.tz)
    except CalendarYearMissing:
        return None


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
