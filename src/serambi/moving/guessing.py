"""What a file's name says of the information in it. Pure; a person corrects before anything is kept."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from serambi.law.headings import Category

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NOISE = re.compile(
    r"\b(?:final|fix|revisi|rev|scan|copy|salinan|ttd|upload|v\d+)\b|\(\d+\)", re.IGNORECASE
)
_KEPT = re.compile(
    r"\b(?:ppid|bawaslu|sk|sop|lhp|lkjip|lakip|dipa|rka|lra|calk|lhkpn|dpt|dpk|dptb|pdpb|tps|kpu|mou|bmn|rup|ikp|dip)\b",
    re.IGNORECASE,
)
SIGNS: tuple[tuple[str, str], ...] = (
    (r"profil|struktur organisasi|lhkpn|visi", "berkala.profil"),
    (r"lkjip|lakip|laporan kinerja|perjanjian kinerja", "berkala.kinerja"),
    (r"\blra\b|realisasi anggaran|neraca|calk|laporan keuangan|dipa", "berkala.keuangan"),
    (r"laporan layanan informasi|akses informasi|\blip\b", "berkala.akses"),
    (r"pengadaan|\brup\b|kontrak|spmk|\bhps\b", "berkala.pengadaan"),
    (r"evakuasi|peringatan dini", "berkala.evakuasi"),
    (r"rekap\w* (?:penanganan|penindakan|pelanggaran|sengketa)", "berkala.pemilu_penanganan"),
    (r"\blhp\b|hasil pengawasan", "berkala.pemilu_hasil"),
    (r"renstra|rencana strategis|renja|rencana kerja", "setiap_saat.renstra"),
    (r"\bmou\b|nota kesepahaman|perjanjian kerja ?sama", "setiap_saat.perjanjian"),
    (r"\bsop\b|\bsk\b|keputusan|peraturan|surat edaran", "setiap_saat.peraturan"),
    (r"inventaris|\bbmn\b|aset", "setiap_saat.inventaris"),
    (r"agenda", "setiap_saat.agenda"),
    (r"penelitian|riset|kajian", "setiap_saat.penelitian"),
    (r"program|kegiatan", "berkala.program"),
)


@dataclass(frozen=True, slots=True)
class Guess:
    """Title, year and heading as a name suggests them; "" and None where it says nothing."""

    title: str
    year: int | None
    heading: str

    @property
    def category(self) -> str:
        """The category of the heading; *setiap saat* when there is none."""
        return self.heading.partition(".")[0] or Category.SETIAP_SAAT.value


def guess(name: str) -> Guess:
    """ "LKJIP_Bawaslu-2024 (1) final.pdf" → "LKJIP Bawaslu 2024", 2024, berkala.kinerja.

    Folders above the file help with the heading and the year, not with the title.
    """
    path = PurePosixPath(name.replace("\\", "/"))
    stem = re.sub(r"[_+.]+|(?<=\w)-(?=\w)", " ", path.stem)
    title = " ".join(_NOISE.sub(" ", stem).split()).strip(" -")
    title = _KEPT.sub(_acronym, title)
    title = title[:1].upper() + title[1:]
    around = f"{' '.join(path.parent.parts)} {stem}".replace("_", " ")
    years = _YEAR.findall(stem) or _YEAR.findall(around)
    return Guess(
        title or path.stem, int(years[-1]) if years else None, _heading(stem) or _heading(around)
    )


def _acronym(found: re.Match[str]) -> str:
    word = found.group()
    return "Bawaslu" if word.casefold() == "bawaslu" else word.upper()


def _heading(words: str) -> str:
    folded = words.casefold()
    return next((code for sign, code in SIGNS if re.search(sign, folded)), "")
