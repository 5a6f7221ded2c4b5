"""What a case's state means for its applicant: where it stands, what comes next, by when."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.casework.models import Decision, InformationRequest
from serambi.casework.selectors.clock import CaseClock, Timing
from serambi.core.dates import format_date, format_day
from serambi.law.clocks import ClockEvent, ClockKind, Due, Regime, due, rule
from serambi.law.lifecycle import BEFORE_NOTICE, Outcome, State
from serambi.offices.selectors import calendar_for


@dataclass(frozen=True, slots=True)
class Outlook:
    """Words for people. `tone` is info, ok, soon or late; `ahead` is the next step with its date."""

    headline: str
    sentence: str
    ahead: str = ""
    by: date | None = None
    tone: str = "info"


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground for objection that the applicant has now (UU 14/2008 art. 35(1)), and until when."""

    sentence: str
    article: str
    until: Due


GROUNDS = {
    "a": gettext_lazy(
        "Permohonan ditolak, seluruhnya atau sebagian, karena informasinya dikecualikan"
    ),
    "c": gettext_lazy("Permohonan tidak ditanggapi"),
    "d": gettext_lazy("Permohonan ditanggapi tidak sebagaimana diminta"),
    "g": gettext_lazy("Informasi disampaikan melebihi waktu yang diatur"),
}
"""Those of UU 14/2008 art. 35(1) a-g that the register itself can show."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A case with all that its outlook depends on."""

    case: InformationRequest
    clock: CaseClock
    decision: Decision | None
    complete_by: Due | None = None


def outlook(standing: Standing) -> Outlook:
    """Where the case stands; a passed due date without an answer outweighs the state."""
    if is_late(standing):
        return _late(standing)
    return _WORDS[State(standing.case.state)](standing)


def is_late(standing: Standing) -> bool:
    """The due day has passed and no written notice went out."""
    return standing.clock.timing is Timing.LATE and State(standing.case.state) in BEFORE_NOTICE


def grounds(standing: Standing) -> list[Ground]:
    """The grounds that the state of the case itself gives; others only the applicant can know."""
    case = standing.case
    if is_late(standing):
        found_at, letters = standing.clock.in_force.at, "cg"
    elif case.noticed_at is None or State(case.state) is State.DICABUT:
        return []
    else:
        found_at, letters = case.noticed_at, _letters_of_answer(standing)
    until = _object_until(case, ClockEvent(ClockKind.GROUND, found_at))
    return [
        Ground(
            str(GROUNDS[letter]),
            _("Pasal 35 ayat (1) huruf %(letter)s UU 14/2008") % {"letter": letter},
            until,
        )
        for letter in letters
    ]


def _letters_of_answer(standing: Standing) -> str:
    withheld = standing.case.outcome in {Outcome.DITOLAK, Outcome.SEBAGIAN}
    late = standing.clock.timing is Timing.ANSWERED_LATE
    return f"{'a' if withheld else ''}d{'g' if late else ''}"


def _object_until(case: InformationRequest, start: ClockEvent) -> Due:
    day = start.at.astimezone(case.office.tz).date()
    return due(
        [start],
        rule("objection.file", Regime(case.regime), day),
        calendar_for(case.office),
        case.office.tz,
    )


def _answer_by(standing: Standing) -> str:
    return _("Jawaban tertulis paling lambat %(day)s.") % {"day": format_day(standing.clock.due_on)}


def _late(standing: Standing) -> Outlook:
    return Outlook(
        _("Tenggat jawaban sudah lewat"),
        _(
            "Jawaban seharusnya Anda terima paling lambat %(day)s. Permohonan Anda tetap harus dijawab."
        )
        % {"day": format_day(standing.clock.due_on)},
        _("Anda berhak mengajukan keberatan kepada Atasan PPID."),
        tone="late",
    )


def _received(standing: Standing) -> Outlook:
    return Outlook(
        _("Diterima, menunggu pemeriksaan"),
        _(
            "Petugas memeriksa kelengkapan permohonan Anda. Bila ada yang kurang, Anda diberi tahu di halaman ini."
        ),
        _answer_by(standing),
        standing.clock.due_on,
    )


def _incomplete(standing: Standing) -> Outlook:
    by = standing.complete_by
    return Outlook(
        _("Menunggu kelengkapan dari Anda"),
        _("Permohonan ini belum dapat diproses sampai Anda melengkapinya."),
        _("Lengkapi paling lambat %(day)s.") % {"day": format_day(by.date)}
        if by
        else _("Lengkapi secepatnya."),
        by.date if by else None,
        tone="soon",
    )


def _in_work(standing: Standing) -> Outlook:
    return Outlook(
        _("Sedang diproses"),
        _("Petugas mengumpulkan bahan, lalu PPID memutuskan jawabannya."),
        _answer_by(standing),
        standing.clock.due_on,
    )


