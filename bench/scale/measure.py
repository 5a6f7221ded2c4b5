"""One world on one engine, measured: prints JSON. `python -m bench.scale.measure ENTRIES OFFICES`."""

import json
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

from bench.setup import django_ready

ROUNDS = 5


def main(entries: int, number_of_offices: int) -> dict[str, Any]:
    """Build, then time every question `ROUNDS` times after one round that is not counted."""
    from django.core.management import call_command
    from django.db import connection

    from bench.scale import peers, texts, world
    from serambi.offices.models import Office

    call_command("migrate", verbosity=0)
    begun = time.monotonic()
    with world.in_haste():
        office = world.offices(number_of_offices)
        world.fill(entries, office)
        world.finish()
        analyze()
        filled = time.monotonic() - begun
        peers.build()
        analyze()
        built = time.monotonic() - begun - filled
    connection.close()
    office = Office.objects.select_related("parent__parent").get(pk=office.pk)
    found = {name: timed(questions) for name, questions in asked(office, texts.searches()).items()}
    return {
        "engine": version(), "entries": entries, "offices": number_of_offices, "filled": filled,
        "plain_built": built, "bytes": size(), "times": found,
    }  # fmt: skip


def asked(office: Any, searches: list[str]) -> dict[str, list[Callable[[], object]]]:
    """Every kind of work as a row of questions; ours and the plain index's alternate."""
    from bench.scale import peers
    from serambi.catalogue import selectors as catalogue
    from serambi.search.expression import Filters
    from serambi.search.reach import Reach
    from serambi.search.selectors import find

    stamp = catalogue.stamp_of(office)
    assert stamp is not None
    counts = stamp.counts
    wanted = [catalogue.Wanted(page=page) for page in (1, 2, 10, 100, 200)]
    narrowed = [
        *(catalogue.Wanted(category=one) for one in counts["category"]),
        *(catalogue.Wanted(heading=one) for one in counts["heading"]),
        *(catalogue.Wanted(unit=one) for one in counts["unit"]),
        *(
            catalogue.Wanted(year=int(one), unit=unit)
            for one in counts["year"]
            for unit in counts["unit"]
        ),
        *(catalogue.Wanted(year=int(one), category="berkala") for one in counts["year"]),
    ]

    def ours(text: str, **more: Any) -> Callable[[], object]:
        return lambda: find(office, text, people=True, limit=20, **more)

    work: dict[str, list[Callable[[], object]]] = {
        "list": [lambda one=one: catalogue.public_page(office, one, stamp) for one in wanted * 8],
        "filter": [lambda one=one: catalogue.public_page(office, one, stamp) for one in narrowed],
        "search": [ours(text) for text in searches],
        "search plain": [lambda text=text: peers.search(text, office) for text in searches],
        "search filtered": [ours(text, filters=Filters(year=2024)) for text in searches],
        "suggest": [ours(text[:7]) for text in searches],
    }
    if stamp.counts["total"] < count():
        work["province"] = [ours(text, reach=Reach.PROVINCE) for text in searches]
        work["nation"] = [ours(text, reach=Reach.NATION) for text in searches]
        work["nation plain"] = [lambda text=text: peers.search(text, None) for text in searches]
    return work


def analyze() -> None:
    """Let the engine count what it holds, as its own housekeeping would."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def count() -> int:
    """All entries."""
    from serambi.search.models import SearchText

    return SearchText.objects.count()


def timed(questions: Iterable[Callable[[], object]]) -> list[list[float]]:
    """Milliseconds of every question in every round but the first."""
    rows = []
    for question in questions:
        times = []
        for _ in range(ROUNDS + 1):
            begun = time.perf_counter()
            question()
            times.append((time.perf_counter() - begun) * 1000)
        rows.append(times[1:])
    return rows


def version() -> str:
    """The engine and its version."""
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT sqlite_version()")
            return f"SQLite {cursor.fetchone()[0]}"
        cursor.execute("SHOW server_version")
        return f"PostgreSQL {str(cursor.fetchone()[0]).split()[0]}"


def size() -> int:
    """Bytes of the database, the plain index included."""
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
            )
        else:
            cursor.execute("SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


if __name__ == "__main__":
    django_ready()
    result = main(int(sys.argv[1]), int(sys.argv[2]))
    print("RESULT " + json.dumps(result))
