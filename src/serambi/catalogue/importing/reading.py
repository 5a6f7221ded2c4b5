"""The information list as somebody keeps it, read as a table."""

from serambi.catalogue.importing.columns import known
from serambi.tables.reading import read as read_table
from serambi.tables.table import Table


def read(data: bytes) -> Table:
    """The table in `data`; its header is the row that names most of our columns.

    Raises InvalidInput (field "file").
    """
    return read_table(data, known)
