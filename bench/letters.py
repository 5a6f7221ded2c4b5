"""Letters from their content to the PDF, beside a bare Typst compiler kept in the process.

Run as `python -m bench.letters ROUNDS` with SERAMBI_DATA naming the world; prints JSON. Both sides
set the same sheets with the same fonts and the same PDF standard, in turn. The product also writes
down the words, digests them and draws the QR codes; `issued` is the whole act with number, row,
ledger leaf and sealed file, committed.
"""

import json
import sys
import time
import uuid
from collections.abc import Callable
from statistics import median
from typing import Any, cast

import typst

from bench.setup import django_ready

django_ready()

from serambi.identity.actors import system
from serambi.letters import record, typesetting
from serambi.letters.contents import Content
from serambi.letters.services import issue
from serambi.offices.models import Office
from tests.letters import samples

EACH = 12
CONTENTS: dict[str, Content] = {
    "extension": samples.EXTENSION,
    "notice": samples.NOTICE_PARTIAL,
    "refusal": samples.REFUSAL,
    "receipt": samples.RECEIPT,
}


def main() -> None:
    bare = typst.Compiler(
        str(typesetting.SOURCE),
        root=str(typesetting.SOURCE.parent),
        font_paths=typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(typesetting.FONTS)],
        ),
    )
    office = Office.objects.get(code="1971")
    rounds = [_round(bare, office) for _ in range(int(sys.argv[1]) + 1)]
    print(json.dumps(rounds[1:]))


def _round(bare: typst.Compiler, office: Office) -> dict[str, float]:
    """Medians in ms over all kinds, each letter set by one side and then by the other."""
    took: dict[str, list[float]] = {"ours": [], "bare": [], "issued": []}
    for content in CONTENTS.values():
        for number in range(EACH):
            cover, other = _cover(number), _cover(number)
            sheet = typesetting.inputs(record.sheet_of(record.compose(content, other)))
            took["ours"].append(_time(lambda: _set(content, cover)))  # noqa: B023 - called at once
            took["bare"].append(_time(lambda: _bare(bare, sheet)))  # noqa: B023 - called at once
            took["issued"].append(_time(lambda: _issue(office, content)))  # noqa: B023 - called at once
    return {side: median(times) for side, times in took.items()}


def _cover(number: int) -> record.Cover:
    """A cover of its own: Typst remembers across compilers what it has set before."""
    return samples.cover(f"{number:04}/{uuid.uuid4().hex[:6]}")


def _set(content: Any, cover: record.Cover) -> bytes:
    return typesetting.typeset(record.sheet_of(record.compose(content, cover)), samples.RECEIVED)


def _bare(compiler: typst.Compiler, sheet: dict[str, str]) -> Any:
    return compiler.compile(
        format="pdf",
        sys_inputs=sheet,
        pdf_standards=cast("Any", typesetting.STANDARDS),
        timestamp=int(samples.RECEIVED.timestamp()),
    )


def _issue(office: Office, content: Any) -> None:
    issue(
        office=office, kind=content.kind, about=("request", uuid.uuid4()), content=content,
        signatory=samples.PPID, actor=system(office.pk),
    )  # fmt: skip


def _time(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - begun)


if __name__ == "__main__":
    main()
