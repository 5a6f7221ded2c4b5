"""Instruments as data: a file comes in whole or not at all, and goes out as it came."""

from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from serambi.core.errors import InvalidInput, NotAllowed, NotFound
from serambi.monev import selectors
from serambi.monev.models import Instrument
from serambi.monev.services.instruments import Head, bring_in, shipped, take_shipped
from serambi.monev.sheet import parse
from serambi.monev.sheet_out import instrument_csv, instrument_xlsx
from tests.monev.conftest import Parties

pytestmark = pytest.mark.django_db

HEAD = "kode,kelompok,pertanyaan,bobot,semua_atau_nol,boleh_nihil,bukti,rekaman,batas_mb,langkah,bobot_kelompok\n"
GOOD = HEAD + (
    "1.1,Laman,Menu berkala,2,0,0,tautan,dip.published,,,3\n"
    "1.2,Laman,Profil lengkap,1,1,0,tautan; dokumen,,2,,3\n"
    "2.1,Sarana,Ruang layanan,5,0,1,foto,,,5/4/2.5/1/0,\n"
)
EIGHT = Head(title="SAQ percobaan", assessor="Komisi Informasi Babel", year=2026, total=Decimal(8))


def faults(text: str, total: int = 8) -> list[str]:
    found = parse(text.encode(), total=Decimal(total)).faults
    return [f"{one.line}: {one.sentence}" for one in found]


def brought(parties: Parties, text: str = GOOD, head: Head = EIGHT) -> Instrument:
    return bring_in(office=parties.office, actor=parties.ppid, head=head, data=text.encode())


def test_the_shipped_instrument_has_103_questions_and_100_points(vertical: Instrument) -> None:
    branches = selectors.tree(vertical)
    assert sum(len(one.questions) for one in branches) == 103
    assert {one.name: one.total for one in branches} == {
        "Mengumumkan informasi": 15, "Menyediakan dokumen": 25, "Sarana dan prasarana": 30,
        "Kelembagaan": 20, "Digitalisasi": 10,
    }  # fmt: skip
    assert sum(one.all_or_nothing for one in vertical.questions.all()) == 7
    assert vertical.is_complete


def test_the_structures_of_two_assessors_come_with_the_house(parties: Parties) -> None:
    ours = take_shipped(office=parties.nation, actor=parties.runner, key="bawaslu-ri-2025")
    theirs = take_shipped(office=parties.nation, actor=parties.runner, key="ki-2025")
    assert not ours.is_complete
    assert (len(selectors.tree(ours)), ours.questions.count()) == (5, 35)
    assert [one.weight for one in selectors.tree(theirs)] == [40, 20, 10, 10, 10, 10]
    assert {one.key for one in shipped()} == {"vertikal-2024", "bawaslu-ri-2025", "ki-2025"}
    with pytest.raises(NotFound):
        take_shipped(office=parties.nation, actor=parties.runner, key="tidak-ada")


