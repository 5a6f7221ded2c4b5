"""The rows of a version, out of its kept file."""

from collections.abc import Iterator

from serambi.datasets import canonical
from serambi.datasets.columns import Column, from_json
from serambi.datasets.models import DatasetVersion
from serambi.files import services as files


def columns_of(version: DatasetVersion) -> tuple[Column, ...]:
    """The columns of the version."""
    return from_json(version.columns)


def rows_of(version: DatasetVersion) -> Iterator[list[str]]:
    """The rows in canonical text, in the order of the file.

    The file (10 MB at most) is read at once and checked against its digest; rows are made one by
    one. Raises Unavailable when the bytes are missing or altered.
    """
    return canonical.rows_in(files.read(version.stored))
