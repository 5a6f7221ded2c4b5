"""An office, a case, a list of the gallery."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any

from serambi.ui.components.receipt import Slip
from serambi.ui.components.thread import ThreadItem


@dataclass
class Hours:
    """Opening hours of a weekday."""

    weekday: int
    opens: time
    closes: time
    break_from: time | None
    break_to: time | None


class HoursSet:
    """Stands for the related rows of an office."""

    def all(self) -> list[Hours]:
        """Monday to Friday, with a longer break on Friday."""
        usual = [Hours(day, time(8), time(16), time(12), time(13)) for day in range(4)]
        return [*usual, Hours(4, time(8), time(16, 30), time(11, 30), time(13, 30))]


@dataclass
class Office:
    """An office that does not exist."""

    pk: int = 0
    code: str = "1971"
    name: str = "Bawaslu Kota Pangkalpinang"
    zone: str = "Asia/Jakarta"
    phone: str = "0717 000 000"
    email: str = "ppid@contoh.example"
    address: str = "Jalan Contoh Nomor 1, Pangkalpinang"
    hours: HoursSet = field(default_factory=HoursSet)


@dataclass
class Person:
    """A signed-in member of staff."""

    name: str = "Sari Wulandari"
    roles: tuple[str, ...] = ("petugas", "ppid")


def slip() -> Slip:
    """A receipt with everything on it."""
    return Slip(
        office="Bawaslu Kota Pangkalpinang",
        number="012/PPID/1971/XI/2026",
        subject="Rekapitulasi penindakan pelanggaran Pemilu 2024 di Kota Pangkalpinang, per kecamatan dan jenis pelanggaran",
        received_on=date(2026, 11, 23),
        due_on=date(2026, 12, 7),
        length="10 hari kerja",
        extended_on=date(2026, 12, 16),
        extended_length="17 hari kerja",
        code="7KQ2M9XTB4R8W1CVN6HJ3DZ5",
        address="ppid.contoh.example/1971/lacak/",
        qr_address="https://ppid.contoh.example/1971/lacak/#7KQ2M9XTB4R8W1CVN6HJ3DZ5",
        rights=[
            (
                "Jawaban tertulis dalam 10 hari kerja, dapat diperpanjang sekali 7 hari kerja.",
                "UU 14/2008 Ps. 22",
            ),
            (
                "Keberatan bila ditolak, terlambat, atau tidak dipenuhi: 30 hari kerja.",
                "UU 14/2008 Ps. 35–36",
            ),
            ("Tanpa biaya, kecuali biaya nyata salinan dan kirim.", "UU 14/2008 Ps. 21"),
        ],
    )


def thread_items() -> list[ThreadItem]:
    """A case answered in part, with what comes next."""

    def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
        return datetime(2026, month, day, hour - 7, minute, tzinfo=UTC)

    return [
        ThreadItem(at(11, 23, 9, 12), "Permohonan diterima lewat situs", "Pemohon", icon="inbox", tone="info",
                   links=[("Tanda bukti permohonan", "#surat")]),
        ThreadItem(at(11, 23, 13, 40), "Kami meminta penjelasan wilayah yang dimaksud", "Petugas layanan informasi",
                   note="Mohon sebutkan kecamatan mana saja yang Anda perlukan.", icon="pen", tone="soon",
                   links=[("Pemberitahuan belum lengkap", "#surat")]),
        ThreadItem(at(11, 24, 8, 5), "Permohonan dilengkapi", "Pemohon", icon="check"),
        ThreadItem(at(11, 24, 10, 30), "Diteruskan ke Divisi Penanganan Pelanggaran", "PPID", icon="send"),
        ThreadItem(at(12, 1, 15, 20), "Permohonan dikabulkan sebagian", "PPID", icon="split", tone="ok",
                   links=[("Pemberitahuan tertulis", "#surat"), ("Pertimbangan tertulis", "#surat"), ("Rekapitulasi 2024.xlsx", "#berkas")]),
        ThreadItem(None, "Anda dapat mengajukan keberatan", icon="scale", ahead=True,
                   when="paling lambat Rabu, 20 Januari 2027"),
    ]  # fmt: skip


def rows(number: int) -> list[dict[str, Any]]:
    """Lines of an inbox."""
    subjects = [
        "Rekapitulasi penindakan pelanggaran Pemilu 2024",
        "Daftar pengawas kelurahan dan alamat sekretariat",
        "Laporan akhir pengawasan masa tenang",
        "Realisasi anggaran hibah pengawasan Pemilihan 2024",
    ]
    states = ["DITERIMA", "DIPROSES", "DIPERPANJANG", "DIKABULKAN_SEBAGIAN"]
    return [
        {
            "number": f"{n + 1:03}/PPID/1971/XI/2026",
            "subject": subjects[n % 4],
            "state": states[n % 4],
            "received": date(2026, 11, 2 + n % 20),
            "due": date(2026, 12, 1 + n % 9),
            "left": n % 9,
            "who": "R*** O********",
        }
        for n in range(number)
    ]
