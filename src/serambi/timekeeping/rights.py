"""What the law promises at each step, in words, with the clocks that hold it.

The sentences are ours; lengths, articles and evidence come from the rule rows of `law`.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from serambi.core.errors import InvalidInput
from serambi.law.calendar import WorkingCalendar
from serambi.law.clocks import START_WORDS, ClockEvent, Due, Regime, Rule, due, rule
from serambi.law.rules import UNIT_NAMES, Evidence
from serambi.ui.words import Words


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way: its name, what you and the office do, and its clock.

    `one_clock` marks a step that is the same whatever the information is about.
    """

    code: str
    name: Words
    promise: Words
    one_clock: bool = False


STEPS = (
    Step(
        "request.answer",
        _("Kantor menjawab"),
        _(
            "Kantor wajib memberi tahu secara tertulis apakah informasinya ada, diberikan atau ditolak, dan alasannya."
        ),
    ),
    Step(
        "request.extended",
        _("Perpanjangan, satu kali"),
        _(
            "Kantor boleh menambah waktu satu kali saja dan wajib menulis alasannya sebelum tenggat pertama lewat."
        ),
    ),
    Step(
        "request.complete",
        _("Anda melengkapi permohonan"),
        _(
            "Bila ada yang kurang, kantor memberi tahu dan Anda melengkapinya. Tenggat jawaban tetap berjalan."
        ),
    ),
    Step(
        "objection.file",
        _("Anda mengajukan keberatan"),
        _(
            "Bila ditolak, tidak dijawab, terlambat, tidak sesuai, atau dipungut biaya tidak wajar, Anda boleh berkeberatan kepada Atasan PPID."
        ),
    ),
    Step(
        "objection.answer",
        _("Atasan PPID menanggapi"),
        _(
            "Atasan PPID wajib menanggapi secara tertulis. Diam sampai tenggat lewat membuka jalan ke Komisi Informasi."
        ),
    ),
    Step(
        "dispute.file",
        _("Anda ke Komisi Informasi"),
        _(
            "Bila tanggapan tidak memuaskan atau tidak datang, Anda boleh meminta penyelesaian sengketa, tanpa biaya."
        ),
    ),
    Step(
        "ki.finish",
        _("Komisi Informasi memutus"),
        _("Sengketa diselesaikan dengan mediasi atau ajudikasi dalam jangka ini."),
    ),
    Step(
        "complaint.respond",
        _("Kantor menanggapi pengaduan"),
        _(
            "Pengaduan tentang pelayanan bukan keberatan: kantor menanggapinya, paling sedikit menyebut apa yang masih kurang."
        ),
        one_clock=True,
    ),
    Step(
        "complaint.decide",
        _("Kantor memutus pengaduan"),
        _(
            "Kantor memutus tentang pelayanannya sendiri dan menyebut apa yang dibenahi. Hitungan ini tidak berhenti."
        ),
        one_clock=True,
    ),
)
CODES = {step.code: step for step in STEPS}


@dataclass(frozen=True, slots=True)
class Length:
    """How long a step lasts under one regime, and how well that is known."""

    regime: Regime
    words: str
    basis: str
    evidence: Evidence

    @property
    def certainty(self) -> str:
        """How well the length is known, as a tag: "dasar: sekunder"."""
        return certainty(self.evidence)

    @property
    def tone(self) -> str:
        """The colour of that tag."""
        return TONES[self.evidence]


TONES = {
    Evidence.PRIMER: "ok",
    Evidence.SEKUNDER: "info",
    Evidence.INGATAN: "soon",
    Evidence.RANCANGAN: "soon",
}


def certainty(evidence: Evidence) -> str:
    """How well a rule is known, in two words: "dasar: sekunder"."""
    return _("dasar: %(evidence)s") % {"evidence": gettext(evidence.label)}


def lengths(code: str, on: date) -> list[Length]:
    """The step's length under each regime in force on `on`; a regime without such a rule is left out."""
    found = []
    for regime in Regime:
        try:
            one = rule(code, regime, on)
        except InvalidInput:
            continue
        plus = "+" if one.base else ""
        words = f"{plus}{one.length} {gettext(UNIT_NAMES[one.unit])}"
        found.append(Length(regime, words, one.basis, one.evidence))
    return found


def start_words(one: Rule) -> str:
    """What day 0 of the rule is: "permohonan diterima"."""
    return START_WORDS[one.counts_from]


def reckon(code: str, regime: Regime, day: date, calendar: WorkingCalendar, zone: ZoneInfo) -> Due:
    """When the step falls due if its clock starts on `day` (no hour: any hour counts the same).

    Raises InvalidInput for a day before the rule held, CalendarYearMissing beyond the calendar.
    """
    one = rule(code, regime, day)
    start = ClockEvent(kind=one.counts_from, at=datetime.combine(day, time.min, zone))
    return due([start], one, calendar, zone)
