"""Words that stand where something should be written, and words that only look like it."""

import pytest

from serambi.coverage.placeholder import Names, folded, placeholder

NAMES = Names(
    own=frozenset(
        folded(one)
        for one in (
            "Bawaslu Kota Pangkalpinang",
            "Bawaslu Provinsi Kepulauan Bangka Belitung",
            "Bawaslu Republik Indonesia",
        )
    ),
    others=frozenset(
        folded(one)
        for one in ("Bawaslu Kabupaten Bangka", "Bawaslu Kabupaten Bangka Barat", "Bawaslu Kota Bandung")
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "aaaaa", "…", "......", "-", "xxx", "XXXX", "tes", "Test 2", "TBA", "contoh", "asdf",
        "Lorem ipsum dolor", "belum ada", "Belum ada.", "Belum ada data", "Diisi nanti",
        "SK Nomor ..... Tahun 2024", "Keputusan Nomor: …/HK.01/2025", "Tanggal ____ 2026",
        "Profil Bawaslu Kabupaten Bangka", "Struktur organisasi Bawaslu Kab. Bangka Barat 2025",
        "Renstra BAWASLU KOTA BANDUNG",
    ],
)  # fmt: skip
def test_a_placeholder_is_found(text: str) -> None:
    assert placeholder(text, NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "", "Profil Bawaslu Kota Pangkalpinang", "Laporan kinerja 2025", "AAA Auditing, laporan",
        "Nota kesepahaman Bawaslu Kota Pangkalpinang dengan Bawaslu Kabupaten Bangka",
        "Instruksi Bawaslu Republik Indonesia", "Pedoman teknis, dst...", "Putusan No. 12 Tahun 2024",
        "Data pemilih yang belum ada dokumen kependudukannya", "Contoh surat permohonan",
        "Rekapitulasi daerah yang belum tersedia jaringan", "Laporan uji tes tertulis",
        "Bawaslu Provinsi Kepulauan Bangka Belitung: laporan", "SK 001/HK.01.01/K.BB-07/2024",
    ],
)  # fmt: skip
def test_an_ordinary_title_is_left_alone(text: str) -> None:
    assert placeholder(text, NAMES) is None


def test_bangka_is_not_taken_for_bangka_belitung() -> None:
    assert placeholder("Laporan Bawaslu Provinsi Kepulauan Bangka Belitung 2025", NAMES) is None
    assert "Bangka Barat" in (placeholder("Profil Bawaslu Kabupaten Bangka Barat", NAMES) or "")
