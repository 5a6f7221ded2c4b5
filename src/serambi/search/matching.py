"""One query builder for both engines: a condition for `filter()` and a rank for `order_by()`."""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, F, Func, IntegerField
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


class Points(Func):
    """The sum of points for each needle that a column holds; one expression, the same arithmetic
    on both engines (a tree of Case and When costs more to build than to run)."""

    output_field = IntegerField()

    def __init__(self, needles: Sequence[tuple[str, str, int]], whole: str = "") -> None:
        super().__init__(F("stems_title"), F("terms"))
        self.needles, self.whole = tuple(needles), whole

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, tuple[str | int, ...]]:
        return self._sum(compiler, "INSTR")

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, tuple[str | int, ...]]:
        return self._sum(compiler, "STRPOS")

    def _sum(self, compiler: SQLCompiler, function: str) -> tuple[str, tuple[str | int, ...]]:
        title, terms = (compiler.compile(source)[0] for source in self.get_source_expressions())
        columns = {"stems_title": title, "terms": terms}
        parts = ["0"]
        params: list[str | int] = []
        for column, needle, points in self.needles:
            parts.append(f"CASE WHEN {function}({columns[column]}, %s) > 0 THEN %s ELSE 0 END")
            params += [needle, points]
        if self.whole:
            parts.append(f"CASE WHEN {title} = %s THEN %s ELSE 0 END")
            params += [self.whole, TITLE_WHOLE]
        return f"({' + '.join(parts)})", tuple(params)


def held(office_id: int, query: Query) -> Points:
    """How many of the query's words a row holds anywhere."""
    return Points(_anywhere(office_id, query))


def rank(office_id: int, query: Query, *, every: bool = True) -> Points:
    """Points for words, phrase and whole of the title.

    When any word was enough, each word that stands anywhere counts one point more.
    """
    needles = [] if every else _anywhere(office_id, query)
    needles += [("stems_title", f" {stem} ", TITLE_WORD) for stem in query.stems]
    if query.prefix:
        needles.append(("stems_title", f" {query.prefix}", TITLE_BEGINNING))
    phrase = f" {' '.join(query.stems)} "
    if len(query.stems) > 1:
        needles.append(("stems_title", phrase, TITLE_PHRASE))
    return Points(needles, whole=phrase)


def _anywhere(office_id: int, query: Query) -> list[tuple[str, str, int]]:
    return [("terms", f"{office_id}_{stem}", 1) for stem in query.stems]
