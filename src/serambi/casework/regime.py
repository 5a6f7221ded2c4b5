"""A first guess of the regime from the words of a request; the officer confirms or corrects it.

Perki 1/2019 gives election information the shorter clock. When in doubt the shorter one is
proposed (law.md §5): answering early wrongs nobody.
"""

import re
from dataclasses import dataclass

from serambi.law.clocks import Regime

_ELECTORAL = re.compile(
    r"\b(pemilu|pemilihan|pilkada|pilpres|pileg|pilgub|pilwalkot|pilwali|pilbup|kampanye|tps|dpt|dptb|dpk|pdpb"
    r"|daftar pemilih|coklit|pemungutan|penghitungan suara|rekapitulasi suara|logistik"
    r"|calon|pasangan calon|paslon|caleg|dana kampanye|apk|alat peraga"
    r"|panwas\w*|pengawas\w*|ptps|pkd|politik uang|pelanggaran|sengketa proses|pencalonan"
    r"|hak pilih|kpu|kpps|netralitas|tahapan|penindakan)\b",
    re.IGNORECASE,
)
_ADMINISTRATIVE = re.compile(
    r"\b(anggaran|dipa|rka|lra|neraca|aset|pengadaan|tender|kontrak|kepegawaian|pegawai|gaji"
    r"|lhkpn|renstra|rencana kerja|laporan keuangan|inventaris|sop|struktur organisasi)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Guess:
    """A proposed regime and the sentence that explains it."""

    regime: Regime
    reason: str


def guess(details: str) -> Guess:
    """The regime that the words suggest: election words win, plain office matters are general."""
    if found := _ELECTORAL.search(details):
        return Guess(
            Regime.PEMILU,
            f"Topik kepemiluan (“{found.group(0).lower()}”); petugas dapat mengoreksi.",
        )
    if found := _ADMINISTRATIVE.search(details):
        return Guess(
            Regime.UMUM,
            f"Urusan kelembagaan (“{found.group(0).lower()}”); petugas dapat mengoreksi.",
        )
    return Guess(
        Regime.PEMILU,
        "Topik belum jelas; dipakai tenggat yang lebih pendek sampai petugas memeriksa.",
    )
