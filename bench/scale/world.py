"""The two worlds, written in bulk past the services: rows as they would leave them."""

import itertools
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from bench.scale.texts import Text, pool
from serambi.catalogue.models import CatalogueStamp
from serambi.catalogue.services.shelf import counts_of
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search.expression import NATION, province_word
from serambi.search.making import VERSION, province_of
from serambi.search.postgres import shelf_word

PROVINCES = 38
ONE_OFFICE = 5_000
CHUNK = 20_000
FIRST = datetime(2019, 1, 1, tzinfo=UTC)

Rows = Iterable[tuple[Any, ...]]


@contextmanager
def in_haste() -> Iterator[None]:
    """While filling only: SQLite waits for no disk, PostgreSQL builds its word index at the end."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA synchronous=OFF")
            cursor.execute("PRAGMA cache_size=-400000")
            yield
            return
        cursor.execute("DROP INDEX search_terms_words")
        yield


def finish() -> None:
    """Build what was put off."""
    if connection.vendor != "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SET maintenance_work_mem = '1GB'")
            cursor.execute("CREATE INDEX search_terms_words ON search_terms USING gin (terms)")


def offices(total: int) -> Office:
    """The ladder with `total` offices; returns the one that is measured, a city."""
    nation = Office.objects.create(code="00", level="ri", name="Bawaslu Republik Indonesia")
    if total == 1:
        province = Office.objects.create(
            code="19", level="provinsi", name="Bawaslu Provinsi", parent=nation
        )
        return Office.objects.create(
            code="1971", level="kota", name="Bawaslu Kota", parent=province
        )
    provinces = [
        Office.objects.create(
            code=f"{number + 11}", level="provinsi", name=f"Provinsi {number}", parent=nation
        )
        for number in range(PROVINCES)
    ]
    for number in range(total - 1 - PROVINCES):
        above = provinces[number % PROVINCES]
        Office.objects.create(
            code=f"{above.code}{number // PROVINCES + 1:02}",
            level="kota",
            name=f"Kota {number}",
            parent=above,
        )
    return Office.objects.get(code="1901")


def fill(total: int, measured: Office) -> None:
    """`total` entries over all offices, mixed in time; 5,000 of them in the measured one."""
    texts = pool()
    dice = Random(total)
    all_offices = list(Office.objects.order_by("pk"))
    others = [one for one in all_offices if one.pk != measured.pk] if total > ONE_OFFICE else []
    owners = [measured] * ONE_OFFICE + [
        others[number % len(others)] for number in range(total - ONE_OFFICE) if others
    ]
    dice.shuffle(owners)
    numbers = {one.pk: itertools.count(1) for one in all_offices}
    words: dict[int, set[str]] = {one.pk: set() for one in all_offices}
    done = 0
    for part in _chunks(owners, CHUNK):
        drawn = [(owner, dice.choice(texts), next(numbers[owner.pk])) for owner in part]
        _insert(drawn, done)
        for owner, text, _number in drawn:
            words[owner.pk].update(text.words)
        done += len(part)
        if done % 200_000 == 0:
            print(f"  {done:,} entries", flush=True)
    for office in all_offices:
        _load(
            "search_searchword", ("office_id", "word", "length", "seen"),
            ((office.pk, word, len(word), "2026-01-01") for word in sorted(words[office.pk])),
        )  # fmt: skip
    with office_scope(measured):
        CatalogueStamp.objects.create(office=measured, changed_at=FIRST, counts=counts_of(measured))


def _insert(drawn: list[tuple[Office, Text, int]], first: int) -> None:
    """One chunk into the five tables, in one transaction."""
    rows = [(first + place + 1, *one) for place, one in enumerate(drawn)]
    with transaction.atomic():
        _load("search_searchentry", _ENTRY, (_entry(*row) for row in rows))
        _load("search_searchtext", _TEXT, (_text(*row) for row in rows))
        _index(rows)
        _load("catalogue_catalogueentry", _CATALOGUE, (_catalogue(*row) for row in rows))


_ENTRY = (
    "id", "office_id", "kind", "object_id", "parent", "place", "moment", "category", "year", "unit",
    "number", "made", "stems_title", "often",
)  # fmt: skip
_TEXT = ("entry_id", "title", "body", "url", "facets", "stems_body")
_CATALOGUE = (
    "id", "office_id", "number", "slug", "category", "heading", "is_election", "title", "summary", "unit",
    "officer", "made_place", "period", "year", "format", "retention", "language", "state",
    "withdrawn_reason", "created_at", "updated_at", "published_at", "version",
)  # fmt: skip


def _key(pk: int) -> UUID:
    return UUID(int=(pk * 0x9E3779B97F4A7C15) % (1 << 64) << 64 | pk)


def _moment(pk: int) -> datetime:
    return FIRST + timedelta(minutes=pk)


def _entry(pk: int, office: Office, text: Text, number: int) -> tuple[Any, ...]:
    key = str(_key(pk))
    return (
        pk, office.pk, "catalogue", key, key, None, int(_moment(pk).timestamp() * 1000), text.category,
        text.year, text.unit, number, VERSION, text.stems_title, text.often,
    )  # fmt: skip


def _text(pk: int, office: Office, text: Text, number: int) -> tuple[Any, ...]:
    address = f"/{office.code}/informasi/entri-{number}/"
    return pk, text.title, text.body, address, text.facets, text.stems_body


def _catalogue(pk: int, office: Office, text: Text, number: int) -> tuple[Any, ...]:
    at = str(_moment(pk))
    key = _key(pk)
    return (
        key.hex if connection.vendor == "sqlite" else str(key), office.pk, number, f"entri-{number}",
        text.category, text.heading, False, text.title, text.body, text.unit, "Kepala Sekretariat", "", "",
        text.year, "softcopy", "", "id", "published", "", at, at, at, 1,
    )  # fmt: skip


def _index(rows: list[tuple[int, Office, Text, int]]) -> None:
    words = ((pk, _words(office, text)) for pk, office, text, _ in rows)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.cursor.executemany("INSERT INTO search_terms(rowid, terms) VALUES (?, ?)", words)
        return
    shelved = ((pk, f"{said} {shelf_word(pk)}") for pk, said in words)
    _load("search_terms", ("id", "terms"), shelved)


def _words(office: Office, text: Text) -> str:
    """The index words of `text` as this office's; a tsvector reads them as they are."""
    own = text.index.replace(" 0_", f" {office.pk}_").strip()
    return f"{own} {province_word(NATION, province_of(office))}"


def _load(table: str, columns: tuple[str, ...], rows: Rows) -> None:
    names = ", ".join(columns)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            holes = ", ".join("?" * len(columns))
            cursor.cursor.executemany(f"INSERT INTO {table}({names}) VALUES ({holes})", rows)
            return
        with cursor.copy(f"COPY {table}({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)


def _chunks(rows: list[Office], size: int) -> Iterator[list[Office]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]
