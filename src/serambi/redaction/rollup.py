"""What was blacked out, told in words and figures (UU 14/2008 art. 22(7) e). Plain values."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from serambi.law.exemptions import exemption


@dataclass(frozen=True, slots=True)
class Line:
    """One ground: its article, how many boxes rest on it, and the material they cover."""

    basis: str
    article: str
    title: str
    boxes: int
    materials: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RollUp:
    """All of one file. `unit` is the word for its pages."""

    file: str
    pages: int
    total_pages: int
    boxes: int
    lines: tuple[Line, ...]
    unit: str = "halaman"

    @property
    def grounds(self) -> str:
        """ "17.h.3: 4, 17.j: 2" """
        return ", ".join(f"{line.basis}: {line.boxes}" for line in self.lines)

    def sentences(self) -> list[str]:
        """For the letter: one sentence for the file, one for each ground."""
        told = [
            f"Berkas “{self.file}”: {self.boxes} bagian dihitamkan pada {self.pages} dari "
            f"{self.total_pages} {self.unit}."
        ]
        told += [
            f"{line.article}: {line.boxes} bagian, yaitu {listed(line.materials)}."
            for line in self.lines
        ]
        return told


def roll_up(
    file: str, total_pages: int, rows: Iterable[tuple[int, str, str]], unit: str = "halaman"
) -> RollUp:
    """The sum of `rows` (page, ground, material), one for each box."""
    taken = list(rows)
    counted = Counter(basis for _page, basis, _material in taken)
    lines = []
    for basis in sorted(counted):
        found = exemption(basis)
        materials = dict.fromkeys(row[2] for row in taken if row[1] == basis)
        lines.append(Line(basis, found.basis, found.title, counted[basis], tuple(materials)))
    return RollUp(file, len({row[0] for row in taken}), total_pages, len(taken), tuple(lines), unit)


def listed(words: Iterable[str]) -> str:
    """ "nomor telepon, NIK, dan alamat" """
    told = list(words)
    if len(told) < 3:
        return " dan ".join(told)
    return f"{', '.join(told[:-1])}, dan {told[-1]}"
