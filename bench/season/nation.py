"""`python -m bench.season.nation`: 514 offices x 35 questions, from grades to ranks, on this engine."""

import json
import time
from collections.abc import Callable

import django


def measured() -> dict[str, object]:
    """Build the nation, then reckon, rank, board and export it; seconds and queries of each."""
    from django.core.management import call_command
    from django.db import connection

    from serambi.monev.selectors.below import rows_for
    from serambi.monev.selectors.results import ranking, results
    from serambi.monev.services.finishing import finish
    from serambi.monev.views.results import _header, _lines
    from serambi.tables.writing import xlsx_file
    from tests.support.nation import evaluated

    call_command("migrate", verbosity=0)
    begun = time.monotonic()
    made = evaluated()
    found: dict[str, object] = {"engine": connection.vendor, "built": time.monotonic() - begun}

    def timed(name: str, work: Callable[[], object]) -> None:
        asked = [0]

        def counted(execute: Callable[..., object], *call: object) -> object:
            asked[0] += 1
            return execute(*call)

        with connection.execute_wrapper(counted):
            start = time.monotonic()
            work()
            found[name] = (time.monotonic() - start, asked[0])

    def export() -> None:
        with xlsx_file("Peringkat", _header(made.cycle), _lines(made.cycle)) as book:
            book.read()

    timed("board", lambda: rows_for(made.cycle.owner, made.cycle))
    timed("scores", lambda: results(made.cycle))
    timed("finish", lambda: list(finish(actor=made.runner, cycle_id=made.cycle.pk)))
    timed("ranking", lambda: ranking(made.cycle))
    timed("export", export)
    return found


if __name__ == "__main__":
    django.setup()
    print("RESULT " + json.dumps(measured()), flush=True)
