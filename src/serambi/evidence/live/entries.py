"""Live records of single papers under a heading of the information list.

A heading gathers several papers, and a questionnaire asks for them one by one: a balance sheet does
not show that the notes were published. So each of these records looks for its own paper among the
published entries of one heading, by the words of its title and the year that it is about.
"""

import re
from dataclasses import dataclass
from datetime import date

from serambi.evidence.live.facts import AGREEMENTS, FINANCE, Facts, Paper
from serambi.evidence.live.registry import LiveKey, LiveState, add, live, no, yes
from serambi.evidence.live.words import told, year_of
from serambi.law.duties import Standing

FINANCE_GROUP = "Laporan keuangan"
AGREEMENT_GROUP = "Perjanjian"


@dataclass(frozen=True, slots=True)
class Kind:
    """A paper by its name in sentences and by the words that its title may hold."""

    name: str
    pattern: re.Pattern[str]


def _kind(name: str, *words: str) -> Kind:
    return Kind(name, re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE))


REPORTS = {
    "finance.budget": _kind(
        "laporan realisasi anggaran", r"lra", r"(?:laporan )?realisasi (?:\w+ )?anggaran"
    ),
    "finance.balance": _kind("neraca", r"neraca"),
    "finance.notes": _kind(
        "catatan atas laporan keuangan", r"calk", r"catatan (?:\w+ )*laporan keuangan"
    ),
}
WHOLE = Kind(
    "laporan keuangan lengkap",
    re.compile(r"^(?!.*\b(?:catatan|ringkasan|opini)\b).*\blaporan keuangan\b", re.IGNORECASE),
)
"""One volume that holds all three, as audited reports are bound."""
PAPERS = {
    "agreement.mou": _kind("nota kesepahaman", r"mou", r"nota kesepahaman", r"kesepakatan bersama"),
    "agreement.work": _kind("perjanjian kerja sama", r"pks", r"perjanjian kerja ?sama"),
}


def _of(facts: Facts, heading: str, *kinds: Kind) -> list[Paper]:
    return [
        one
        for one in facts.papers
        if one.heading == heading and any(kind.pattern.search(one.title) for kind in kinds)
    ]


def _waived(key: str, facts: Facts, heading: str, page: str) -> LiveState | None:
    """What the PPID stated about the heading as a whole, where it was stated that there is nothing."""
    slot = facts.board.slot(heading)
    if slot is None or slot.judged.standing is not Standing.WAIVED:
        return None
    words = f"PPID menyatakan tidak ada informasi di pokok ini: {slot.waived_reason}"
    return yes(key, facts, words, page, slot.judged.next_date)


def _last_day(year: int) -> date:
    """A report of `year` counts until the audited one of the year after it is due, six months after
    that year (UU 17/2003 art. 30(1))."""
    return date(year + 2, 6, 30)


def _due(year: int) -> str:
    """Said with its basis, which was not read in the law itself."""
    return (
        f"laporan tahun {year} sudah jatuh waktu (UU 17/2003 Pasal 30 ayat (1), dasar: sekunder)."
    )


def _newest(found: list[Paper]) -> tuple[int, Paper] | None:
    dated = [(year, one) for one in found if (year := year_of(one)) is not None]
    return max(dated, key=lambda pair: (pair[0], pair[1].whole), default=None)


def _report(key: str, facts: Facts) -> LiveState:
    """One report of the newest year; bound with the others it counts as well."""
    kind, page = REPORTS[key], f"informasi/?pokok={FINANCE}"
    if stated := _waived(key, facts, FINANCE, page):
        return stated
    newest = _newest(_of(facts, FINANCE, kind, WHOLE))
    if newest is None:
        return no(key, facts, f"Belum terbit {kind.name} yang menyebut tahunnya.", page)
    year, paper = newest
    if not paper.whole:
        return told(key, facts, kind.name, paper)
    until, page = _last_day(year), f"informasi/{paper.slug}/"
    if until < facts.day:
        words = f"“{paper.title}” tentang tahun {year}; {_due(year + 1)}"
        return no(key, facts, words, page, until)
    return yes(key, facts, f"“{paper.title}” terbit dan dapat dibuka.", page, until)


for _key, _one in REPORTS.items():
    add(LiveKey(_key, _one.name.capitalize(), FINANCE_GROUP, _report))


@live("finance.set", "Perangkat laporan keuangan setahun", FINANCE_GROUP)
def whole_set(key: str, facts: Facts) -> LiveState:
    """Realisation, balance sheet and notes of one year, apart or in one volume."""
    page = f"informasi/?pokok={FINANCE}"
    if stated := _waived(key, facts, FINANCE, page):
        return stated
    years = {
        name: {year_of(one) for one in _of(facts, FINANCE, kind, WHOLE) if one.whole} - {None}
        for name, kind in REPORTS.items()
    }
    shared = set.intersection(*years.values())
    newest = max((year for year in shared if year is not None), default=None)
    if newest is None:
        known = [year for found in years.values() for year in found if year is not None]
        lacking = [
            REPORTS[name].name for name, found in years.items() if not known or max(known) not in found
        ]  # fmt: skip
        about = f" tahun {max(known)}" if known else ""
        words = (
            f"Perangkat laporan keuangan{about} belum lengkap: belum terbit {', '.join(lacking)}."
        )
        return no(key, facts, words, page)
    until = _last_day(newest)
    if until < facts.day:
        words = f"Perangkat terakhir tentang tahun {newest}; {_due(newest + 1)}"
        return no(key, facts, words, page, until)
    words = f"Realisasi anggaran, neraca dan catatannya tahun {newest} terbit dan dapat dibuka."
    return yes(key, facts, words, page, until)


def _agreement(key: str, facts: Facts) -> LiveState:
    """The newest agreement of its kind; whether it is still in force its own page says."""
    page = f"informasi/?pokok={AGREEMENTS}"
    if stated := _waived(key, facts, AGREEMENTS, page):
        return stated
    found = _of(facts, AGREEMENTS, PAPERS[key])
    whole = next((one for one in found if one.whole), found[0] if found else None)
    return told(key, facts, PAPERS[key].name.capitalize(), whole)


for _key, _one in PAPERS.items():
    add(LiveKey(_key, _one.name.capitalize(), AGREEMENT_GROUP, _agreement))
