"""The clocks of a dispute, derived from its dates, hearings and rulings; nothing is stored twice."""

from dataclasses import dataclass
from datetime import date, datetime, time

from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.disputes.models import Dispute, Hearing, Ruling
from serambi.disputes.models.choices import Instance
from serambi.law.calendar import WorkingCalendar
from serambi.law.clocks import ClockEvent, ClockKind, Due, Regime, due, rule
from serambi.law.dispute import State
from serambi.law.strip import StripDay, strip
from serambi.offices.selectors import calendar_for

TITLES = {
    "ki.papers": "Komisi Informasi memeriksa kelengkapan",
    "ki.start": "Komisi Informasi mulai menangani",
    "ki.finish": "Komisi Informasi menyelesaikan",
    "ki.mediation": "Batas mediasi",
    "ki.mediation_extended": "Batas mediasi yang diperpanjang",
    "ki.ruling_copy": "Salinan putusan diterima",
    "court.challenge": "Gugatan ke PTUN paling lambat",
    "court.final": "Putusan dapat dinyatakan tetap sesudah",
    "court.cassation": "Kasasi paling lambat",
}
OURS = frozenset({"court.challenge", "court.cassation"})
"""Dates that the office itself must keep if it wants to act; it is reminded of them."""
BEFORE_RULING = frozenset(
    {
        State.DIMOHONKAN,
        State.DIPANGGIL,
        State.AJUDIKASI_AWAL,
        State.MEDIASI,
        State.GAGAL,
        State.AJUDIKASI,
    }
)


@dataclass(frozen=True, slots=True)
class DisputeClock:
    """One running clock. `ours`: the office must act by then; `note` is the rule's doubt."""

    code: str
    title: str
    due: Due
    strip: list[StripDay]
    ours: bool
    note: str


def day_start(day: date, dispute: Dispute) -> datetime:
    """Midnight of a local day: a day whose hour nobody wrote down."""
    return datetime.combine(day, time.min, dispute.office.tz)


def due_by(
    code: str, kind: ClockKind, start: date, dispute: Dispute, calendar: WorkingCalendar
) -> Due | None:
    """When `code` falls due counted from `start`; None where the regime has no such rule."""
    try:
        found = rule(code, Regime(dispute.regime), start)
    except InvalidInput:
        return None
    return due([ClockEvent(kind, day_start(start, dispute))], found, calendar, dispute.office.tz)


def earliest_hearing(
    dispute: Dispute, hearing: Hearing, calendar: WorkingCalendar | None = None
) -> Due | None:
    """The first day on which a hearing may be held after its summons (Perki 1/2013 art. 24).

    None where no rule is known (elections) or the day of the summons was not written down.
    """
    if hearing.summoned_on is None:
        return None
    table = calendar or calendar_for(dispute.office)
    return due_by("ki.summons", ClockKind.SUMMONED, hearing.summoned_on, dispute, table)


def mediation_due(dispute: Dispute, *, extended: bool) -> Due | None:
    """Until when mediation may last, counted from the first meeting; None without a known rule."""
    if dispute.mediated_on is None:
        return None
    code = "ki.mediation_extended" if extended else "ki.mediation"
    return due_by(
        code, ClockKind.MEDIATED, dispute.mediated_on, dispute, calendar_for(dispute.office)
    )


def challenge_due(dispute: Dispute, ruling: Ruling) -> Due:
    """The last day to go to court by the shorter reading; for a judgment, to the Supreme Court."""
    return _window(
        dispute,
        ruling,
        "court.cassation" if ruling.instance == Instance.COURT else "court.challenge",
    )


def final_after(dispute: Dispute, ruling: Ruling) -> Due:
    """The day after which nobody can challenge any more, by the longer reading."""
    return _window(
        dispute, ruling, "court.cassation" if ruling.instance == Instance.COURT else "court.final"
    )


def _window(dispute: Dispute, ruling: Ruling, code: str) -> Due:
    found = due_by(code, ClockKind.RULED, ruling.received_on, dispute, calendar_for(dispute.office))
    assert found is not None  # noqa: S101 - both regimes know the courts' windows
    return found


def clocks_of(
    dispute: Dispute, rulings: list[Ruling], calendar: WorkingCalendar | None = None
) -> list[DisputeClock]:
    """The clocks that run in the present state, the nearest duty first."""
    table = calendar or calendar_for(dispute.office)
    state = State(dispute.state)
    wanted: list[tuple[str, ClockKind, date]] = []
    if state is State.MEDIASI and dispute.mediated_on:
        code = "ki.mediation_extended" if dispute.mediation_extended_on else "ki.mediation"
        wanted.append((code, ClockKind.MEDIATED, dispute.mediated_on))
    if state is State.DIMOHONKAN:
        wanted += [
            (code, ClockKind.DISPUTED, dispute.filed_on) for code in ("ki.papers", "ki.start")
        ]
    if state in BEFORE_RULING:
        wanted.append(("ki.finish", ClockKind.DISPUTED, dispute.filed_on))
    wanted += _court_clocks(state, rulings)
    today = clock.today(dispute.office.tz)
    found = [(code, due_by(code, kind, start, dispute, table)) for code, kind, start in wanted]
    return [
        DisputeClock(code, TITLES[code], one, strip(one, today), code in OURS, one.rule.note)
        for code, one in found
        if one is not None
    ]


def _court_clocks(state: State, rulings: list[Ruling]) -> list[tuple[str, ClockKind, date]]:
    if not rulings:
        return []
    last = rulings[-1]
    if state is State.PUTUSAN:
        return [
            ("court.challenge", ClockKind.RULED, last.received_on),
            ("court.final", ClockKind.RULED, last.received_on),
        ]
    if state is State.PTUN and last.instance == Instance.COURT:
        return [("court.cassation", ClockKind.RULED, last.received_on)]
    return []
