"""Where the processor time of one request goes: `python -m bench.profiled` prints JSON.

Runs on a copy of the world (SERAMBI_DATA), in one process, without a server in between. Twice a
millisecond of processor time the stack is looked at; a part has the share of the looks in which its
function stood anywhere on the stack. So parts may hold one another, and their sum means nothing.
"""

import json
import signal
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from bench.setup import django_ready

django_ready()

from django.conf import settings
from django.test import Client

from bench.run import FILTERED, LIST
from bench.submit import RECEIPT, SEND, codes

LOOK_EVERY = 0.0005
WARMING, PAGES, SENT = 30, 1_500, 300
PARTS = {
    "view": ("identity/guards.py", "_inside"),
    "statements": ("backends/sqlite3/base.py", "execute"),
    "commit": ("backends/base/base.py", "_commit"),
    "templates": ("django/template/base.py", "render"),
    "letter": ("casework/services/letters.py", "receipt"),
    "ledger": ("ledger/services/appending.py", "append"),
    "message": ("casework/notices.py", "receipt"),
    "sealing": ("identity/sealing.py", "seal_bytes"),
    "rows": ("offices/prepared.py", "insert"),
    "checks": ("casework/validation.py", "applicant"),
}


def main() -> None:
    drafts = iter(codes(Path(settings.SERAMBI_DATA))[-(WARMING + SENT) :])
    visitor = Client(headers={"host": "127.0.0.1"})

    def read(path: str) -> Callable[[], None]:
        visitor.cookies["bench"] = "1"
        return lambda: _must(visitor.get(path).status_code == 200)

    def send() -> None:
        visitor.cookies.clear()
        visitor.cookies["serambi_draf"] = next(drafts)
        _must(visitor.post(SEND, {"website": ""}).headers.get("Location") == RECEIPT)

    told = {
        "list": _profiled(read(LIST), PAGES),
        "filtered": _profiled(read(FILTERED), PAGES),
        "submit": _profiled(send, SENT),
    }
    print(json.dumps(told))


def _profiled(work: Callable[[], None], times: int) -> dict[str, float]:
    """Milliseconds of processor time in all and in each part, per call."""
    seen, looks = Counter[str](), 0

    def look(_number: int, frame: FrameType | None) -> None:
        nonlocal looks
        looks += 1
        stack = set[tuple[str, str]]()
        while frame is not None:
            stack.add((frame.f_code.co_filename, frame.f_code.co_name))
            frame = frame.f_back
        for part, (file, name) in PARTS.items():
            seen[part] += any(path.endswith(file) and called == name for path, called in stack)

    for _ in range(WARMING):
        work()
    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, LOOK_EVERY, LOOK_EVERY)
    begun = time.process_time()
    for _ in range(times):
        work()
    whole = 1000 * (time.process_time() - begun) / times
    signal.setitimer(signal.ITIMER_PROF, 0)
    return {"whole": whole} | {part: whole * seen[part] / max(1, looks) for part in PARTS}


def _must(right: bool) -> None:  # noqa: FBT001 - one word
    if not right:
        raise RuntimeError("not the answer that was wanted")


if __name__ == "__main__":
    main()
