"""One writer of its own: reads, then writes, in a transaction, again and again. Prints its failures."""

import sys

import django
from django.db import OperationalError, connection, transaction

ROUNDS = 40


def main() -> None:
    django.setup()
    if sys.argv[1] == "deferred":
        connection.settings_dict["OPTIONS"]["transaction_mode"] = "DEFERRED"
        connection.settings_dict["OPTIONS"]["timeout"] = 20
    failures = 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        for _ in range(ROUNDS):
            try:
                with transaction.atomic():
                    cursor.execute("SELECT value FROM tally WHERE id = 1")
                    value = cursor.fetchone()[0]
                    cursor.execute("UPDATE tally SET value = %s WHERE id = 1", [value + 1])
            except OperationalError as fault:
                if "locked" not in str(fault):
                    raise
                failures += 1
    sys.stdout.write(f"{failures}\n")


if __name__ == "__main__":
    main()
