"""Parquet by Arrow (ADR 0022): the library is large, so import this where a file is asked for."""

import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import IO

from arro3.core import Array, DataType, Field, RecordBatch, RecordBatchReader, Schema
from arro3.io import write_parquet

from serambi.datasets.columns import Column, Type
from serambi.datasets.exporting.writers import Rows, typed

PIECE = 2_000
_PARQUET = {
    Type.INTEGER: DataType.int64(),
    Type.NUMBER: DataType.float64(),
    Type.YEAR: DataType.int32(),
    Type.DATE: DataType.date32(),
    Type.YES_NO: DataType.bool(),
}
_EPOCH = date(1970, 1, 1)


def as_parquet(columns: Sequence[Column], rows: Rows, about: dict[str, str]) -> IO[bytes]:
    """A Parquet file on disk, 2,000 rows a batch; the caller closes it."""
    schema = Schema(
        [
            Field(c.name, _PARQUET.get(c.type, DataType.string()), nullable=True, metadata={"title": c.title, "unit": c.unit})
            for c in columns
        ]
    )  # fmt: skip
    reader = RecordBatchReader.from_batches(schema, _batches(schema, columns, iter(rows)))
    kept = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it when it is sent
    write_parquet(reader, kept, key_value_metadata=about)
    kept.seek(0)
    return kept


def _batches(
    schema: Schema, columns: Sequence[Column], rows: Iterator[Sequence[str]]
) -> Iterator[RecordBatch]:
    while piece := list(islice(rows, PIECE)):
        arrays = [_array(one, [row[place] for row in piece]) for place, one in enumerate(columns)]
        yield RecordBatch.from_arrays(arrays, schema=schema)


def _array(column: Column, cells: Sequence[str]) -> Array:
    """The cells as Arrow holds them; days are numbers since 1970 that are called dates after."""
    if column.type is Type.DATE:
        days = [(date.fromisoformat(cell) - _EPOCH).days if cell else None for cell in cells]
        return Array(days, DataType.int32()).cast(DataType.date32())
    return Array(
        [typed(column, cell) for cell in cells], _PARQUET.get(column.type, DataType.string())
    )
