"""Putting the group together."""

import gc
import importlib
from functools import partial

from django.db import connections

from serambi.config.runner.children import CAN_FORK, Child, Forked, spawned
from serambi.config.runner.jobs import work
from serambi.config.runner.server import serve


def children(host: str, port: int, workers: int) -> list[Child]:
    """The server and the worker, ready to be started."""
    if CAN_FORK:
        preload()
        return [
            Child("Server", partial(Forked, "serambi-server", partial(serve, host, port, workers))),
            Child("Pekerja", partial(Forked, "serambi-worker", partial(work, with_tick=True))),
        ]
    where = (host, str(port), str(workers))
    return [
        Child("Server", partial(spawned, "-m", "serambi.config.runner.server", *where)),
        Child("Pekerja", partial(spawned, "-m", "serambi.config.cli", "worker", "--with-tick")),
    ]


def preload() -> None:
    """Bring everything into memory that the children share, and leave nothing open behind."""
    importlib.import_module("serambi.config.wsgi")
    connections.close_all()
    gc.collect()
    gc.freeze()  # the collector of a child would otherwise write to every shared page
