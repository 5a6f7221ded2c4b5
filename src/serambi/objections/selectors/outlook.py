"""What an objection's state means for its applicant: where it stands, what comes next, by when."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from serambi.casework.selectors.clock import Timing
from serambi.core.dates import format_datetime, format_day
from serambi.law.objection import Outcome, State
from serambi.objections.forum import Forum
from serambi.objections.models import Objection, Talk
from serambi.objections.selectors.clock import ObjectionClock


@dataclass(frozen=True, slots=True)
class Outlook:
    """Words for people. `tone` is info, ok, soon or late; `ahead` is the next step with its date."""

    headline: str
    sentence: str
    ahead: str = ""
    tone: str = "info"


@dataclass(frozen=True, slots=True)
class Standing:
    """An objection with all that its outlook depends on."""

    objection: Objection
    clock: ObjectionClock
    forum: Forum
    talk: Talk | None = None


def outlook(standing: Standing) -> Outlook:
    """Where the objection stands."""
    return _WORDS[State(standing.objection.state)](standing)


def road_open(standing: Standing) -> bool:
    """True while the applicant may still go to the Komisi Informasi."""
    last = standing.clock.dispute
    return State(standing.objection.state) in _ROAD and last is not None


_ROAD = {State.DITANGGAPI_MENGABULKAN, State.DITANGGAPI_MENGUATKAN, State.TIDAK_DITANGGAPI}


def _answer_by(standing: Standing) -> str:
    if standing.clock.timing is Timing.LATE:
        return _("Tanggapan seharusnya Anda terima paling lambat %(day)s.") % {
            "day": format_day(standing.clock.due_on)
        }
    return _("Atasan PPID menanggapi secara tertulis paling lambat %(day)s.") % {
        "day": format_day(standing.clock.due_on)
    }


def _to_commission(standing: Standing) -> str:
    last = standing.clock.dispute
    words = {"forum": standing.forum.name}
    if last is None:
        return _("Anda berhak mengajukan sengketa ke %(forum)s.") % words
    return _("Sengketa ke %(forum)s paling lambat %(day)s.") % {
        **words,
        "day": format_day(last.date),
    }


def _received(standing: Standing) -> Outlook:
    return Outlook(
        _("Keberatan diterima"),
        _("Petugas memeriksa keberatan Anda dan meneruskannya kepada Atasan PPID."),
        _answer_by(standing),
    )


def _registered(standing: Standing) -> Outlook:
    return Outlook(
        _("Sedang ditangani Atasan PPID"),
        _("Keberatan Anda terdaftar dan sudah diteruskan kepada Atasan PPID."),
        _answer_by(standing),
    )


def _talking(standing: Standing) -> Outlook:
    talk = standing.talk
    words = _("Keberatan Anda dimusyawarahkan; waktu tanggapan tetap berjalan.")
    if talk is not None and talk.held_at is None:
        words = _("Anda diundang bermusyawarah pada %(when)s di %(place)s.") % {
            "when": format_datetime(talk.planned_for, standing.objection.office.tz),
            "place": talk.place,
        }
    return Outlook(_("Musyawarah"), words, _answer_by(standing), tone="soon")


def _granted(standing: Standing) -> Outlook:
    whole = standing.objection.outcome == Outcome.MENGABULKAN
    return Outlook(
        _("Keberatan dikabulkan") if whole else _("Keberatan dikabulkan sebagian"),
        _("Surat tanggapan memuat perintah kepada PPID dan batas waktunya."),
        _to_commission(standing) if not whole else "",
        tone="ok",
    )


def _upheld(standing: Standing) -> Outlook:
    return Outlook(
        _("Keputusan PPID dikuatkan"),
        _("Surat tanggapan memuat alasannya. Bacalah sebelum menentukan langkah."),
        _to_commission(standing),
        tone="late",
    )


def _silent(standing: Standing) -> Outlook:
    return Outlook(
        _("Tidak ditanggapi sampai tenggat"),
        _(
            "Tenggat tanggapan %(day)s sudah lewat. Anda berhak mengajukan penyelesaian sengketa informasi."
        )
        % {"day": format_day(standing.clock.due_on)},
        _to_commission(standing),
        tone="late",
    )


def _disputed(standing: Standing) -> Outlook:
    return Outlook(
        _("Sengketa di Komisi Informasi"),
        _("Sengketa ditangani %(forum)s; panggilan datang dari sana.")
        % {"forum": standing.forum.name},
    )


def _done(standing: Standing) -> Outlook:
    return Outlook(_("Selesai"), _("Surat-suratnya tetap dapat diunduh di bawah ini."), tone="ok")


def _withdrawn(standing: Standing) -> Outlook:
    return Outlook(_("Dicabut atas permintaan Anda"), _("Keberatan tetap tercatat dalam register."))


_WORDS: dict[State, Callable[[Standing], Outlook]] = {
    State.DRAF: _received,
    State.DITERIMA: _received,
    State.TERDAFTAR: _registered,
    State.MUSYAWARAH: _talking,
    State.DITANGGAPI_MENGABULKAN: _granted,
    State.DITANGGAPI_MENGUATKAN: _upheld,
    State.TIDAK_DITANGGAPI: _silent,
    State.SENGKETA: _disputed,
    State.SELESAI: _done,
    State.DICABUT: _withdrawn,
}
