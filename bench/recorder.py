"""Write down every statement that changes a row while drafts are sent: `python -m bench.recorder N`.

Runs on a copy of the world (SERAMBI_DATA). Writes `statements.pickle` there: one list of
(sql, parameters) per request, and the pragmas that the product gives each connection.
"""

import pickle
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.setup import django_ready

django_ready()

from django.conf import settings
from django.db import connection
from django.test import Client

from bench.submit import RECEIPT, SEND, codes

PLACEHOLDER = re.compile(r"(?<!%)%s")
WRITES = ("INSERT", "UPDATE", "DELETE")


def main() -> None:
    recorded, now = [], list[tuple[str, Any]]()

    def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:  # noqa: FBT001 - Django's signature
        if sql.lstrip().upper().startswith(WRITES):
            now.append((PLACEHOLDER.sub("?", sql).replace("%%", "%"), [*map(_plain, params or ())]))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        for code in codes(Path(settings.SERAMBI_DATA))[-int(sys.argv[1]) :]:
            visitor = Client(headers={"host": "127.0.0.1"})
            visitor.cookies["serambi_draf"] = code
            answer = visitor.post(SEND, {"website": ""})
            if answer.headers.get("Location") != RECEIPT:
                raise RuntimeError(
                    f"{answer.status_code} {answer.headers} {answer.content[:2000]!r}"
                )
            recorded.append(list(now))
            now.clear()
    pragmas = settings.DATABASES["default"]["OPTIONS"]["init_command"]
    with Path(settings.SERAMBI_DATA, "statements.pickle").open("wb") as file:
        pickle.dump((recorded, pragmas), file)


def _plain(value: Any) -> Any:
    """The value without the type that only the product knows."""
    if isinstance(value, memoryview):
        return bytes(value)
    return str(value) if isinstance(value, str) else value


if __name__ == "__main__":
    main()
