"""Entries as offices write them, made up and always the same: a pool that every office draws from."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from serambi.law.headings import headings
from serambi.offices.models import Office
from serambi.search.expression import NATION, province_word
from serambi.search.making import Item, made, province_of

_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
POOL = 60_000
PLACES = 6_000
KINDS = [
    "Laporan Hasil Pengawasan {stage} {poll} {place}", "LHP {stage} {poll} {place}",
    "Laporan Realisasi Anggaran Semester {roman} {year}", "Laporan Keuangan {year}", "Neraca {year}",
    "Putusan Penyelesaian Sengketa Proses {number} {year}", "Putusan Pelanggaran Administrasi {number} {year}",
    "Hasil Pengawasan PDPB Triwulan {roman} {year} {place}", "Uji Petik Daftar Pemilih Berkelanjutan {place} {year}",
    "SOP Pelayanan {service}", "Rencana Umum Pengadaan Barang dan Jasa {year}", "Daftar Informasi Publik {year}",
    "Laporan Layanan Informasi Publik {year}", "Surat Imbauan {appeal} {year} {place}",
    "Pengumuman Rekrutmen Panwaslu Kecamatan {place} {year}", "Hasil Seleksi Pengawas TPS {place} {year}",
    "Perjanjian Kerja Sama dengan {partner}", "Notulen Rapat {service} {place} {year}",
    "Rekapitulasi Penindakan Pelanggaran {poll} {place}", "Indeks Kerawanan {poll} {place}",
]  # fmt: skip
STAGES = [
    "Kampanye", "Masa Tenang", "Pencalonan", "Coklit", "Distribusi Logistik", "Dana Kampanye",
    "Pemungutan dan Penghitungan Suara", "Rekapitulasi Suara",
]  # fmt: skip
POLLS = ["Pemilu 2019", "Pilkada 2020", "Pemilu 2024", "Pilkada 2024", "Pilkada Ulang 2025"]
SERVICES = [
    "Permohonan Informasi", "Keberatan", "Penerimaan Laporan", "Kepegawaian", "Arsip", "Pengaduan",
    "Hubungan Masyarakat", "Barang Milik Negara", "Perjalanan Dinas", "Evaluasi Kinerja",
]  # fmt: skip
APPEALS = [
    "Netralitas ASN",
    "Politik Uang",
    "Penertiban Alat Peraga",
    "Larangan Fasilitas Negara",
    "Hoaks",
]
PARTNERS = ["Universitas", "Kejaksaan Negeri", "Kepolisian Resor", "Dinas Pendidikan", "Pramuka"]
BODIES = [
    "Uraian kegiatan, temuan, dan saran perbaikan di {place}.", "Ringkasan pelaksanaan tahun {year} beserta rekomendasi.",
    "Jumlah menurut kecamatan dan kelurahan {place}.", "Dasar hukum, jadwal, biaya, dan penanggung jawab.",
    "Dokumen ditetapkan pimpinan dan diperbarui setiap semester.", "Lampiran memuat daftar hadir dan dokumentasi {place}.",
]  # fmt: skip
UNITS = ["Sekretariat", "Hukum, Humas, dan Datin", "Pencegahan dan Pengawasan", "Penanganan Pelanggaran", "SDM dan Organisasi"]  # fmt: skip
_SYLLABLES = [
    "ba",
    "be",
    "bi",
    "bu",
    "da",
    "du",
    "ga",
    "gi",
    "ka",
    "ke",
    "ki",
    "la",
    "le",
    "lu",
    "ma",
    "me",
    "mu",
    "na",
    "ni",
    "pa",
    "pe",
    "ra",
    "ri",
    "sa",
    "se",
    "si",
    "ta",
    "ti",
    "tu",
    "wa",
]


@dataclass(frozen=True, slots=True)
class Text:
    """An entry without its office: the columns, and its index words as if its office were 0."""

    title: str
    body: str
    category: str
    heading: str
    year: int
    unit: str
    stems_title: str
    stems_body: str
    often: str
    facets: str
    index: str
    words: tuple[str, ...]


def pool(size: int = POOL) -> list[Text]:
    """The texts, about seven words in a title and twenty in a body."""
    dice = Random(553)
    places = [
        "".join(dice.choices(_SYLLABLES, k=dice.randrange(2, 5))).title() for _ in range(PLACES)
    ]
    kept = headings()
    nobody = Office(pk=0, code="00")
    nowhere = province_word(NATION, province_of(nobody))
    texts = []
    for _ in range(size):
        year, heading = dice.randrange(2018, 2027), dice.choice(kept)
        words = {
            "stage": dice.choice(STAGES), "poll": dice.choice(POLLS), "place": dice.choice(places),
            "year": year, "roman": dice.choice(["I", "II", "III", "IV"]), "number": f"{dice.randrange(400):03}",
            "service": dice.choice(SERVICES), "appeal": dice.choice(APPEALS), "partner": f"{dice.choice(PARTNERS)} {dice.choice(places)}",
        }  # fmt: skip
        title = dice.choice(KINDS).format(**words)
        body = " ".join(one.format(**words) for one in dice.sample(BODIES, dice.randrange(1, 4)))
        unit = dice.choice(UNITS)
        facets = {"category": heading.category.value, "year": str(year), "unit": unit}
        one = made(nobody, "catalogue", Item("0", title, body, "/", facets, None), _EPOCH)
        texts.append(
            Text(
                title, body, heading.category.value, heading.code, year, unit, one.entry.stems_title,
                one.text.stems_body, one.entry.often, json.dumps(facets),
                " " + " ".join(word for word in one.index if word != nowhere),
                tuple(word for word in one.words if word.isalpha() and len(word) >= 4),
            )
        )  # fmt: skip
    return texts


def searches(count: int = 60) -> list[str]:
    """What people would type: one common word, two to four words of a title, unfinished words."""
    dice = Random(7)
    found = ["laporan", "pengawasan", "anggaran", "putusan", "kecamatan", "2024"]
    for text in dice.sample(pool(4_000), count):
        words = text.title.split()
        start = dice.randrange(max(len(words) - 3, 1))
        asked = " ".join(words[start : start + dice.randrange(2, 5)]).lower()
        found.append(asked if dice.random() < 0.7 else asked[:-2])
    return found[:count]
