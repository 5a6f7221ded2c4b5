"""Live records of the papers of the service: five procedures, the pledge, the yearly report, access for all."""

import re
from collections.abc import Iterable
from datetime import date

from serambi.core.dates import format_date
from serambi.evidence.live.facts import Facts, Paper
from serambi.evidence.live.registry import LiveKey, LiveState, add, live, no, yes

GROUP = "SOP, maklumat dan laporan"
_SOP = re.compile(r"\b(?:sop|standar operasional|prosedur)\b", re.IGNORECASE)
PROCEDURES: dict[str, tuple[str, tuple[str, ...]]] = {
    "sop.request": (
        "SOP permintaan informasi",
        ("permintaan", "permohonan", "pelayanan informasi"),
    ),
    "sop.documentation": ("SOP pendokumentasian informasi", ("pendokumentasian", "dokumentasi")),
    "sop.objection": ("SOP penanganan keberatan", ("keberatan",)),
    "sop.consequence": ("SOP uji konsekuensi", ("uji konsekuensi", "pengujian konsekuensi")),
    "sop.list": ("SOP penetapan dan pemutakhiran DIP", ("daftar informasi publik", "dip")),
}
"""Five procedures that questionnaires ask for one by one, and the words that tell them apart."""
_YEAR = re.compile(r"\b(20\d\d)\b")


def _named(papers: Iterable[Paper], words: tuple[str, ...]) -> Paper | None:
    """The newest paper that can be opened whose title holds one of `words`; else one that cannot."""
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    found = [one for one in papers if pattern.search(one.title)]
    return next((one for one in found if one.whole), found[0] if found else None)


def _procedures(facts: Facts) -> list[Paper]:
    return [one for one in facts.papers if _SOP.search(one.title)]


def told(key: str, facts: Facts, title: str, found: Paper | None) -> LiveState:
    """Whether `found` is there to be opened, in a sentence about `title`."""
    if found is None:
        return no(key, facts, f"{title} belum terbit di daftar informasi.", "informasi/")
    page = f"informasi/{found.slug}/"
    if not found.whole:
        return no(key, facts, f"“{found.title}” terbit tanpa berkas dan tanpa tautan.", page)
    words = (
        f"“{found.title}” terbit dan dapat dibuka, terakhir diubah {format_date(found.changed)}."
    )
    return yes(key, facts, words, page)


def _procedure(key: str, facts: Facts) -> LiveState:
    title, words = PROCEDURES[key]
    return told(key, facts, title, _named(_procedures(facts), words))


for _key, (_title, _words) in PROCEDURES.items():
    add(LiveKey(_key, _title, GROUP, _procedure))


@live("sop.all", "Kelima SOP layanan informasi", GROUP)
def all_procedures(key: str, facts: Facts) -> LiveState:
    """All five, because some questions give nothing when one is missing."""
    lacking = [PROCEDURES[one][0] for one in PROCEDURES if not _procedure(one, facts).holds]
    if lacking:
        words = (
            f"{len(PROCEDURES) - len(lacking)} dari 5 SOP terbit; belum ada: {', '.join(lacking)}."
        )
        return no(key, facts, words, "informasi/?q=SOP")
    return yes(key, facts, "Kelima SOP layanan informasi terbit.", "informasi/?q=SOP")


@live("pledge", "Maklumat pelayanan", GROUP)
def pledge(key: str, facts: Facts) -> LiveState:
    """The pledge of service, published (Perki 1/2021)."""
    return told(key, facts, "Maklumat pelayanan", _named(facts.papers, ("maklumat",)))


@live("report.service", "Laporan layanan informasi publik (LIP)", GROUP)
def service_report(key: str, facts: Facts) -> LiveState:
    """The yearly report, due three months after the year (Perki 1/2021 art. 54): until 31 March of the
    year after next the newest one counts."""
    found = [one for one in facts.papers if "laporan layanan informasi" in one.title.casefold()]
    told = [(year, one) for one in found if (year := year_of(one)) is not None]
    if not told:
        words = "Laporan layanan informasi publik belum terbit di daftar informasi."
        return no(key, facts, words, "informasi/?q=laporan+layanan")
    year, newest = max(told, key=lambda one: (one[0], one[1].whole))
    until, page = date(year + 2, 3, 31), f"informasi/{newest.slug}/"
    if not newest.whole:
        return no(key, facts, f"“{newest.title}” terbit tanpa berkas.", page)
    if until < facts.day:
        words = f"Laporan layanan terakhir adalah tahun {year}; laporan tahun {year + 1} sudah jatuh waktu."
        return no(key, facts, words, page, until)
    return yes(key, facts, f"Laporan layanan informasi publik tahun {year} terbit.", page, until)


def year_of(paper: Paper) -> int | None:
    """The newest year that its title or its period names."""
    years = _YEAR.findall(f"{paper.title} {paper.period}")
    return max(int(one) for one in years) if years else None


@live("access.everyone", "Aksesibilitas situs dan dokumen", GROUP)
def accessibility(key: str, facts: Facts) -> LiveState:
    """Whom to ask for help, and whether the documents can be read aloud by a machine."""
    page = "bukti/aksesibilitas/"
    office = facts.office
    if not (office.phone or office.email):
        words = "Kantor belum menulis nomor atau surel tempat meminta bantuan akses."
        return no(key, facts, words, page)
    read, unread = facts.unread_documents
    if unread:
        words = (
            f"{unread} dari {read} dokumen terbit hasil pindaian yang belum terbaca pembaca layar."
        )
        return no(key, facts, words, page)
    if not read:
        words = "Bantuan akses dapat diminta; dokumen yang terbit belum dibaca mesin."
        return yes(key, facts, words, page)
    words = f"Bantuan akses dapat diminta; {read} dokumen terbit terbaca pembaca layar."
    return yes(key, facts, words, page)
