"""The columns of the two registers, exactly those of the statutory book, in its order.

Requests: 23 columns (annex of Perki 1/2010, kept in use; see docs/law). The column NPWP is a local
extra of that form: no rule of ours asks an applicant for it, so it stands, empty, to keep the book's
numbering. Objections: 11 columns. `group` joins neighbours under one heading. `share` is the width
on paper in millimetres, `width` in characters of a spreadsheet.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from serambi.core.dates import DAYS


class Told(NamedTuple):
    """A day, and the working days (*hari kerja*) since the receipt, as the book counts them."""

    day: date
    after: int
    weekday: bool = False


Cell = str | int | date | Told | None
Line = tuple[Cell, ...]
Shape = Literal["text", "day", "money"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `key` is stable, `title` stands over it."""

    key: str
    title: str
    share: float
    width: int
    group: str = ""
    shape: Shape = "text"
    personal: bool = False


STATUS, FORM, WANTED = "Informasi di bawah penguasaan", "Bentuk yang dikuasai", "Jenis permintaan"
DATES, FEE = "Tanggal", "Biaya"

REQUESTS: tuple[Column, ...] = (
    Column("no", "Nomor pendaftaran", 22, 24),
    Column("date", "Tanggal diterima", 13, 12, shape="day"),
    Column("name", "Nama", 18, 24, personal=True),
    Column("address", "Alamat", 19, 30, personal=True),
    Column("occupation", "Pekerjaan", 15, 16),
    Column("npwp", "NPWP", 8, 8),
    Column("phone", "Telepon", 16, 16, personal=True),
    Column("email", "Surel", 17, 22, personal=True),
    Column("information", "Informasi yang diminta", 35, 44),
    Column("purpose", "Tujuan penggunaan", 23, 30),
    Column("held", "Ya", 7, 6, STATUS),
    Column("not_held", "Tidak", 16, 22, STATUS),
    Column("not_documented", "Belum didokumentasikan", 20, 16),
    Column("softcopy", "Softcopy", 11, 10, FORM),
    Column("hardcopy", "Hardcopy", 11.5, 10, FORM),
    Column("see", "Melihat", 10, 9, WANTED),
    Column("copy", "Salinan", 12.5, 12, WANTED),
    Column("decision", "Keputusan", 18, 20),
    Column("reason", "Alasan penolakan", 26, 40),
    Column("noticed", "Pemberitahuan tertulis", 17, 16, DATES, shape="day"),
    Column("given", "Pemberian informasi", 14, 14, DATES, shape="day"),
    Column("cost", "Biaya", 12, 12, FEE, shape="money"),
    Column("payment", "Cara membayar", 14, 20, FEE),
)

OBJECTIONS: tuple[Column, ...] = (
    Column("no", "Nomor registrasi keberatan", 26, 26),
    Column("date", "Tanggal diterima", 16, 12, shape="day"),
    Column("identity", "Identitas pemohon dan kuasa", 48, 40, personal=True),
    Column("request_no", "Nomor pendaftaran permohonan", 26, 24),
    Column("information", "Informasi yang diminta", 52, 44),
    Column("purpose", "Tujuan penggunaan", 34, 30),
    Column("ground", "Alasan pengajuan keberatan", 38, 40),
    Column("decision", "Keputusan Atasan PPID", 30, 30),
    Column("answered", "Hari dan tanggal tanggapan", 22, 16, shape="day"),
    Column("superior", "Nama dan posisi Atasan PPID", 30, 28),
    Column("response", "Tanggapan pemohon", 22, 28),
)


def as_words(cell: Cell) -> str:
    """A cell as it stands on paper: "23-11-2026 (8 hk)", "Rp12.500", "" for nothing."""
    if cell is None:
        return ""
    if isinstance(cell, Told):
        named = f"{DAYS[cell.day.weekday()]}, " if cell.weekday else ""
        return f"{named}{cell.day:%d-%m-%Y} ({cell.after}\N{NO-BREAK SPACE}hk)"
    if isinstance(cell, date):
        return f"{cell:%d-%m-%Y}"
    if isinstance(cell, int):
        return f"Rp{cell:,}".replace(",", ".")
    return cell
