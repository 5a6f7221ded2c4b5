"""One decreed day as a plain value, and whom a decree binds."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from serambi.core.dates import format_date


class Scope(StrEnum):
    """Where a decree holds."""

    NATION = "nasional"
    PROVINCE = "provinsi"
    OFFICE = "kantor"


SCOPE_NAMES = {
    Scope.NATION: "Seluruh Indonesia",
    Scope.PROVINCE: "Provinsi ini dan kantor di bawahnya",
    Scope.OFFICE: "Kantor ini saja",
}


@dataclass(frozen=True, slots=True)
class NewDay:
    """A day that a decree makes free (`working=False`) or working."""

    day: date
    working: bool
    name: str
    decree: str
    scope: Scope

    @property
    def becomes(self) -> str:
        """What the day becomes, in words."""
        return "hari kerja" if self.working else "hari libur"

    def sentence(self) -> str:
        """ "25 Desember 2026 menjadi hari libur: Hari Raya Natal (SKB 1/2026)"."""
        return f"{format_date(self.day)} menjadi {self.becomes}: {self.name} ({self.decree})"