def test_a_file_becomes_a_tree_with_every_column(parties: Parties) -> None:
    made = brought(parties)
    web, room = selectors.tree(made)
    first, second = web.questions
    assert (first.live, first.kinds, first.weight) == ("dip.published", ["tautan"], Decimal(2))
    assert (second.all_or_nothing, second.most_mb, second.kinds) == (
        True,
        Decimal(2),
        ["tautan", "dokumen"],
    )
    assert (web.weight, room.weight) == (Decimal(3), None)
    assert room.questions[0].steps == ["5", "4", "2.5", "1", "0"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_goes_out_comes_in_again_as_the_next_version(parties: Parties, kind: str) -> None:
    first = brought(parties)
    if kind == "csv":
        data = "".join(instrument_csv(first)).encode()
    else:
        with instrument_xlsx(first) as kept:
            data = kept.read()
    second = bring_in(office=parties.office, actor=parties.ppid, head=EIGHT, data=data)
    assert (first.version, second.version) == (1, 2)
    skip = {"id", "instrument_id", "group_id"}
    rows = [
        [{k: v for k, v in row.items() if k not in skip} for row in one.questions.values()]
        for one in (first, second)
    ]
    assert rows[0] == rows[1]


def test_the_workbook_is_one_that_people_can_read(parties: Parties) -> None:
    with instrument_xlsx(brought(parties)) as kept:
        sheet = load_workbook(BytesIO(kept.read())).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]][:4] == ["1.1", "Laman", "Menu berkala", "2"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("1.2,Laman", "1.1,Laman", "3: kode 1.1 sudah ada di baris 2."),
        ("Menu berkala", "", "2: pertanyaan belum diisi."),
        (",2,0,0,tautan,dip", ",dua,0,0,tautan,dip", "2: bobot dua bukan angka"),
        (",2,0,0,tautan,dip", ",nan,0,0,tautan,dip", "2: bobot nan bukan angka"),
        (",2,0,0,tautan,dip", ",-2,0,0,tautan,dip", "2: bobot -2 bukan angka"),
        (",2,0,0,tautan,dip", ",,0,0,tautan,dip", "2: bobot belum diisi."),
        ("1,1,0,tautan", "1,x,0,tautan", "3: semua_atau_nol hanya 1 atau 0, bukan x."),
        (",foto,", ",surat cinta,", "4: bukti surat cinta tidak dikenal"),
        ("5/4/2.5/1/0", "5/4/2.5", "4: langkah 5/4/2.5 harus lima angka"),
        ("5/4/2.5/1/0", "5/4/4.5/1/0", "4: langkah 5/4/4.5/1/0 harus lima angka"),
        ("5/4/2.5/1/0", "4/4/2.5/1/0", "4: langkah 4/4/2.5/1/0 harus lima angka"),
        ("5/4/2.5/1/0", "", "4: bobot 5 tidak punya langkah nilai"),
        (",2,,3", ",2,,4", "3: bobot_kelompok Laman di sini 4, di atasnya 3."),
        (",,,3", ",,,2", "3: bobot_kelompok Laman di sini 3, di atasnya 2."),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(old: str, new: str, said: str) -> None:
    assert old in GOOD
    assert any(one.startswith(said) for one in faults(GOOD.replace(old, new)))


def test_all_faults_are_told_at_once() -> None:
    assert len(faults(GOOD.replace("Menu berkala", "").replace(",foto,", ",x,"))) == 2


def test_weights_must_sum_as_declared() -> None:
    assert faults(GOOD, total=9) == ["0: Jumlah bobot 8, padahal instrumen menyatakan 9."]
    wrong = GOOD.replace(",,,3", ",,,2").replace("2,,3", "2,,2")
    assert faults(wrong) == ["0: Bobot kelompok Laman berjumlah 3, padahal dinyatakan 2."]


def test_a_faulty_file_leaves_nothing_behind(parties: Parties) -> None:
    with pytest.raises(InvalidInput, match="Baris 2"):
        brought(parties, GOOD.replace("Menu berkala", ""))
    assert not Instrument.objects.exists()


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"PK\x03\x04kosong", b"kode;nama\n1;2\n"])
def test_what_is_no_such_table_is_refused_in_words(parties: Parties, data: bytes) -> None:
    with pytest.raises(InvalidInput) as caught:
        bring_in(office=parties.office, actor=parties.ppid, head=EIGHT, data=data)
    assert caught.value.field == "file"


def test_only_petugas_and_ppid_of_the_office_bring_one_in(parties: Parties) -> None:
    with pytest.raises(NotAllowed):
        bring_in(office=parties.office, actor=parties.stranger, head=EIGHT, data=GOOD.encode())


def test_offices_below_use_what_is_above_and_nobody_sees_what_is_beside(
    parties: Parties, vertical: Instrument
) -> None:
    own = brought(parties)
    here = {one.pk for one in selectors.instruments_for(parties.office)}
    there = {one.pk for one in selectors.instruments_for(parties.world.stranger)}
    assert here == {own.pk, vertical.pk}
    assert there == {vertical.pk}
    with pytest.raises(NotFound):
        selectors.instrument(parties.world.stranger, own.pk)
