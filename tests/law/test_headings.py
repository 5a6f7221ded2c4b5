"""The statutory headings, and titles filed where they seldom belong."""

from collections import Counter

import pytest

from serambi.core.errors import InvalidInput
from serambi.law.headings import (
    CATEGORY_NAMES,
    Category,
    heading,
    headings,
    headings_of,
    suspicions,
    suspicious,
)

# Perki 1/2021 arts. 14 and 21, UU 14/2008 art. 10, Perki 1/2019; in the order of the texts
GENERAL = {
    "berkala": "profil program kinerja keuangan akses peraturan prosedur pengaduan pengadaan ketenagakerjaan evakuasi",
    "serta_merta": "bencana wabah pangan utilitas",
    "setiap_saat": "dip peraturan organisasi perjanjian surat izin inventaris renstra agenda layanan pengawasan_internal laporan_masyarakat penelitian kajian rapat berkala standar putusan",
}
ELECTION = {
    "berkala": "pemilu_tahapan pemilu_hak pemilu_hasil pemilu_penanganan",
    "serta_merta": "pemilu_aturan pemilu_umum pemilu_gangguan",
    "setiap_saat": "dip_pemilu pemilu_kebijakan",
}


@pytest.mark.parametrize("category", list(Category))
@pytest.mark.parametrize(("election", "wanted"), [(False, GENERAL), (True, ELECTION)])
def test_every_heading_of_the_law_is_there_and_no_other(
    category: Category, election: bool, wanted: dict[str, str]
) -> None:
    found = [one.code for one in headings_of(category) if one.election is election]
    assert found == [f"{category}.{word}" for word in wanted[category].split()]


def test_the_lists_are_as_long_as_the_law_makes_them() -> None:
    """Art. 14 has 11 headings, art. 21 has 17 and UU 11(2) adds one; elections come on top."""
    general = Counter(one.category.value for one in headings() if not one.election)
    assert general == {"berkala": 11, "serta_merta": 4, "setiap_saat": 18}
    election = Counter(one.category.value for one in headings() if one.election)
    assert election == {"berkala": 4, "serta_merta": 3, "setiap_saat": 2}


def test_codes_are_unique_and_start_with_their_category() -> None:
    codes = [one.code for one in headings()]
    assert len(set(codes)) == len(codes)
    assert all(one.code.startswith(f"{one.category}.") for one in headings())


def test_every_heading_says_where_it_is_written() -> None:
    assert all(one.title and one.basis for one in headings())


def test_a_category_lists_its_own_headings_in_order() -> None:
    assert headings_of(Category.BERKALA)[0].code == "berkala.profil"
    assert sum(len(headings_of(one)) for one in Category) == len(headings())
    assert set(CATEGORY_NAMES) == set(Category)


def test_a_heading_is_found_by_its_code_and_an_unknown_one_is_refused() -> None:
    assert heading("setiap_saat.dip").title == "Daftar Informasi Publik"
    with pytest.raises(InvalidInput, match=r"setiap_saat\.apa"):
        heading("setiap_saat.apa")


@pytest.mark.parametrize(
    ("category", "title", "words"),
    [
        ("serta_merta", "Laporan Akhir Hasil Pengawasan Pemilu 2019", "informasi berkala"),
        ("serta_merta", "LAPORAN  AKHIR penyelesaian sengketa", "informasi berkala"),
        ("serta_merta", "Putusan Pidana Pemilu 2019 Kab/Kota", "tersedia setiap saat"),
        ("serta_merta", "SK PPID", "tersedia setiap saat"),
        ("serta_merta", "Kumpulan SK", "tersedia setiap saat"),
        ("serta_merta", "Pemetaan Kerawanan Pilkada 2020", "tidak menyebut bahaya"),
        ("setiap_saat", "Peringatan dini bencana di TPS", "informasi serta merta"),
        ("berkala", "Identitas pelapor dugaan pelanggaran", "Uji konsekuensinya"),
        ("setiap_saat", "Formulir A Pengawasan", "Uji konsekuensinya"),
    ],
)
def test_a_title_that_seldom_fits_is_flagged_with_the_reason(
    category: str, title: str, words: str
) -> None:
    sentence = suspicious(category, title)
    assert sentence is not None
    assert words in sentence


@pytest.mark.parametrize(
    ("category", "title"),
    [
        ("berkala", "Laporan Akhir Hasil Pengawasan Pemilu 2019"),
        ("setiap_saat", "Putusan Penyelesaian Sengketa 2019"),
        ("serta_merta", "Peringatan dini banjir di lokasi TPS"),
        ("serta_merta", "Perubahan aturan pindah memilih"),
        ("serta_merta", "Skenario evakuasi"),  # "sk" only as a word of its own
        ("berkala", "Prosedur evakuasi keadaan darurat"),
        ("dikecualikan", "Identitas pelapor"),
        ("", ""),
    ],
)
def test_a_title_that_fits_is_left_alone(category: str, title: str) -> None:
    assert suspicious(category, title) is None


# phrase → where it is filed wrongly → article that the sentence names; each phrase by itself
SELDOM = [
    (
        ("serta_merta",),
        "laporan akhir, laporan komprehensif, laporan tahunan, laporan kinerja, laporan keuangan, laporan realisasi anggaran, laporan kegiatan, laporan pelaksanaan, lakip, lkjip, lkip, calk, neraca",
        "UU 14/2008 Pasal 10",
    ),
    (
        ("serta_merta",),
        "putusan, penetapan, surat keputusan, sk, perjanjian, mou, nota kesepahaman, sop, standar operasional prosedur, peraturan, berita acara, notulen",
        "UU 14/2008 Pasal 11",
    ),
    (
        ("serta_merta",),
        "profil, struktur organisasi, rencana strategis, renstra, rencana kerja, renja, dipa, rka, buletin, rekapitulasi, rekap, pemetaan kerawanan, indeks kerawanan",
        "UU 14/2008 Pasal 9",
    ),
    (
        ("berkala", "setiap_saat"),
        "peringatan dini bencana, darurat, wabah, gangguan utilitas",
        "UU 14/2008 Pasal 10",
    ),
    (
        ("berkala", "serta_merta", "setiap_saat"),
        "identitas pelapor, identitas saksi, identitas informan, identitas korban, formulir a, form a, kajian awal, berita acara klarifikasi",
        "UU 14/2008 Pasal 17",
    ),
]


@pytest.mark.parametrize(("filed", "phrases", "article"), SELDOM)
def test_each_phrase_alone_is_told_where_it_seldom_fits_and_nowhere_else(
    filed: tuple[str, ...], phrases: str, article: str
) -> None:
    for category in Category:
        for phrase in phrases.split(", "):
            sentence = suspicious(category, f"Berkas {phrase.upper()} 2026")
            assert (sentence is not None) or category not in filed, (category, phrase)
            if category in filed:
                first = "berita acara" not in phrase or category != "serta_merta"
                assert not first or article in str(sentence), (category, phrase)
            elif not any(phrase in row[1] and category in row[0] for row in SELDOM):
                assert sentence is None, (category, phrase)


def test_the_suspicions_are_these_with_their_articles() -> None:
    found = [(one.filed, ", ".join(one.titles), one.basis) for one in suspicions()]
    assert found == SELDOM
    assert all(one.basis in one.sentence for one in suspicions())


@pytest.mark.parametrize("word", ["Prosedur", "SOP", "Rencana"])
def test_a_plan_for_an_emergency_is_no_emergency(word: str) -> None:
    assert suspicious("berkala", f"{word} keadaan darurat") is None
    assert suspicious("setiap_saat", f"{word} penanganan wabah") is None