def _extended(standing: Standing) -> Outlook:
    return Outlook(
        _("Sedang diproses, waktunya diperpanjang satu kali"),
        _("Alasan perpanjangan: %(reason)s") % {"reason": standing.case.extension_reason},
        _answer_by(standing),
        standing.clock.due_on,
        tone="soon",
    )


def _tested(standing: Standing) -> Outlook:
    return Outlook(
        _("Sedang diuji konsekuensinya"),
        _(
            "Kami menguji apakah informasi ini boleh dibuka. Tenggat jawaban tidak bertambah karenanya."
        ),
        _answer_by(standing),
        standing.clock.due_on,
    )


def _ordered(until: date) -> Outlook:
    return Outlook(
        _("Dibuka kembali atas perintah"),
        _("Kantor ini diperintahkan memberikan informasi yang Anda minta."),
        _("Dilaksanakan paling lambat %(day)s.") % {"day": format_day(until)},
        until,
        tone="ok",
    )


def _granted(standing: Standing) -> Outlook:
    if standing.case.ordered_due_on is not None:
        return _ordered(standing.case.ordered_due_on)
    whole = State(standing.case.state) is State.DIKABULKAN
    days = standing.decision.days_to_provide if standing.decision else 0
    ahead = _("Informasi disiapkan untuk diserahkan.")
    if days:
        ahead = _("Informasi diserahkan dalam %(days)s hari kerja sejak pemberitahuan.") % {
            "days": days
        }
    return Outlook(
        _("Dikabulkan seluruhnya") if whole else _("Dikabulkan sebagian"),
        _("Pemberitahuan tertulis dapat Anda baca di bawah ini."),
        ahead,
        tone="ok",
    )


def _refused(standing: Standing) -> Outlook:
    return Outlook(
        _("Ditolak karena informasinya dikecualikan"),
        _("Surat keputusan memuat pasal dan alasannya. Bacalah sebelum menentukan langkah."),
        _("Bila tidak setuju, Anda dapat mengajukan keberatan."),
        tone="late",
    )


def _not_held(standing: Standing) -> Outlook:
    holder = standing.decision.holder if standing.decision else ""
    told = (
        _("Menurut kami, informasi itu dikuasai %(holder)s.") % {"holder": holder} if holder else ""
    )
    return Outlook(
        _("Tidak dikuasai kantor ini"),
        told or _("Penjelasannya ada pada pemberitahuan tertulis."),
        "",
    )


def _not_documented(standing: Standing) -> Outlook:
    promised = standing.decision.promised_on if standing.decision else None
    words = (
        _("Diperkirakan tersedia pada %(day)s.") % {"day": format_date(promised)}
        if promised
        else ""
    )
    return Outlook(
        _("Belum didokumentasikan"),
        _("Informasi ini belum tersedia di kantor kami."),
        words,
        promised,
    )


def _awaiting_fee(standing: Standing) -> Outlook:
    total = f"{standing.decision.cost_total:,}".replace(",", ".") if standing.decision else ""
    way = standing.decision.payment_way if standing.decision else ""
    return Outlook(
        _("Menunggu biaya penyalinan dan pengiriman"),
        _("Biaya nyata Rp%(total)s. Cara membayar: %(way)s") % {"total": total, "way": way},
        _("Setelah biaya diterima, informasi diserahkan."),
        tone="soon",
    )


def _handed_over(standing: Standing) -> Outlook:
    return Outlook(
        _("Informasi sudah diserahkan"),
        _("Surat dan dokumennya dapat diunduh di bawah ini."),
        tone="ok",
    )


def _ended(standing: Standing) -> Outlook:
    return Outlook(
        _("Selesai"), _("Surat dan dokumennya tetap dapat diunduh di bawah ini."), tone="ok"
    )


def _stopped(standing: Standing) -> Outlook:
    return Outlook(
        _("Dihentikan karena tidak dilengkapi"),
        _(
            "Permohonan tetap tercatat dalam register. Anda dapat mengajukan permohonan baru kapan saja."
        ),
    )


def _withdrawn(standing: Standing) -> Outlook:
    return Outlook(
        _("Dicabut atas permintaan Anda"),
        _(
            "Permohonan tetap tercatat dalam register. Anda dapat mengajukan permohonan baru kapan saja."
        ),
    )


_WORDS: dict[State, Callable[[Standing], Outlook]] = {
    State.DRAF: _received,
    State.DITERIMA: _received,
    State.PERLU_DILENGKAPI: _incomplete,
    State.DIPROSES: _in_work,
    State.DIPERPANJANG: _extended,
    State.UJI_KONSEKUENSI: _tested,
    State.DIKABULKAN: _granted,
    State.DIKABULKAN_SEBAGIAN: _granted,
    State.DITOLAK: _refused,
    State.TIDAK_DIKUASAI: _not_held,
    State.BELUM_DIDOKUMENTASIKAN: _not_documented,
    State.MENUNGGU_BIAYA: _awaiting_fee,
    State.DISERAHKAN: _handed_over,
    State.SELESAI: _ended,
    State.DIHENTIKAN: _stopped,
    State.DICABUT: _withdrawn,
}
