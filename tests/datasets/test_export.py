"""The four files hold the same rows, obey no formula, and cost bounded memory."""

import csv
import io
import json
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from datetime import date

import pytest
from arro3.io import read_parquet
from django.test import Client
from openpyxl import load_workbook

from serambi.datasets.columns import Column, Type
from serambi.datasets.exporting.parquet import as_parquet
from serambi.datasets.exporting.writers import as_csv, as_json, as_xlsx
from serambi.datasets.models import Dataset
from tests.datasets.conftest import TABLE, Bring, Make
from tests.support.answers import streamed

pytestmark = pytest.mark.usefixtures("monday")
COLUMNS = (
    Column("nama", "Nama"),
    Column("n", "N", Type.INTEGER, unit="orang"),
    Column("x", "X", Type.NUMBER),
    Column("hari", "Hari", Type.DATE),
    Column("ya", "Ya", Type.YES_NO),
    Column("kode", "Kode", Type.REGION),
    Column("tahun", "Tahun", Type.YEAR),
)
ROWS = [
    ["Rangkui", "12", "-3.5", "2026-03-17", "true", "19.71.04", "2026"],
    ["-tanpa", "", "", "", "", "", ""],
    ["+62", "-7", "0.1", "2026-01-01", "false", "19.71", "1999"],
]


def test_csv_keeps_numbers_and_makes_text_inert() -> None:
    text = "".join(as_csv(COLUMNS, ROWS))
    assert text.startswith("\ufeffnama,n,x")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows[1] == ROWS[0]
    assert [row[0] for row in rows[1:]] == ["Rangkui", "'-tanpa", "'+62"]
    assert rows[3][1] == "-7"
    assert not "".join(as_csv(COLUMNS, ROWS, bom=False)).startswith("\ufeff")


def test_json_holds_typed_values() -> None:
    said = json.loads("".join(as_json(COLUMNS, ROWS, {"title": "T"})))
    assert said["records"][0] == {
        "nama": "Rangkui", "n": 12, "x": -3.5, "hari": "2026-03-17", "ya": True,
        "kode": "19.71.04", "tahun": 2026,
    }  # fmt: skip
    assert set(said["records"][1].values()) == {"-tanpa", None}


def test_xlsx_holds_numbers_and_inert_text() -> None:
    with as_xlsx("Judul [aneh]/x", COLUMNS, ROWS) as kept:
        sheet = load_workbook(kept).active
        assert sheet is not None
        values = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert values[0][1] == "N (orang)"
    assert values[1] == ["Rangkui", 12, -3.5, "2026-03-17", "Ya", "19.71.04", 2026]
    assert [row[0] for row in values[2:]] == ["'-tanpa", "'+62"]


def test_parquet_holds_the_same_cells_with_types() -> None:
    with as_parquet(COLUMNS, ROWS, {"title": "T"}) as kept:
        table = read_parquet(io.BytesIO(kept.read())).read_all()
    assert table.column_names == [one.name for one in COLUMNS]
    assert table["n"].to_pylist() == [12, None, -7]
    assert table["x"].to_pylist() == [-3.5, None, 0.1]
    assert table["hari"].to_pylist() == [date(2026, 3, 17), None, date(2026, 1, 1)]
    assert table["ya"].to_pylist() == [True, None, False]


def test_a_table_without_rows_is_still_a_file() -> None:
    with as_parquet(COLUMNS, [], {}) as kept:
        assert read_parquet(io.BytesIO(kept.read())).read_all().num_rows == 0
    assert json.loads("".join(as_json(COLUMNS, [], {})))["records"] == []


def test_fifty_thousand_rows_stay_below_eight_megabytes() -> None:
    def rows() -> Iterator[Sequence[str]]:
        for n in range(50_000):
            yield [f"Kelurahan {n}", str(n), "1.5", "2026-01-01", "true", "19.71", "2026"]

    tracemalloc.start()
    try:
        for piece in as_csv(COLUMNS, rows()):
            assert piece
        for piece in as_json(COLUMNS, rows(), {}):
            assert piece
        as_parquet(COLUMNS, rows(), {}).close()
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 8_000_000


def test_downloads_are_named_digested_and_not_sent_twice(
    make: Make, bring: Bring, publish: Callable[[Dataset, int], None], client: Client
) -> None:
    dataset = make()
    version = bring(dataset, TABLE)
    publish(dataset, 1)
    for kind in ("csv", "json", "xlsx", "parquet"):
        answer = client.get(f"/1971/data/{dataset.slug}/unduh.{kind}")
        assert f'filename="{dataset.slug}-v1.{kind}"' in answer["Content-Disposition"]
        assert streamed(answer)
        again = client.get(
            f"/1971/data/{dataset.slug}/unduh.{kind}", headers={"If-None-Match": answer["ETag"]}
        )
        assert again.status_code == 304
    assert client.get(f"/1971/data/{dataset.slug}/unduh.exe").status_code == 404
    plain = client.get(f"/1971/data/{dataset.slug}/unduh.csv?bom=0")
    data = streamed(plain)
    assert version.stored.size == len(data)
    schema = client.get(f"/1971/data/{dataset.slug}/skema.json").json()
    assert schema["primaryKey"] == ["kode"]


def test_a_heading_of_a_workbook_is_no_formula_and_breaks_none() -> None:
    column = Column("nilai", '=HYPERLINK("https://jahat.example")\x01', Type.TEXT)
    with as_xlsx("Judul", [column], [["satu"]]) as kept:
        sheet = load_workbook(kept).active
        assert sheet is not None
        [[head]] = sheet.iter_rows(max_row=1)
    assert head.data_type == "s"
    assert str(head.value).startswith("'=HYPERLINK")
