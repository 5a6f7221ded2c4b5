"""A writer of its own process that holds the lock long and hardly lets go, as a slow disk makes it.

`python -m tests.config.turns_process FILE PATIENT HOLD`: writes until standard input is closed.
"""

import sys
import threading
import time
from contextlib import nullcontext

from serambi.config import sqlite

sqlite.install()

from serambi.config.engine import turns  # noqa: E402 - the safe SQLite comes first
from serambi.config.engine.base import DatabaseWrapper  # noqa: E402 - the same
from tests.config.lines import line_settings  # noqa: E402 - the same


def main() -> None:
    path, stands_behind, hold = sys.argv[1], sys.argv[2] == "behind", float(sys.argv[3])
    stop = threading.Event()
    threads = [
        threading.Thread(target=write, args=(path, stands_behind, hold, stop)) for _ in range(2)
    ]
    for one in threads:
        one.start()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.read()
    stop.set()
    for one in threads:
        one.join()


def write(path: str, stands_behind: bool, hold: float, stop: threading.Event) -> None:
    with turns.behind() if stands_behind else nullcontext():
        keep_writing(path, hold, stop)


def keep_writing(path: str, hold: float, stop: threading.Event) -> None:
    line = DatabaseWrapper(line_settings(path, 20), "writer")
    line.ensure_connection()
    while not stop.is_set():
        line._start_transaction_under_autocommit()
        with line.cursor() as cursor:
            cursor.execute("UPDATE tally SET value = value + 1")
        time.sleep(hold)
        line._commit()
    line.close()


if __name__ == "__main__":
    main()
