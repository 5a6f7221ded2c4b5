"""What a cell means, and what is said when it means nothing. No database."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serambi.core.errors import InvalidInput
from serambi.datasets import canonical, numerals
from serambi.datasets.cells import Reader, Wrong
from serambi.datasets.checking import check
from serambi.datasets.columns import Column, Type, checked, from_json, name_of, to_json
from serambi.datasets.comparing import compare
from serambi.datasets.inferring import infer
from serambi.datasets.numerals import Style
from serambi.datasets.services.uploads import as_table

TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=30)


def reader(kind: Type, *, required: bool = False, codes: tuple[str, ...] = ()) -> Reader:
    column = Column("k", "Kolom", kind, required=required, codes=codes)
    return Reader(column, Style.COMMA, "1971")


@pytest.mark.parametrize(
    ("kind", "text", "kept"),
    [
        (Type.INTEGER, "1.234", "1234"),
        (Type.INTEGER, " 12 ", "12"),
        (Type.INTEGER, "-5", "-5"),
        (Type.INTEGER, "-", ""),
        (Type.NUMBER, "1.234,50", "1234.5"),
        (Type.NUMBER, "81,5%", "81.5"),
        (Type.DATE, "17 Maret 2026", "2026-03-17"),
        (Type.DATE, "17/03/2026", "2026-03-17"),
        (Type.YEAR, "2026", "2026"),
        (Type.YES_NO, "Ya", "true"),
        (Type.YES_NO, "tidak", "false"),
        (Type.REGION, "197104", "19.71.04"),
        (Type.REGION, "19.71.04.1001", "19.71.04.1001"),
        (Type.TEXT, "  Rangkui ", "Rangkui"),
        (Type.TEXT, "-", "-"),
    ],
)
def test_a_cell_is_read_as_people_write_it(kind: Type, text: str, kept: str) -> None:
    assert reader(kind).read(text) == kept


@pytest.mark.parametrize(
    ("kind", "text", "word"),
    [
        (Type.INTEGER, "dua", "bilangan bulat"),
        (Type.INTEGER, "1,5", "bilangan bulat"),
        (Type.NUMBER, "12,3,4", "bukan angka"),
        (Type.NUMBER, "1" * 40, "bukan angka"),
        (Type.DATE, "31-02-2026", "tanggal"),
        (Type.YEAR, "26", "tahun"),
        (Type.YES_NO, "mungkin", "ya atau tidak"),
        (Type.REGION, "Rangkui", "kode wilayah"),
        (Type.REGION, "19.02.01", "luar wilayah"),
        (Type.TEXT, "=SUM(A1)", "rumus"),
        (Type.TEXT, "@cmd", "rumus"),
        (Type.INTEGER, "#REF!", "galat"),
        (Type.TEXT, "1971042207850001", "NIK"),
        (Type.TEXT, "hubungi 0812-3456-7890", "telepon"),
        (Type.TEXT, "sari@contoh.test", "surel"),
        (Type.TEXT, "a\u202eb", "tak terlihat"),
        (Type.TEXT, "x" * 5_001, "5.000"),
    ],
)
def test_a_wrong_cell_is_told_in_words(kind: Type, text: str, word: str) -> None:
    with pytest.raises(Wrong) as wrong:
        reader(kind).read(text)
    assert word in str(wrong.value)


def test_an_empty_cell_is_wrong_only_where_one_is_needed() -> None:
    assert reader(Type.INTEGER).read("") == ""
    with pytest.raises(Wrong):
        reader(Type.INTEGER, required=True).read(" ")


def test_a_value_outside_the_list_names_the_list() -> None:
    listed = reader(Type.TEXT, codes=("Administrasi", "Kode etik"))
    assert listed.read("kode ETIK") == "Kode etik"
    with pytest.raises(Wrong) as wrong:
        listed.read("Pidana")
    assert "Administrasi, Kode etik" in str(wrong.value)


@pytest.mark.parametrize(
    ("cells", "style", "guessed"),
    [
        (["1.234,5", "2"], Style.COMMA, False),
        (["1,234.5", "2"], Style.POINT, False),
        (["12.5", "3.25"], Style.POINT, False),
        (["1.234"], Style.COMMA, True),
        (["12", "13"], Style.COMMA, False),
        (["1.234", "0,5"], Style.COMMA, False),
        (["1.234", "0.5"], Style.POINT, False),
    ],
)
def test_a_column_shows_how_its_numbers_are_written(
    cells: list[str], style: Style, guessed: bool
) -> None:
    assert numerals.style_of(cells, otherwise=Style.COMMA) == (style, guessed)


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
    )
)
def test_a_canonical_number_reads_back_as_itself(value: Decimal) -> None:
    text = numerals.plain(value)
    assert numerals.number(text, Style.POINT) == value
    assert "e" not in text.lower()


@given(TEXT)
def test_reading_a_cell_never_fails_otherwise_than_in_words(text: str) -> None:
    for kind in Type:
        with suppress(Wrong):
            kept = reader(kind).read(text)
            assert Reader(reader(kind).column, Style.POINT, "1971").read(kept) == kept


@given(st.lists(st.tuples(TEXT, TEXT), max_size=6))
def test_rows_come_back_from_the_canonical_file(rows: list[tuple[str, str]]) -> None:
    pair = [Column("a", "A"), Column("b", "B")]
    back = list(canonical.rows_in(canonical.as_bytes(pair, rows)))
    assert back == [list(row) for row in rows]


def test_columns_are_inferred_from_what_stands_in_them() -> None:
    table = as_table(
        b"Kode kecamatan;Nama;Tahun;TPS;Hadir (%);Dilantik;Selesai\n"
        b"19.71.04;Rangkui;2025;54;81,5;17-06-2025;ya\n"
        b"19.71.06;Gabek;2025;1.046;79;18-06-2025;tidak\n"
    )
    found = infer(table)
    assert [one.type.value for one in found] == [
        "region", "text", "year", "integer", "number", "date", "boolean",
    ]  # fmt: skip
    assert [one.name for one in found if one.key] == ["kode_kecamatan"]
    assert from_json(to_json(found)) == found


def test_a_row_of_the_figures_one_two_three_is_a_row() -> None:
    assert len(as_table(b"A;B;C\n1;2;3\n4;5;6\n").rows) == 2


def test_every_mistake_names_its_row_and_column() -> None:
    table = as_table(b"Nama;TPS\nRangkui;12\nGabek;x\nRangkui;3\n")
    columns = [
        Column("nama", "Nama", required=True, key=True),
        Column("tps", "TPS", Type.INTEGER, required=True),
    ]
    found = check(table, columns, "1971")
    assert [(one.row, one.column) for one in found.problems] == [(3, "TPS"), (4, "Nama")]
    assert "baris 2" in found.problems[1].message


def test_a_table_with_other_columns_is_told_so_once() -> None:
    found = check(as_table(b"Nama;TPS\nRangkui;12\n"), [Column("nama", "Nama")], "1971")
    assert found.problem_count == 1


@pytest.mark.parametrize(
    "columns",
    [
        [Column("A b", "A")],
        [Column("a", "")],
        [Column("a", "A"), Column("a", "B")],
        [Column("a", "A", codes=tuple(map(str, range(201))))],
    ],
)
def test_columns_that_cannot_be_read_by_are_refused(columns: list[Column]) -> None:
    with pytest.raises(InvalidInput):
        checked(columns)


@given(st.lists(st.text(max_size=60), max_size=12))
def test_names_for_programs_are_always_usable_and_different(titles: list[str]) -> None:
    names: list[str] = []
    for title in titles:
        names.append(name_of(title, names))
    checked([Column(name, "x") for name in names])


def test_versions_differ_by_key() -> None:
    columns = [Column("k", "K", key=True), Column("n", "N", Type.INTEGER)]
    found = compare(
        (columns, [["a", "1"], ["b", "2"], ["c", "3"]]),
        (columns, [["a", "1"], ["b", "5"], ["d", "4"]]),
    )
    assert found.counts() == {"added": 1, "removed": 1, "changed": 1}
    assert found.changed_rows[0].cells == (("N", "2", "5"),)


def test_without_a_key_equal_rows_are_counted() -> None:
    columns = [Column("n", "N")]
    found = compare((columns, [["1"], ["1"], ["2"]]), (columns, [["1"], ["3"]]))
    assert (found.counts(), found.by_key) == ({"added": 1, "removed": 2, "changed": 0}, False)


def test_a_new_column_is_not_a_change_of_every_row() -> None:
    old = [Column("k", "K", key=True)]
    new = [*old, Column("n", "Baru")]
    found = compare((old, [["a"]]), (new, [["a", "1"]]))
    assert (found.columns_added, found.changed) == (["Baru"], 0)


def test_dates_are_days() -> None:
    assert date.fromisoformat(reader(Type.DATE).read("1 Januari 2026")) == date(2026, 1, 1)
