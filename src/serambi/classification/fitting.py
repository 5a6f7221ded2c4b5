"""Which mandatory exclusion of Perbawaslu 1/2022 art. 18(2) a question may be about.

A suggestion for the desk at intake and nothing more: it decides nothing, withholds nothing, and the
item still needs its ground of UU 14/2008 art. 17 and its own test. The words are our choice.
"""

from dataclasses import dataclass
from functools import cache

from serambi.law.exemptions import Mandatory, mandatory_exclusions
from serambi.search.normalise import stems

_PERSONS = "informan pelapor saksi"
_WHO = "nama identitas siapa alamat telepon nik biodata foto rekaman keterangan pernyataan kontak"


@dataclass(frozen=True, slots=True)
class Signal:
    """Fits a text that holds a word of each group; groups are words parted by spaces."""

    code: str
    groups: tuple[str, ...]


SIGNALS = (
    Signal("proses", ("kajian klarifikasi", "pelanggaran laporan dugaan temuan perkara")),
    Signal("proses", ("gakkumdu penyidikan penyelidikan",)),
    Signal("proses", ("rencana strategi peta jadwal", "patroli pengawasan kerawanan pencegahan")),
    Signal("proses", ("musyawarah ajudikasi mediasi", "sengketa")),
    Signal("identitas", (_PERSONS, _WHO)),
    Signal("keselamatan", (f"{_PERSONS} pengawas panwaslu pemilih", "alamat rumah telepon lokasi keberadaan")),
    Signal("keselamatan", ("ancaman intimidasi teror",)),
)  # fmt: skip


def exclusions_fitting(text: str) -> list[Mandatory]:
    """The items of art. 18(2) whose words stand in `text`, in the order of the law; [] for none."""
    said = frozenset(stems(text))
    codes = {code for code, groups in _groups() if all(said & group for group in groups)}
    return [one for one in mandatory_exclusions() if one.code in codes]


@cache
def _groups() -> tuple[tuple[str, tuple[frozenset[str], ...]], ...]:
    return tuple(
        (one.code, tuple(frozenset(stems(words)) for words in one.groups)) for one in SIGNALS
    )
