"""`python -m bench.reports [REPORTS [SCANS]]`: bring them in, read them, find a sentence of each.

Works in a data folder of its own and writes bench/FILES.md. The reading is the product's own sweep;
the steps are timed one after the other in one process, so figures per file leave out waiting.
"""

import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from bench.reports.paper import report

HERE = Path(__file__).resolve().parents[1]
MEGABYTE = 1024  # ru_maxrss counts kilobytes


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    scans = int(sys.argv[2]) if len(sys.argv) > 2 else count // 3
    with tempfile.TemporaryDirectory(prefix="serambi-bench-") as folder:
        os.environ |= {
            "SERAMBI_DATA": folder,
            "SERAMBI_MODE": "example",
            "SERAMBI_OCR_NICE": "0",  # nothing else wants this machine
        }
        words = [sys.executable, "-m", "serambi.config.cli", "prepare"]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
        found = measure(count, scans)
    (HERE / "FILES.md").write_text(page(found), encoding="utf-8")
    print(page(found))
    whole = found["search_scans"] == scans and found["search_rest"] == count - scans
    return 0 if whole else 1


def measure(count: int, scans: int) -> dict[str, Any]:
    """Every step with its seconds, and what came of it."""
    from bench.setup import django_ready

    django_ready()
    from bench.reports import office as place

    dice = Random(1971)
    papers = [report(n, is_scan=n % 3 == 0 and n // 3 < scans, dice=dice) for n in range(count)]
    house = place.found()
    load = os.getloadavg()[0]
    began = time.perf_counter()
    kept = [(paper, place.bring(house, paper)) for paper in papers]
    uploaded = time.perf_counter()
    place.read(house, with_ocr=False)
    read = time.perf_counter()
    place.read(house, with_ocr=True)
    ended = time.perf_counter()
    place.index()
    indexed = time.perf_counter()
    hits = [(paper, place.holds(stored, paper.sentence)) for paper, (stored, _at) in kept]
    asked = time.perf_counter()
    found = [(paper, place.finds(house, paper.sentence, at)) for paper, (_file, at) in kept]
    answered = time.perf_counter()
    pages, scanned = place.pages(house)
    return {
        "count": count, "scans": scans, "pages": pages, "scanned": scanned,
        "upload": uploaded - began, "text": read - uploaded, "ocr": ended - read,
        "index": indexed - ended, "ask": answered - asked,
        "search_scans": sum(hit for paper, hit in found if paper.is_scan),
        "search_rest": sum(hit for paper, hit in found if not paper.is_scan),
        "found_scans": sum(hit for paper, hit in hits if paper.is_scan),
        "found_rest": sum(hit for paper, hit in hits if not paper.is_scan),
        "megabytes": sum(len(paper.data) for paper in papers) / 1e6,
        "parent": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE,
        "child": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / MEGABYTE,
        "cpu": sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2]),
        "load": (load, os.getloadavg()[0]),
    }  # fmt: skip


def page(it: dict[str, Any]) -> str:
    """bench/FILES.md."""
    rest = it["count"] - it["scans"]
    return f"""# Reports, from upload to text that can be searched

Made by `python -m bench.reports {it["count"]} {it["scans"]}` (`make bench-files` takes 300 and 100) on {datetime.now(UTC).date()}; do not edit. {it["count"]} synthetic reports
({it["megabytes"]:.1f} MB, {it["pages"]} pages) typeset by Typst; {it["scans"]} of them printed, turned by up to
1.2 degrees, grained and scanned at 150 dpi, so that no letter is left in them.

| Step | Seconds | Each |
|---|---|---|
| upload: judged, rebuilt, kept, attached, published | {it["upload"]:.1f} | {it["upload"] / it["count"]:.2f} s a report |
| text layer and picture of the first page | {it["text"]:.1f} | {it["text"] / it["count"]:.2f} s a report |
| OCR of {it["scanned"]} scanned pages | {it["ocr"]:.1f} | {it["ocr"] / max(it["scanned"], 1):.2f} s a page |
| pages into the search | {it["index"]:.1f} | {it["index"] / it["count"]:.2f} s a report |
| {it["count"]} questions to the search | {it["ask"]:.1f} | {1000 * it["ask"] / it["count"]:.0f} ms a question |

| What | Measured |
|---|---|
| found by the office's search, asked for a sentence of its last page (among the first ten), scans | {it["search_scans"]} of {it["scans"]} |
| the same, reports with a text layer | {it["search_rest"]} of {rest} |
| the sentence stands in the text letter by letter, scans | {it["found_scans"]} of {it["scans"]} |
| the same, reports with a text layer | {it["found_rest"]} of {rest} |
| peak memory of the process that brings in and reads | {it["parent"]:.0f} MB |
| peak memory of the largest child (parser, Tesseract), at most: a child begins with its parent's figure | {it["child"]:.0f} MB |
| processor time of all children | {it["cpu"]:.0f} s |

{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}; load average {it["load"][0]:.1f} before and {it["load"][1]:.1f}
after, so that seconds count the waiting for other work on the machine; processor time does not.
"""


if __name__ == "__main__":
    sys.exit(main())
