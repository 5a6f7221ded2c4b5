"""The columns as a Table Schema (Frictionless Data), which other programs validate with."""

from collections.abc import Sequence
from typing import Any

from serambi.datasets.columns import Column, Type

_TYPES = {
    Type.TEXT: "string",
    Type.INTEGER: "integer",
    Type.NUMBER: "number",
    Type.DATE: "date",
    Type.YEAR: "year",
    Type.YES_NO: "boolean",
    Type.REGION: "string",
}
REGION_PATTERN = r"^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$"


def table_schema(columns: Sequence[Column]) -> dict[str, Any]:
    """Fields with their constraints, and the primary key if rows have one."""
    schema: dict[str, Any] = {"fields": [_field(one) for one in columns], "missingValues": [""]}
    keys = [one.name for one in columns if one.key]
    return {**schema, "primaryKey": keys} if keys else schema


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.codes:
        constraints["enum"] = list(column.codes)
    if column.type is Type.REGION:
        constraints["pattern"] = REGION_PATTERN
    field: dict[str, Any] = {
        "name": column.name, "title": column.title, "type": _TYPES[column.type]
    }  # fmt: skip
    if column.unit:
        field["unit"] = column.unit
    return {**field, "constraints": constraints} if constraints else field
