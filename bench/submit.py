"""Requests sent through the real form, and the limit that SQLite alone sets for the same rows."""

import json
import pickle
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import quantiles
from typing import Any
from urllib.parse import urlencode

import pysqlite3.dbapi2 as sqlite3

from bench.load import Call, Load

KODE = "1971"
SEND = f"/{KODE}/permohonan/kirim/"
RECEIPT = f"/{KODE}/lacak/tanda-bukti/"
TOKEN = "b" * 32
RECORDED = 300

Statements = list[tuple[str, Any]]


def codes(data: Path) -> list[str]:
    """The cookie codes of the drafts that were prepared."""
    found: list[str] = json.loads((data / "drafts.json").read_text(encoding="ascii"))
    return found


def calls(drafts: list[str]) -> list[Call]:
    """The last step of the form for each draft, as a browser sends it."""
    body = urlencode({"csrfmiddlewaretoken": TOKEN, "website": ""})
    return [
        Call(
            SEND, body,
            {
                "Cookie": f"serambi_draf={code}; csrftoken={TOKEN}",
                "Content-Type": "application/x-www-form-urlencoded",
            },
            RECEIPT,
        )
        for code in drafts
    ]  # fmt: skip


def record(data: Path, copy: Path, environment: dict[str, str]) -> tuple[list[Statements], str]:
    """What the product writes for each of `RECORDED` requests, and the pragmas of its connections.

    The requests are sent in a copy of the world, so that the world itself stays as it was.
    """
    shutil.copytree(data, copy)
    own = {**environment, "SERAMBI_DATA": str(copy)}
    subprocess.run([sys.executable, "-m", "bench.recorder", str(RECORDED)], env=own, check=True)
    with (copy / "statements.pickle").open("rb") as file:
        statements, pragmas = pickle.load(file)  # our own file, a moment old
    shutil.rmtree(copy)
    return statements, pragmas


def replay(database: Path, copy: Path, recorded: list[Statements], pragmas: str) -> Load:
    """The same rows again, one transaction a request, by Python's sqlite3 alone."""
    shutil.copy(database, copy)
    took = []
    with closing(sqlite3.connect(str(copy), isolation_level=None)) as line:
        line.executescript(pragmas)
        begun = time.monotonic()
        for statements in recorded:
            started = time.monotonic()
            line.execute("BEGIN IMMEDIATE")
            for sql, params in statements:
                line.execute(sql, params).fetchall()
            line.execute("COMMIT")
            took.append(time.monotonic() - started)
        seconds = time.monotonic() - begun
    for path in copy.parent.glob(f"{copy.name}*"):
        path.unlink()
    cuts = quantiles(took, n=100, method="inclusive")
    return Load(len(took) / seconds, 1000 * cuts[49], 1000 * cuts[98], len(took), 0)


@contextmanager
def reading(database: Path) -> Iterator[Any]:
    """A connection that only reads."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as line:
        yield line


def kept(database: Path) -> dict[str, int]:
    """How many requests, register numbers, ledger leaves and owed messages there are."""
    asked = {
        "requests": "SELECT count(*) FROM casework_informationrequest",
        "numbers": "SELECT count(DISTINCT register_no) FROM casework_informationrequest",
        "leaves": "SELECT count(*) FROM ledger_event WHERE act = 'request.received'",
        "messages": "SELECT count(*) FROM outbox_delivery WHERE dedupe_key LIKE '%:receipt'",
    }
    with reading(database) as line:
        return {name: int(line.execute(sql).fetchone()[0]) for name, sql in asked.items()}
