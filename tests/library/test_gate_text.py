"""What the gate finds in words, and what it leaves alone."""

import pytest

from serambi.library import judging
from serambi.privacy.detectors import mask
from serambi.privacy.findings import SOFT, Kind
from serambi.privacy.names import Person, person

NOBODY = Person()
NONE: frozenset[str] = frozenset()
SARI = person(
    people=["Sari Melati Contoh", "Budi bin Umar"],
    bodies=["Lembaga Pemantau Pemilu Serumpun"],
    reach=["1971014503990001", "0812 3456 7890", "sari@contoh.test"],
    address="Jalan Contoh Nomor 12, Pangkalpinang",
    known_words="Bawaslu Kota Pangkalpinang",
)


def kinds(text: str, who: Person = NOBODY, own: frozenset[str] = NONE) -> set[Kind]:
    return {one.kind for one in judging.judge_text(text, "jawaban", who, own)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("NIK 1971014503990001.", Kind.NIK),
        ("KK: 1971010101150003", Kind.NIK),
        ("nik 1971 0145 0399 0001", Kind.NIK),
        ("nik 197101-450399-0001", Kind.NIK),
        ("nik 19.71.01.450399.0001", Kind.NIK),
        ("nik 1 9 7 1 0 1 4 5 0 3 9 9 0 0 0 1", Kind.NIK),
        ("nik 1971014503\n990001 lahir", Kind.NIK),
        ("１９７１０１４５０３９９０００１", Kind.NIK),
        ("1971014\u200b503990\u00ad001", Kind.NIK),
        ("nomor 9999999999999999", Kind.LONG_NUMBER),
        ("kartu 4012 8888 8888 1881", Kind.ACCOUNT),
        ("hubungi 0812-3456-7890", Kind.PHONE),
        ("WA +62 812 3456 7890", Kind.PHONE),
        ("telp (0717) 421234", Kind.PHONE),
        ("telp 021-3905889", Kind.PHONE),
        ("call +60 12-345 6789", Kind.PHONE),
        ("kirim ke sari.melati@contoh.test", Kind.EMAIL),
        ("sari (at) contoh (dot) test", Kind.EMAIL),
        ("rekening BRI 0012-01-000123-50-9", Kind.ACCOUNT),
        ("Bank Mandiri a.n. panitia 1690001234567", Kind.ACCOUNT),
        ("mobil BN 1234 AB", Kind.PLATE),
        ("mobil B 12 XYZ", Kind.PLATE),
    ],
)
def test_what_points_at_a_person_is_found(text: str, kind: Kind) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rekapitulasi pelanggaran Pemilu 2024 per kecamatan",
        "Tahun 2019, 2020, 2021, dan 2022 ada 1.234.567 suara",
        "UU 14/2008 Pasal 17 huruf a angka 2; Perki 1/2021",
        "Nomor 012/HM.00/X/2026 tanggal 23 November 2026",
        "Rp1.250.000.000,00 untuk 12 bulan",
        "pukul 08.00 sampai 16.00 WIB, 5 hari kerja",
        "TPS 001 sampai TPS 0123 di 7 kecamatan",
        "sidik 3f2a9b0c1d4e5f6a7b8c",
    ],
)
def test_ordinary_sentences_are_left_alone(text: str) -> None:
    assert kinds(text, SARI) == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("diminta oleh SARI", Kind.NAME),
        ("saudari Mélati menulis", Kind.NAME),
        ("kuasanya Budi", Kind.NAME),
        ("atas nama Lembaga Pemantau  Pemilu Serumpun", Kind.NAME),
        ("balas ke (0812) 3456-7890", Kind.OWN_CONTACT),
        ("balas ke +62812 34567890", Kind.OWN_CONTACT),
        ("tinggal di jalan contoh nomor 12", Kind.OWN_ADDRESS),
    ],
)
def test_the_person_behind_the_case_is_found(text: str, kind: Kind) -> None:
    assert kind in kinds(text, SARI)


@pytest.mark.parametrize(
    "text",
    [
        "sarirasa dan melatiku",
        "lembaga pemantau lain",
        "jalan nomor",
        "Bawaslu Kota Pangkalpinang",
    ],
)
def test_a_part_of_a_word_or_the_office_itself_is_nobody(text: str) -> None:
    assert kinds(text, SARI) == set()


def test_the_office_own_number_and_address_are_no_finding() -> None:
    own = frozenset({judging.normal("0899-0000-1971"), judging.normal("PPID@kantor.test")})
    assert kinds("tanya 0899 0000 1971 atau ppid@kantor.test", own=own) == set()
    assert kinds("tanya 0899 0000 1972", own=own) == {Kind.PHONE}


def test_numbers_and_names_can_never_be_waved_through() -> None:
    hard = {one.kind for one in judging.judge_text("Sari 1971014503990001", "judul", SARI, NONE)}
    assert hard == {Kind.NAME, Kind.NIK, Kind.OWN_CONTACT}
    assert not hard & SOFT


def test_a_sample_shows_the_place_and_not_the_number() -> None:
    [one] = judging.judge_text("NIK 1971014503990001", "jawaban", NOBODY, NONE)
    assert one.sample == "19••••••••••••01"
    assert mask("sari@contoh.test", Kind.EMAIL) == "s••••@contoh.test"
    assert mask("melati", Kind.NAME) == "M•••"


def test_a_key_says_nothing_and_changes_with_the_text() -> None:
    [one] = judging.judge_text("telp 0812-3456-7890", "jawaban", NOBODY, NONE)
    [again] = judging.judge_text("telp 0812-3456-7890", "jawaban", NOBODY, NONE)
    [other] = judging.judge_text("telp. 0812-3456-7890", "jawaban", NOBODY, NONE)
    assert one.key == again.key != other.key
    assert "0812" not in one.key


def test_too_many_findings_leave_one_that_stops_everything() -> None:
    text = "\n".join(f"0812{number:07}" for number in range(300))
    found = judging.judge_text(text, "jawaban", NOBODY, NONE)
    assert len(found) == judging.MOST
    assert found[0].kind is Kind.UNREADABLE
    assert found[0].hard
