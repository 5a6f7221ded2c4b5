"""Who acts in a case (UU 14/2008 arts. 1, 13, 35; Perbawaslu 10/2019 as amended by 1/2022)."""

from enum import StrEnum


class Role(StrEnum):
    """A part that a person plays towards a case; one person may hold several."""

    PEMOHON = "pemohon"
    PETUGAS = "petugas"
    PPID = "ppid"
    ATASAN = "atasan"
    PEMBINA = "pembina"
    ADMIN = "admin"
    SISTEM = "sistem"


STAFF_ROLES = (Role.PETUGAS, Role.PPID, Role.ATASAN, Role.PEMBINA, Role.ADMIN)
CASE_ROLES = (Role.PETUGAS, Role.PPID, Role.ATASAN, Role.PEMBINA)

ROLE_NAMES = {
    Role.PEMOHON: "Pemohon",
    Role.PETUGAS: "Petugas layanan informasi",
    Role.PPID: "PPID",
    Role.ATASAN: "Atasan PPID",
    Role.PEMBINA: "Pembina PPID",
    Role.ADMIN: "Admin kantor",
    Role.SISTEM: "Sistem",
}
