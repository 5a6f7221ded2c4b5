"""One query builder for both engines: a condition for `filter()` and a rank for `order_by()`."""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Case, F, Func, IntegerField, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan
from django.db.models.sql.compiler import SQLCompiler

from serambi.search import postgres, sqlite
from serambi.search.normalise import Query

TITLE_WORD = 4
TITLE_BEGINNING = 2
TITLE_PHRASE = 6
TITLE_WHOLE = 8


class Newest(Func):
    """True for the newest rows that hold the query's words: all of them (`every`), or any.

    The limit stands inside, so that neither engine sorts or reads more than it must, and only the
    word index is asked: office and kind are words in it.
    """

    output_field = BooleanField()

    def __init__(
        self, office_id: int, query: Query, kinds: Sequence[str], limit: int, *, every: bool = True
    ) -> None:
        super().__init__(F("id"))
        self.office_id, self.query, self.kinds = office_id, query, kinds
        self.limit, self.every = limit, every

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, tuple[str | int, ...]]:
        text = sqlite.match(self.office_id, self.query, self.kinds, every=self.every)
        return self._among(compiler, sqlite.NEWEST), (text, self.limit)

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, tuple[str | int, ...]]:
        text = postgres.match(self.office_id, self.query, self.kinds, every=self.every)
        return self._among(compiler, postgres.NEWEST), (text, self.limit)

    def _among(self, compiler: SQLCompiler, newest: str) -> str:
        pk, _params = compiler.compile(self.get_source_expressions()[0])
        return f"{pk} IN ({newest})"


def held(office_id: int, query: Query) -> Combinable:
    """How many of the query's words a row holds anywhere."""
    total: Combinable = Value(0)
    for stem in query.stems:
        total = total + _points("terms", f"{office_id}_{stem}", 1)
    return total


def rank(office_id: int, query: Query, *, every: bool = True) -> Combinable:
    """Points for words, phrase and whole of the title; the same arithmetic on both engines.

    When any word was enough, each word that stands anywhere counts one point more.
    """
    total: Combinable = Value(0) if every else held(office_id, query)
    for stem in query.stems:
        total = total + _points("stems_title", f" {stem} ", TITLE_WORD)
    if query.prefix:
        total = total + _points("stems_title", f" {query.prefix}", TITLE_BEGINNING)
    if len(query.stems) > 1:
        total = total + _points("stems_title", f" {' '.join(query.stems)} ", TITLE_PHRASE)
    whole = Case(
        When(stems_title=f" {' '.join(query.stems)} ", then=Value(TITLE_WHOLE)),
        default=Value(0),
        output_field=IntegerField(),
    )
    return total + whole


def _points(column: str, needle: str, points: int) -> Combinable:
    found = StrIndex(F(column), Value(needle))
    return Case(
        When(GreaterThan(found, 0), then=Value(points)),
        default=Value(0),
        output_field=IntegerField(),
    )
