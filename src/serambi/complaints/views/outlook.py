"""What a complaint's state means for whoever complained: where it stands, what comes next, by when."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from serambi.complaints.life import OUTCOME_NAMES, Outcome, State
from serambi.complaints.models import Complaint
from serambi.complaints.models.choices import Target
from serambi.complaints.selectors.clock import ComplaintClock
from serambi.core.dates import format_day


@dataclass(frozen=True, slots=True)
class Outlook:
    """Words for people. `tone` is info, ok, soon or late; `ahead` is the next step with its date."""

    headline: str
    sentence: str
    ahead: str = ""
    tone: str = "info"


def outlook(complaint: Complaint, clock: ComplaintClock) -> Outlook:
    """Where the complaint stands."""
    state = State(complaint.state)
    if state in {State.DIPUTUS, State.SELESAI}:
        return _decided(complaint)
    if state is State.DICABUT:
        return Outlook(
            _("Dicabut atas permintaan Anda"), _("Pengaduan tetap tercatat dalam register.")
        )
    headline, sentence, tone = _open(complaint)
    late = clock.days_left < 0
    return Outlook(headline, sentence, _ahead(clock), "late" if late else tone)


def _open(complaint: Complaint) -> tuple[str, str, str]:
    state = State(complaint.state)
    if state is State.MENUNGGU:
        words = _(
            "Kantor meminta keterangan dari Anda. Tulis jawabannya di halaman ini; waktu kantor tetap berjalan."
        )
        return _("Menunggu keterangan Anda"), words, "soon"  # fmt: skip
    if state is State.DITERUSKAN:
        words = _(
            "Pengaduan diteruskan kepada %(target)s. Kabar dari sana kami tulis di halaman ini."
        )
        target = str(Target(complaint.forwarded_to).label)
        return _("Diteruskan kepada yang berwenang"), words % {"target": target}, "info"
    if state is State.DITANGANI:
        return _("Sedang ditangani"), _("Pengaduan Anda sudah ada yang menangani."), "info"
    return (
        _("Pengaduan diterima"),
        _("Petugas membaca pengaduan Anda dan menunjuk penangannya."),
        "info",
    )


def _ahead(clock: ComplaintClock) -> str:
    day = {"day": format_day(clock.owed.date)}
    if clock.is_decision:
        if clock.days_left < 0:
            return _("Putusan seharusnya Anda terima paling lambat %(day)s.") % day
        return _("Kami memutus pengaduan ini paling lambat %(day)s.") % day
    if clock.days_left < 0:
        return _("Tanggapan seharusnya Anda terima paling lambat %(day)s.") % day
    return _("Kami menanggapi paling lambat %(day)s.") % day


def _decided(complaint: Complaint) -> Outlook:
    outcome = Outcome(complaint.outcome)
    return Outlook(
        str(OUTCOME_NAMES[outcome]),
        _("Jawaban kantor dan yang dibenahi tertulis di bawah ini."),
        _("Bila belum puas, Anda dapat mengadu ke SP4N-LAPOR atau Ombudsman Republik Indonesia."),
        tone="ok" if outcome is Outcome.TERBUKTI else "info",
    )
