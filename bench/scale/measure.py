"""One world on one engine, measured: prints JSON. `python -m bench.scale.measure ENTRIES OFFICES`.

What is measured runs in a process of its own, so that its memory is that of asking and not of filling.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from bench.setup import django_ready

ROUNDS = 5
ROUNDS_OF_MANY = 2
"""For the widest questions, of which the plain index needs seconds for each."""
MANY = 1_000_000
TOGETHER = {"search": "search plain", "nation": "nation plain"}

Question = Callable[[], object]


def fill(entries: int, number_of_offices: int) -> dict[str, Any]:
    """Build the world and the plain index beside it."""
    from django.core.management import call_command

    from bench.scale import peers, world

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
    return {
        "engine": version(), "entries": entries, "offices": number_of_offices, "office": office.pk,
        "filled": filled, "plain_built": built, "bytes": size(),
    }  # fmt: skip


def ask(office_pk: int) -> dict[str, Any]:
    """Ask everything of ours once, for the memory that takes; then all, `ROUNDS` times after one more."""
    from bench.scale import texts
    from serambi.offices.models import Office

    office = Office.objects.select_related("parent__parent").get(pk=office_pk)
    work = asked(office, texts.searches())
    plain = set(TOGETHER.values())
    for question in (one for name in work.keys() - plain for one in work[name]):
        question()
    peak = megabytes()
    found: dict[str, list[list[float]]] = {}
    for name, questions in work.items():
        beside = TOGETHER.get(name, "")
        if name in plain:
            continue
        rounds = ROUNDS_OF_MANY if name == "nation" and count() > MANY else ROUNDS
        both = timed([questions, work[beside]] if beside else [questions], rounds)
        found |= dict(zip(filter(None, (name, beside)), both, strict=True))
    return {"times": found, "megabytes": peak, "split": split(work["search"])}


def asked(office: Any, searches: list[str]) -> dict[str, list[Question]]:
    """Every kind of work as a row of questions."""
    from bench.scale import peers
    from serambi.catalogue import access
    from serambi.catalogue import selectors as catalogue
    from serambi.identity.actors import system
    from serambi.search.expression import Filters
    from serambi.search.reach import Reach
    from serambi.search.selectors import find

    visible = access.visible_to(system(office.pk))
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

    def ours(text: str, **more: Any) -> Question:
        return lambda: find(office, text, people=True, limit=20, **more)

    def public(one: catalogue.Wanted) -> Question:
        return lambda: catalogue.public_page(office, one, stamp)

    def desk(**more: Any) -> Question:
        return lambda: catalogue.desk_page(office, visible, catalogue.DeskWanted(**more))

    work: dict[str, list[Question]] = {
        "list": [public(one) for one in wanted * 8],
        "filter": [public(one) for one in narrowed],
        "list words": [public(catalogue.Wanted(q=text)) for text in searches],
        "desk": [desk(page=page) for page in (1, 2, 10, 100, 200)] * 4,
        "desk filter": [
            *(desk(state=one) for one in ("published", "draft", "withdrawn")),
            *(desk(state="published", category=one) for one in counts["category"]),
            *(desk(category=one, page=9) for one in counts["category"]),
        ],
        "desk words": [desk(q=text) for text in searches],
        "search": [ours(text) for text in searches],
        "search plain": [partial(peers.search, text, office) for text in searches],
        "search filtered": [ours(text, filters=Filters(year=2024)) for text in searches],
        "suggest": [ours(text[:7]) for text in searches],
    }
    if stamp.counts["total"] < count():
        work["province"] = [ours(text, reach=Reach.PROVINCE) for text in searches]
        work["nation"] = [ours(text, reach=Reach.NATION) for text in searches]
        work["nation plain"] = [partial(peers.search, text, None) for text in searches]
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


def timed(works: Sequence[Sequence[Question]], rounds: int) -> list[list[list[float]]]:
    """Milliseconds of every question in every round but the first; works alternate, question by question."""
    found: list[list[list[float]]] = [[] for _ in works]
    for questions in zip(*works, strict=True):
        times: list[list[float]] = [[] for _ in works]
        for _ in range(rounds + 1):
            for row, question in zip(times, questions, strict=True):
                begun = time.perf_counter()
                question()
                row.append((time.perf_counter() - begun) * 1000)
        for rows, row in zip(found, times, strict=True):
            rows.append(row[1:])
    return found


def split(questions: Sequence[Question]) -> dict[str, list[float]]:
    """Milliseconds in the engine and outside of it, and the statements, of each question asked twice."""
    from django.db import connection

    told: dict[str, list[float]] = {"engine": [], "outside": [], "statements": []}
    for question in questions:
        spent: list[float] = []

        def watch(execute: Any, *asked: Any, spent: list[float] = spent) -> Any:
            begun = time.perf_counter()
            try:
                return execute(*asked)
            finally:
                spent.append((time.perf_counter() - begun) * 1000)

        question()
        with connection.execute_wrapper(watch):
            begun = time.perf_counter()
            question()
            whole = (time.perf_counter() - begun) * 1000
        told["engine"].append(sum(spent))
        told["outside"].append(whole - sum(spent))
        told["statements"].append(len(spent))
    return told


def megabytes() -> float:
    """The most memory that this process has held; what its parent held does not count (proc(5))."""
    status = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    kilobytes = next(line.split()[1] for line in status if line.startswith("VmHWM"))
    return int(kilobytes) / 1024


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


def main(words: Sequence[str]) -> dict[str, Any]:
    """Fill, then ask in another process; or ask, when that is what `words` say."""
    if words[0] == "ask":
        return ask(int(words[1]))
    filled = fill(int(words[0]), int(words[1]))
    command = [sys.executable, "-m", "bench.scale.measure", "ask", str(filled["office"])]
    told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    figures: dict[str, Any] = json.loads(told.split("RESULT ", 1)[1])
    return filled | figures


if __name__ == "__main__":
    django_ready()
    print("RESULT " + json.dumps(main(sys.argv[1:])))
