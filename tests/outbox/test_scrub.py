import pytest

from serambi.core.ids import new_code, show_code
from serambi.core.scrub import scrub


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("kirim ke budi.santoso+ppid@mail.contoh.go.id gagal", "kirim ke [surel] gagal"),
        ("NIK 1971021204900003 ganda", "NIK [nik] ganda"),
        (
            "NIK 1971-0212-0490-0003",
            "NIK 1971-0212-0490-0003".replace("1971-0212-0490-0003", "[nik]"),
        ),
        ("hubungi 081234567890.", "hubungi [telepon]."),
        ("hubungi +62 812-3456-7890", "hubungi [telepon]"),
        ("wa 6281234567890", "wa [telepon]"),
    ],
)
def test_personal_data_leaves_the_line(text: str, left: str) -> None:
    assert scrub(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "permohonan 001/PPID/BWS-1971/XI/2026 diterima",
        "delivery 3f2b8c1e-1234-4321-9876-0812345678ab tertunda",
        "sha256 " + "0123456789abcdef" * 4,
        "2026-11-23 08:15:30,123 WARNING serambi 12345678 bita",
        "port 8000, pid 81234",
        "NIP 197102122004011003 petugas",
    ],
)
def test_what_is_nobodys_data_stays(text: str) -> None:
    assert scrub(text) == text


def test_a_tracking_code_leaves_the_line_in_both_spellings() -> None:
    code = "0" + new_code()[1:]
    assert scrub(f"kode {code} dibuka") == "kode [kode] dibuka"
    assert scrub(f"kode {show_code(code)} dibuka") == "kode [kode] dibuka"


def test_a_hundred_thousand_characters_do_not_hold_it_up() -> None:
    text = "a" * 100_000 + "1" * 100_000
    assert scrub(text) == text
