"""Statements whose text is made once in the process, for the few places where that decides.

Django writes the SQL of a query anew each time it is asked, which takes it five to ten times as
long as SQLite takes to answer. Sending a request and opening the list are asked for most, so they
say their queries once, with holes where the values come:

    _HEAD = Prepared(lambda: Head.objects.filter(pk=Hole("office", Head._meta.pk)))
    head = _HEAD.first(office=office.pk)

A query stays an ordinary queryset, and rows still pass through their fields, so sealing, converting
and both engines work as ever. What is left out is what these rows do not need: signals, parents in
other tables, defaults of the database. The scope is not asked: who prepares a query of rows that
an office owns gives it a hole for the office.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.models.query import ModelIterable, get_related_populators

R = TypeVar("R")


class Hole(models.Value):
    """A value that comes with each use, `name`d, and written for the database by `field`."""

    def __init__(self, name: str, field: "models.Field[Any, Any]") -> None:
        """`field` is the one that the value is compared with."""
        super().__init__(None, output_field=field)
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:  # type: ignore[override]  # the stubs ask for more than Django
        """A place for the value, and who fills it."""
        return "%s", [self]


class Prepared(Generic[R]):
    """A query that is written once. `build` makes the queryset: of models, or of `values_list`."""

    def __init__(self, build: "Callable[[], models.QuerySet[Any, R]]") -> None:
        """`build` runs at the first use in each process."""
        self._build = build
        self._plans: dict[str, _Plan] = {}

    def rows(self, **values: Any) -> list[R]:
        """Every row, with `values` in the holes of their names."""
        line: Any = connections[DEFAULT_DB_ALIAS]
        plan = self._plans.get(line.vendor) or self._prepare(line.vendor)
        params = [
            one.output_field.get_db_prep_value(values[one.name], line)
            if isinstance(one, Hole)
            else one
            for one in plan.params
        ]
        with line.cursor() as cursor:
            cursor.execute(plan.sql, params)
            found = cursor.fetchall()
        return [plan.read(row) for row in plan.converted(found)]

    def first(self, **values: Any) -> R | None:
        """The first row, if there is one."""
        found = self.rows(**values)
        return found[0] if found else None

    def _prepare(self, vendor: str) -> "_Plan":
        plan = self._plans[vendor] = _Plan(self._build())
        return plan


class _Plan:
    """The text of a query on one engine, and how its rows are read."""

    def __init__(self, rows: "models.QuerySet[Any, Any]") -> None:
        query: Any = rows.query
        self._compiler = compiler = query.get_compiler(using=DEFAULT_DB_ALIAS)
        self.sql, self.params = compiler.as_sql()
        self._converters = compiler.get_converters([one[0] for one in compiler.select])
        self.read: Callable[[Sequence[Any]], Any] = tuple
        if issubclass(rows._iterable_class, ModelIterable):  # noqa: SLF001 - Django has no public name for it
            self._model = compiler.klass_info["model"]
            places = compiler.klass_info["select_fields"]
            self._start, self._end = places[0], places[-1] + 1
            self._names = [
                one[0].target.attname for one in compiler.select[self._start : self._end]
            ]
            populators: Any = get_related_populators
            self._related = populators(compiler.klass_info, compiler.select, DEFAULT_DB_ALIAS)
            self.read = self._instance

    def converted(self, rows: list[Any]) -> Any:
        if not self._converters:
            return rows
        return self._compiler.apply_converters(rows, self._converters)

    def _instance(self, row: Sequence[Any]) -> Any:
        found = self._model.from_db(DEFAULT_DB_ALIAS, self._names, row[self._start : self._end])
        for populator in self._related:
            populator.populate(row, found)
        return found


def insert(row: models.Model, *, unless_there: bool = False) -> bool:
    """Write `row` as a new one; an automatic key is filled in.

    With `unless_there`, False when a constraint says that such a row is there already; otherwise
    that raises IntegrityError.
    """
    line: Any = connections[DEFAULT_DB_ALIAS]
    sql, fields, automatic = _insert_text(type(row), 1, unless_there, line.vendor)
    with line.cursor() as cursor:
        cursor.execute(sql, _values(row, fields, line))
        if automatic:
            told = cursor.fetchone()
            if told is None:
                return False
            row.pk = told[0]
        elif cursor.rowcount != 1:
            return False
    row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS  # noqa: SLF001 - as Django marks a saved row
    return True


def insert_all(rows: Sequence[models.Model]) -> None:
    """Write `rows`, all of one model, as new ones in one statement; automatic keys stay unknown."""
    if not rows:
        return
    line: Any = connections[DEFAULT_DB_ALIAS]
    sql, fields, _ = _insert_text(type(rows[0]), len(rows), False, line.vendor)  # noqa: FBT003 - cached by position
    with line.cursor() as cursor:
        cursor.execute(sql, [value for row in rows for value in _values(row, fields, line)])


def update(row: models.Model, *names: str) -> None:
    """Write the named fields of `row`. Raises LookupError when it is not there any more."""
    line: Any = connections[DEFAULT_DB_ALIAS]
    sql, fields, key = _update_text(type(row), names, line.vendor)
    params = [*_values(row, fields, line), key.get_db_prep_save(row.pk, line)]
    with line.cursor() as cursor:
        cursor.execute(sql, params)
        if cursor.rowcount != 1:
            raise LookupError(f"{type(row).__name__} {row.pk} is gone")


def _values(row: models.Model, fields: Sequence[Any], line: Any) -> list[Any]:
    adding = row._state.adding  # noqa: SLF001 - what Django passes to pre_save
    return [one.get_db_prep_save(one.pre_save(row, adding), line) for one in fields]


@lru_cache(maxsize=256)
def _insert_text(
    model: type[models.Model],
    count: int,
    unless_there: bool,  # noqa: FBT001 - a cache takes its key by position
    vendor: str,
) -> tuple[str, list[Any], bool]:
    """The statement, the fields whose values it takes, and whether it tells an automatic key."""
    quote: Any = connection.ops.quote_name
    meta = model._meta  # noqa: SLF001 - Django documents _meta
    key = meta.pk
    automatic = isinstance(key, models.AutoField | models.BigAutoField | models.SmallAutoField)
    fields = [one for one in meta.local_concrete_fields if not (automatic and one is key)]
    columns = ", ".join(quote(one.column) for one in fields)
    holes = ", ".join(["%s"] * len(fields))
    places = ", ".join([f"({holes})"] * count)
    sql = f"INSERT INTO {quote(meta.db_table)} ({columns}) VALUES {places}"  # noqa: S608 - names of our own tables
    if unless_there:
        sql += " ON CONFLICT DO NOTHING"
    if automatic and count == 1:
        sql += f" RETURNING {quote(key.column)}"
    return sql, fields, automatic


@lru_cache(maxsize=256)
def _update_text(
    model: type[models.Model],
    names: tuple[str, ...],
    vendor: str,
) -> tuple[str, list[Any], Any]:
    """The statement, the fields whose values it takes, and the field of the key."""
    quote: Any = connection.ops.quote_name
    meta = model._meta  # noqa: SLF001 - Django documents _meta
    fields: list[Any] = [meta.get_field(name) for name in names]
    changes = ", ".join(f"{quote(one.column)} = %s" for one in fields)
    sql = f"UPDATE {quote(meta.db_table)} SET {changes} WHERE {quote(meta.pk.column)} = %s"  # noqa: S608 - names of our own tables
    return sql, fields, meta.pk
