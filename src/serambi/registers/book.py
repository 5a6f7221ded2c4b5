"""One book for one period, ready to be put on a sheet: plain values, no queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from serambi.letters.kinds import Signatory
from serambi.letters.letterhead import Letterhead
from serambi.registers.columns import Column, Line


@dataclass(frozen=True, slots=True)
class Book:
    """`title` and `regime` name it, `signers` stand under it (the superior first)."""

    title: str
    regime: str
    period: str
    columns: tuple[Column, ...]
    lines: Sequence[Line]
    letterhead: Letterhead
    place: str
    at: datetime
    zone: ZoneInfo
    masked: bool
    basis: str
    signers: tuple[Signatory, ...]

    @property
    def _npwp(self) -> str:
        asked = any(column.key == "npwp" for column in self.columns)
        return " Kolom NPWP tidak diminta dari pemohon." if asked else ""

    @property
    def note(self) -> str:
        """What the reader must know about this copy."""
        if self.masked:
            return (
                "Salinan untuk pihak luar: nama, alamat, dan kontak pemohon disamarkan"
                f" (UU 27/2022 Pasal 36).{self._npwp}"
            )
        return (
            "Salinan internal: memuat data pribadi pemohon, tidak untuk disebarkan"
            f" (UU 27/2022 Pasal 36).{self._npwp}"
        )
