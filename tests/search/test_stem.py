"""Which words mean the same to the index, and which must stay apart."""

import pytest

from serambi.search.normalise import fold, index_words, stems, tokens
from serambi.search.query import parse
from serambi.search.stemming import stem

FAMILIES = [
    "pemohon memohon permohonan dimohon mohon",
    "pohon pepohonan",
    "laporan pelapor terlapor melaporkan dilaporkan pelaporan lapor",
    "penindakan menindak tindak tindakan ditindak bertindak",
    "penolakan menolak ditolak tolak",
    "penetapan menetapkan ditetapkan tetap ketetapan",
    "pemilih pemilihan pilih memilih dipilih terpilih pilihan",
    "pengawas pengawasan mengawasi diawasi",
    "penyelesaian menyelesaikan selesai",
    "keputusan putusan memutuskan",
    "pelanggaran melanggar pelanggar",
    "keterbukaan terbuka membuka",
    "perencanaan rencana merencanakan",
    "penelitian meneliti peneliti diteliti",
    "pemutakhiran mutakhir",
    "pegawai kepegawaian",
    "penduduk kependudukan",
    "rekrutmen",
    "perekrutan direkrut",
    "pemberitahuan memberitahukan",
    "pendaftaran mendaftar terdaftar daftar",
    "keuangan uang",
    "anggaran penganggaran dianggarkan",
]
APART = [
    ("permohonan", "pohon"),
    ("pemohon", "pohon"),
    ("pemilu", "pemilih"),
    ("pengawas", "pengawal"),
    ("pemberitahuan", "berita"),
    ("ketua", "tua"),
    ("kerawanan", "perawan"),
    ("teliti", "elit"),
    ("menteri", "misteri"),
    ("penduduk", "menduduki"),
]


@pytest.mark.parametrize("family", FAMILIES)
def test_one_family_of_words_has_one_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1, {w: stem(w) for w in family.split()}


@pytest.mark.parametrize(("one", "other"), APART)
def test_words_of_different_meaning_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_words_with_digits_and_short_words_stay_as_they_are() -> None:
    assert [stem(word) for word in ("2019", "ppk", "di", "b1")] == ["2019", "ppk", "di", "b1"]


def test_case_accents_width_and_composition_do_not_matter() -> None:
    assert fold("É") == fold("e\u0301") == fold("Ｅ") == "e"
    assert stems("PEMILU, Pemilu; pemilu!") == ["pemilu"] * 3


def test_a_word_of_another_script_becomes_a_plain_word_and_keeps_its_beginning() -> None:
    whole, part = fold("選挙監視"), fold("選挙")
    assert whole.isascii()
    assert whole.isalnum()
    assert whole.startswith(part)


def test_a_token_knows_its_place_in_the_text_as_written() -> None:
    text = "Rekap. Penindakan"
    assert [text[t.start : t.end] for t in tokens(text)] == ["Rekap", "Penindakan"]


def test_the_index_holds_the_stem_and_the_word_itself() -> None:
    assert index_words("Laporan penindakan") == ["lapor", "laporan", "penindakan", "tindak"]


def test_common_words_do_not_narrow_a_query_unless_they_are_all_there_is() -> None:
    assert parse("laporan dan anggaran").stems == ("lapor", "anggar")
    assert parse("yang mana").stems == ("yang", "mana")


def test_only_an_unfinished_last_word_is_a_beginning() -> None:
    assert parse("laporan penind").prefix == "penind"
    assert parse("laporan penindakan ").prefix == ""
    assert parse("laporan p").prefix == ""


def test_a_query_is_bounded() -> None:
    assert len(parse(" ".join(f"kata{n}" for n in range(500))).stems) <= 12
    assert not parse("  ... ?! ")
