"""A row as plain JSON and back. Guarded columns are apart, so that they can stay behind."""

from typing import Any

from django.db import models

from serambi.identity.sealing import sealed_fields

WITHHELD = "[tidak disertakan dalam arsip]"
"""What a guarded column reads after a move without the passphrase."""


OF_ANOTHER = {"drills.DrillEntry": "file"}
"""References to files that may be another office's: a drill's proof stays with whoever drilled."""

PRIVATE_ROOMS = frozenset({"casework", "complaints", "objections", "disputes"})
FREE_TEXT = 100
"""A text column at least this long holds sentences that somebody typed."""


def plain_columns(model: type[models.Model]) -> list["models.Field[Any, Any]"]:
    """The columns that travel in the open; never a password."""
    hidden = {field.name for field in guarded_columns(model)} | {"password"}
    return [field for field in model._meta.concrete_fields if field.name not in hidden]  # noqa: SLF001 - Django documents _meta


def guarded_columns(model: type[models.Model]) -> list["models.Field[Any, Any]"]:
    """The columns that travel only under the lock: sealed ones, and free text in rooms about people.

    Minutes and notes of a case may name whom they like; nobody can vouch for them.
    """
    meta = model._meta  # noqa: SLF001 - Django documents _meta
    private = meta.app_label in PRIVATE_ROOMS
    sealed = {field.name for field in sealed_fields(model)}
    return [
        field
        for field in meta.concrete_fields
        if field.name in sealed or (private and _is_free_text(field))
    ]


def cells(row: models.Model) -> dict[str, Any]:
    """The open columns of `row` by column name; of a guarded one only whether it holds something.

    `""` and `false` (NULL) hold nothing, `null` holds something that is not told.
    """
    model = type(row)
    found = {field.attname: _cell(field, row) for field in plain_columns(model)}
    name = OF_ANOTHER.get(model._meta.label, "")  # noqa: SLF001 - Django documents _meta
    pointed = getattr(row, name) if name else None
    if pointed and pointed.office_id != getattr(row, "office_id", None):
        found[f"{name}_id"] = None
    for field in guarded_columns(model):
        value = getattr(row, field.attname)
        found[field.attname] = False if value is None else None if value else ""
    return found


def guarded_cells(row: models.Model) -> dict[str, str]:
    """The opened words of the guarded columns that hold something. Raises SealBroken."""
    found = {field.attname: getattr(row, field.attname) for field in guarded_columns(type(row))}
    return {name: text for name, text in found.items() if text}


def row_from(model: type[models.Model], plain: dict[str, Any], told: dict[str, str] | None) -> Any:
    """A row that is not saved yet. Without `told` its guarded columns say that they stayed behind."""
    values = {field.attname: _value(field, plain[field.attname]) for field in plain_columns(model)}
    row = model(**values)
    for field in guarded_columns(model):
        held = plain[field.attname]
        text = WITHHELD if told is None else told.get(field.attname, "")
        setattr(
            row, field.attname, {"": "", False: None}.get(held, text) if held is not None else text
        )
    if hasattr(row, "set_unusable_password"):
        row.set_unusable_password()
    return row


def _is_free_text(field: "models.Field[Any, Any]") -> bool:
    if field.choices or field.is_relation:
        return False
    if isinstance(field, models.TextField):
        return True
    return isinstance(field, models.CharField) and (field.max_length or 0) >= FREE_TEXT


def _cell(field: "models.Field[Any, Any]", row: models.Model) -> Any:
    value = getattr(row, field.attname)
    if value is None or isinstance(value, bool | int | str) or isinstance(field, models.JSONField):
        return value
    return field.value_to_string(row)


def _value(field: "models.Field[Any, Any]", value: Any) -> Any:
    if value is None or isinstance(field, models.JSONField):
        return value
    if isinstance(field, models.ForeignKey):
        return field.target_field.to_python(value)
    found = field.to_python(value)
    return bytes(found) if isinstance(found, memoryview) else found
