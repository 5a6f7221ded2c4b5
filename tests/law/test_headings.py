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
    suspicious,
)


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
