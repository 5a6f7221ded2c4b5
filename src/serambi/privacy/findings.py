"""What is found, as values: kind, weight, where it stands and a masked sample."""

import hashlib
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What was found. The value is kept with the release; the words stand in `WORDS`."""

    NIK = "nik"
    NAME = "nama"
    OWN_CONTACT = "kontak_pemohon"
    OWN_ADDRESS = "alamat_pemohon"
    PHONE = "telepon"
    EMAIL = "surel"
    ACCOUNT = "rekening"
    PLATE = "pelat"
    LONG_NUMBER = "nomor_panjang"
    HIDDEN_SHEET = "lembar_tersembunyi"
    HIDDEN_CELLS = "sel_tersembunyi"
    HIDDEN_NAME = "nama_rentang_tersembunyi"
    EXTERNAL_CACHE = "salinan_berkas_lain"
    PIVOT_CACHE = "salinan_pivot"
    COMMENT = "komentar"
    TRACKED_CHANGE = "perubahan_terlacak"
    HIDDEN_TEXT = "teks_tersembunyi"
    AUTHOR = "pembuat"
    ATTACHMENT = "lampiran_dalam"
    HIDDEN_LAYER = "lapisan_tersembunyi"
    EARLIER_VERSION = "versi_lama"
    PICTURE = "gambar"
    NO_TEXT = "tanpa_teks"
    SIDE_DATA = "data_samping"
    UNREADABLE = "tak_terbaca"


SOFT = frozenset(
    {
        Kind.PHONE,
        Kind.EMAIL,
        Kind.ACCOUNT,
        Kind.PLATE,
        Kind.LONG_NUMBER,
        Kind.HIDDEN_CELLS,
        Kind.HIDDEN_NAME,
        Kind.COMMENT,
        Kind.AUTHOR,
        Kind.PICTURE,
        Kind.NO_TEXT,
    }
)
"""What a person may look at and let through with a reason; everything else must be mended."""

WORDS: dict[Kind, tuple[str, str]] = {
    Kind.NIK: ("NIK atau nomor kartu keluarga", "Hapus nomornya."),
    Kind.NAME: ("Nama pemohon atau kuasanya", "Hapus namanya."),
    Kind.OWN_CONTACT: ("Telepon, surel, atau nomor identitas pemohon", "Hapus isinya."),
    Kind.OWN_ADDRESS: ("Alamat pemohon", "Hapus alamatnya."),
    Kind.PHONE: ("Nomor telepon", "Hapus, atau terima bila memang nomor layanan."),
    Kind.EMAIL: ("Alamat surel", "Hapus, atau terima bila memang surel layanan."),
    Kind.ACCOUNT: ("Nomor rekening atau kartu", "Hapus, atau terima bila rekening kas umum."),
    Kind.PLATE: ("Nomor kendaraan", "Hapus, atau terima bila kendaraan dinas."),
    Kind.LONG_NUMBER: ("Enam belas angka berderet", "Pastikan bukan nomor identitas."),
    Kind.HIDDEN_SHEET: ("Lembar tersembunyi", "Hapus lembarnya dari berkas."),
    Kind.HIDDEN_CELLS: ("Baris atau kolom tersembunyi", "Buka dan periksa isinya."),
    Kind.HIDDEN_NAME: ("Nama rentang tersembunyi", "Buka dan periksa isinya."),
    Kind.EXTERNAL_CACHE: ("Salinan isi berkas lain", "Putuskan tautannya."),
    Kind.PIVOT_CACHE: ("Data sumber tabel pivot", "Simpan hasilnya sebagai nilai biasa."),
    Kind.COMMENT: ("Komentar", "Periksa isinya atau hapus."),
    Kind.TRACKED_CHANGE: ("Perubahan terlacak", "Terima atau tolak semua perubahan."),
    Kind.HIDDEN_TEXT: ("Teks tersembunyi", "Hapus teksnya."),
    Kind.AUTHOR: ("Nama dalam keterangan berkas", "Hapus, atau terima bila nama jabatan."),
    Kind.ATTACHMENT: ("Berkas di dalam berkas", "Lepaskan lampirannya."),
    Kind.HIDDEN_LAYER: ("Lapisan tersembunyi", "Ratakan atau hapus lapisannya."),
    Kind.EARLIER_VERSION: ("Isi versi lama yang masih tersimpan", "Simpan ulang tanpa riwayat."),
    Kind.PICTURE: ("Gambar, yang isinya tidak terbaca mesin", "Lihat gambarnya sendiri."),
    Kind.NO_TEXT: ("Halaman tanpa teks yang terbaca mesin", "Lihat halamannya sendiri."),
    Kind.SIDE_DATA: ("Data samping gambar (EXIF)", "Simpan ulang gambarnya tanpa data itu."),
    Kind.UNREADABLE: ("Berkas tidak dapat diperiksa", "Tidak dapat diterbitkan."),
}
"""Each kind in words, and what to do about it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text and where it stands ("halaman 3", "lembar Data, baris 5")."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Trait:
    """Something about the file itself that a reader does not see at once."""

    kind: Kind
    place: str
    sample: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a file holds: its passages and its traits."""

    passages: tuple[Passage, ...] = ()
    traits: tuple[Trait, ...] = ()


class Unreadable(Exception):
    """The file cannot be read to its end; the words say why."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to settle before release.

    `source` names the text or the file ("judul", "berkas:12"); `key` stays the same as long as
    the same thing stands in the same place of the same bytes, and tells nothing of what it is.
    """

    key: str
    kind: Kind
    source: str
    place: str
    sample: str

    @property
    def hard(self) -> bool:
        """True when no reason can let it through."""
        return self.kind not in SOFT

    @property
    def what(self) -> str:
        """The kind in words."""
        return WORDS[self.kind][0]

    @property
    def mend(self) -> str:
        """What to do about it."""
        return WORDS[self.kind][1]

    def as_json(self) -> dict[str, str]:
        """For keeping; `from_json` reads it."""
        return asdict(self)


def from_json(row: dict[str, Any]) -> Finding:
    """A kept finding."""
    return Finding(**{**row, "kind": Kind(row["kind"])})


def key_of(digest: str, kind: Kind, place: str, ordinal: int) -> str:
    """The key of the `ordinal`-th finding of `kind` at `place` in what has this digest."""
    said = f"{digest}|{kind.value}|{place}|{ordinal}"
    return hashlib.sha256(said.encode()).hexdigest()[:20]
