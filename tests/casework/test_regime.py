import pytest

from serambi.casework.regime import guess
from serambi.law.clocks import Regime


@pytest.mark.parametrize(
    "words",
    [
        "Rekapitulasi penindakan pelanggaran Pemilu 2024",
        "Jumlah PTPS di Kecamatan Gerunggang",
        "Hasil uji petik PDPB triwulan III",
        "Anggaran pengawasan Pilkada Ulang 2025",
        "DAFTAR PEMILIH tambahan",
    ],
)
def test_words_of_elections_bring_the_short_clock(words: str) -> None:
    assert guess(words).regime is Regime.PEMILU


@pytest.mark.parametrize(
    "words", ["Laporan keuangan 2025", "Struktur organisasi sekretariat", "SOP layanan informasi"]
)
def test_plain_office_matters_bring_the_general_clock(words: str) -> None:
    assert guess(words).regime is Regime.UMUM


@pytest.mark.parametrize("words", ["", "Notulen rapat bulan lalu", "apakah kantor buka"])
def test_in_doubt_the_shorter_clock_holds_and_says_so(words: str) -> None:
    found = guess(words)
    assert found.regime is Regime.PEMILU
    assert "belum jelas" in found.reason


def test_parts_of_words_do_not_decide() -> None:
    assert guess("Aset kendaraan dan stpskd").regime is Regime.UMUM
