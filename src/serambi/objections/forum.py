"""Which Komisi Informasi hears a dispute with an office (UU 14/2008 art. 27; Perki 1/2013 art. 6)."""

from dataclasses import dataclass

from serambi.offices.models import Office
from serambi.offices.selectors import lineage


@dataclass(frozen=True, slots=True)
class Forum:
    """A commission: its name, and why it is this one."""

    name: str
    basis: str


def forum_of(office: Office) -> Forum:
    """KI Pusat for Bawaslu RI; for provinces and for cities and regencies the KI Provinsi.

    A city's office belongs to the KI Kabupaten/Kota where one exists; none is known in the
    provinces served, so the provincial one hears it (Perki 1/2013 art. 6 and its elucidation).
    """
    if office.level == Office.Level.RI:
        return Forum("Komisi Informasi Pusat", "Perki 1/2013 Pasal 6")
    province = next((one for one in lineage(office) if one.level == Office.Level.PROVINSI), office)
    place = province.name.removeprefix("Bawaslu ").removeprefix("Provinsi ")
    return Forum(f"Komisi Informasi Provinsi {place}", "Perki 1/2013 Pasal 6 dan penjelasannya")
