"""The kinds of letter and the values that every letter carries. Plain, frozen, JSON-serialisable."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from serambi.core.errors import InvalidInput


class Kind(StrEnum):
    """What a letter is; the value stands in the database and in the address of nothing."""

    TANDA_BUKTI = "tanda_bukti"
    BELUM_LENGKAP = "belum_lengkap"
    PERPANJANGAN = "perpanjangan"
    PEMBERITAHUAN = "pemberitahuan"
    PENOLAKAN = "penolakan"
    PERTIMBANGAN = "pertimbangan"
    TANDA_TERIMA = "tanda_terima"
    TANDA_BUKTI_KEBERATAN = "tanda_bukti_keberatan"
    BERITA_ACARA_MUSYAWARAH = "berita_acara_musyawarah"
    TANGGAPAN_KEBERATAN = "tanggapan_keberatan"
    LEMBAR_UJI = "lembar_uji"
    PENETAPAN_KLASIFIKASI = "penetapan_klasifikasi"
    SK_DIK = "sk_dik"
    KETERANGAN_PENELITIAN = "keterangan_penelitian"
    SK_DIP = "sk_dip"
    PERNYATAAN_NIHIL = "pernyataan_nihil"
    UNDANGAN_RAPAT = "undangan_rapat"
    NOTULEN_RAPAT = "notulen_rapat"
    ADENDUM_NOTULEN = "adendum_notulen"
    SURAT = "surat"


KIND_NAMES = {
    Kind.TANDA_BUKTI: "Tanda bukti permohonan informasi",
    Kind.BELUM_LENGKAP: "Pemberitahuan permohonan belum lengkap",
    Kind.PERPANJANGAN: "Pemberitahuan perpanjangan waktu",
    Kind.PEMBERITAHUAN: "Pemberitahuan tertulis",
    Kind.PENOLAKAN: "Surat keputusan penolakan permohonan informasi",
    Kind.PERTIMBANGAN: "Pertimbangan tertulis",
    Kind.TANDA_TERIMA: "Tanda terima informasi",
    Kind.TANDA_BUKTI_KEBERATAN: "Tanda bukti keberatan",
    Kind.BERITA_ACARA_MUSYAWARAH: "Berita acara musyawarah",
    Kind.TANGGAPAN_KEBERATAN: "Tanggapan atas keberatan",
    Kind.LEMBAR_UJI: "Lembar pengujian konsekuensi",
    Kind.PENETAPAN_KLASIFIKASI: "Surat penetapan klasifikasi",
    Kind.SK_DIK: "Keputusan Daftar Informasi yang Dikecualikan",
    Kind.KETERANGAN_PENELITIAN: "Surat keterangan penelitian",
    Kind.SK_DIP: "Keputusan penetapan Daftar Informasi Publik",
    Kind.PERNYATAAN_NIHIL: "Surat pernyataan nihil",
    Kind.UNDANGAN_RAPAT: "Undangan rapat evaluasi",
    Kind.NOTULEN_RAPAT: "Notulen rapat evaluasi",
    Kind.ADENDUM_NOTULEN: "Adendum notulen",
    Kind.SURAT: "Surat dinas",
}
"""The kind in words, as the check page and the thread name it."""

LAZY_KINDS = frozenset({Kind.TANDA_BUKTI, Kind.TANDA_BUKTI_KEBERATAN})
"""Kinds that are typeset when somebody first reads them: a request must not wait for a PDF."""


class Sifat(StrEnum):
    """How a letter wants to be handled, as written under its number."""

    BIASA = "Biasa"
    PENTING = "Penting"
    SEGERA = "Segera"


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs. `space` is the height left for the signature in millimetres (8 to 45).

    `acting` is written before the title: "a.n.", "Plh.", "Plt.". `nip` may be empty.
    """

    name: str
    title: str
    nip: str = ""
    acting: str = ""
    space: int = 22

    def __post_init__(self) -> None:
        """Refuse a nameless signatory and a space that no sheet has."""
        if not self.name.strip() or not self.title.strip():
            raise InvalidInput(
                "letter.signatory", "Nama dan jabatan penanda tangan belum lengkap.",
                "Lengkapi data penanda tangan.", field="signatory",
            )  # fmt: skip
        if not 8 <= self.space <= 45:
            raise InvalidInput(
                "letter.signature_space", "Ruang tanda tangan harus 8 sampai 45 mm.",
                "Pilih angka di antaranya.", field="space",
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """The applicant as the letter names them. No NIK: a letter is carried around.

    `on_behalf_of` names the giver of power when a proxy asks.
    """

    name: str
    address: str = ""
    occupation: str = ""
    phone: str = ""
    email: str = ""
    on_behalf_of: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """The request that a letter belongs to: its register number, receipt and what was asked."""

    register_no: str
    received_at: datetime
    information: str
    purpose: str = ""
    channel: str = ""

    def __post_init__(self) -> None:
        """Refuse a naive time with ValueError: without a zone it has no legal day."""
        if self.received_at.tzinfo is None:
            raise ValueError("received_at needs a time zone")


@dataclass(frozen=True, slots=True)
class ClockDay:
    """One day of the clock strip.

    `kind` is receipt, working, weekend, holiday, paused or due; `number` the working day it
    counts as; `name` why the day does not count.
    """

    day: date
    kind: str
    number: int | None = None
    name: str = ""
