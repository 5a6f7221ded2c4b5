"""Both engines, the comparison, the report."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.search.judged.corpus import shelf
from tests.search.judged.judging import FILE as JUDGED
from tests.search.judged.judging import Judged, judged, ndcg, recall

FILE = Path(__file__).resolve().parents[1] / "SEARCH.md"
FIRST_TEN = JUDGED.with_name("first_ten.csv")
ENGINES = {"sqlite": "SQLite", "postgres": "PostgreSQL"}
NAMES = {
    ("sqlite", "plain, all words, else any"): "FTS5 `unicode61`, all words, else any",
    ("sqlite", "plain, any word"): "FTS5 `unicode61`, any word",
    ("postgres", "plain, all words, else any"): "tsvector `indonesian`, all words, else any",
    ("postgres", "plain, any word"): "tsvector `indonesian`, any word",
}


def main() -> int:
    """Print and write; 1 when the engines differ."""
    found = {engine: run(engine) for engine in ENGINES}
    differing = [
        one.text
        for one, left, right in zip(
            judged(), found["sqlite"]["serambi"], found["postgres"]["serambi"], strict=True
        )
        if left[:10] != right[:10]
    ]
    FIRST_TEN.write_text(
        "".join(
            f"{one.text};{' '.join(keys[:10])}\n"
            for one, keys in zip(judged(), found["sqlite"]["serambi"], strict=True)
        ),
        encoding="utf-8",
    )
    text = report(found, differing)
    FILE.write_text(text, encoding="utf-8")
    print(text)
    return 1 if differing else 0


def run(engine: str) -> dict[str, Any]:
    """Ask one engine in a throw-away database."""
    folder = Path(tempfile.mkdtemp(prefix="serambi-judged-"))
    command = [sys.executable, "-m", "bench.judged.one"]
    settings = "serambi.config.settings.embedded"
    if engine == "postgres":
        command = [sys.executable, "-m", "tests.support.postgres", "--", *command]
        settings = "serambi.config.settings.cluster"
    environment = {
        **os.environ, "SERAMBI_DATA": str(folder), "SERAMBI_SECRET_KEY": "only-to-measure",
        "DJANGO_SETTINGS_MODULE": settings,
    }  # fmt: skip
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{engine}: {done.stderr[-2000:]}")
        last = next(line for line in done.stdout.splitlines() if line.startswith("RESULT "))
        made: dict[str, Any] = json.loads(last.removeprefix("RESULT "))
        return made
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def report(found: dict[str, dict[str, Any]], differing: Sequence[str]) -> str:
    """Two tables and how to read them."""
    lines = [
        "# Judged queries", "",
        f"Made by `make bench-search` on {datetime.now(UTC).date()}; do not edit. {len(judged())} queries over {len(shelf())} made-up",
        f"documents with {sum(len(one.pages) for one in shelf())} pages (`tests/search/judged/`). Judgments follow from facts of the documents,",
        "not from their words. Weights and the table of words were tuned on the odd queries; the even ones were",
        "held out. Recall@20 is the share of the useful documents, of at most 20, among the first 20 shown.", "",
        "| search | nDCG@10 tuned | nDCG@10 held out | recall@20 tuned | recall@20 held out |",
        "|---|---|---|---|---|",
    ]  # fmt: skip
    for engine, name in ENGINES.items():
        for way, results in found[engine].items():
            shown = NAMES.get((engine, way), f"**Serambi on {name}**")
            lines.append(f"| {shown} | {' | '.join(measures(results))} |")
    same = len(judged()) - len(differing)
    lines += [
        "",
        f"The first ten are the same on both engines for {same} of {len(judged())} queries.",
        "",
    ]
    lines += [f"- differs: {text}" for text in differing]
    return "\n".join(lines)


def measures(results: Sequence[Sequence[str]]) -> list[str]:
    """nDCG of both halves, recall of both halves."""
    rows = list(zip(judged(), results, strict=True))

    def mean(measure: Any, *, held_out: bool) -> str:
        half: list[tuple[Judged, Sequence[str]]] = [
            one for one in rows if one[0].held_out == held_out
        ]
        return f"{sum(measure(keys, one.grades) for one, keys in half) / len(half):.3f}"

    return [mean(measure, held_out=half) for measure in (ndcg, recall) for half in (False, True)]


if __name__ == "__main__":
    sys.exit(main())
