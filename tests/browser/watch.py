"""What a browser test looks at besides the words: errors, other hosts, axe, weight, pictures."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from PIL import Image
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

from tests.browser.moves import arrived

HERE = Path(__file__).resolve().parent
MAIN_SCREENS = {
    "beranda",
    "informasi",
    "cari",
    "minta-1-apa",
    "minta-4-periksa",
    "tanda-bukti",
    "lacak-permohonan",
    "meja",
    "meja-perkara",
    "meja-jawaban",
}
# Rules of WCAG 2.2 A and AA; best practices are for the eye.
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@contextmanager
def watched(visitor: BrowserContext) -> Iterator[Page]:
    """A page whose test fails on a script error, a policy violation or a request elsewhere."""
    page = visitor.new_page()
    faults: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if (
            message.type == "error"
            and "the server responded with a status of 4" not in message.text
        ):
            faults.append(f"console: {message.text}")

    def asked(request: Request) -> None:
        host = urlsplit(request.url).hostname
        if request.url.startswith("http") and host not in {"127.0.0.1", "localhost"}:
            faults.append(f"another host: {request.url}")

    page.on("console", heard)
    page.on("pageerror", lambda error: faults.append(f"script: {error}"))
    visitor.on("request", asked)
    yield page
    assert not faults, faults


@cache
def axe_source() -> str:
    """axe-core, read once."""
    return (HERE / "vendor" / "axe.min.js").read_text(encoding="utf-8")


def axe(page: Page) -> list[str]:
    """What axe finds wrong on the page as it stands, one line per fault; empty is clean.

    The page must run scripts; a flow without scripts is checked by its twin with scripts.
    """
    arrived(page)
    page.evaluate(axe_source())
    found = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})",
        AXE_TAGS,
    )
    return [
        f"{fault['id']}: {node['html'][:160]} — {node['failureSummary']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def shot(page: Page, name: str) -> None:
    """When pictures are wanted, a full one `name-<width>.png`: a main screen's in SERAMBI_SHOTS,
    the others' in test-results. Without that setting nobody looks, and none is made.
    """
    if not (chosen := os.environ.get("SERAMBI_SHOTS", "")):
        return
    main = name in MAIN_SCREENS
    folder = Path(chosen if main else "test-results")
    folder.mkdir(parents=True, exist_ok=True)
    size = page.viewport_size or {"width": 0}
    path = folder / f"{name}-{size['width']}.png"
    arrived(page)
    page.screenshot(path=path, full_page=True, animations="disabled")
    if main:  # these are committed: few colours, a third of the size
        with Image.open(path) as picture:
            picture.convert("RGB").quantize(96, dither=Image.Dither.NONE).save(path, optimize=True)


@dataclass
class Weight:
    """One first load over the wire."""

    requests: int = 0
    total: int = 0
    pictures: int = 0
    parts: dict[str, int] = field(default_factory=dict)

    @property
    def without_pictures(self) -> int:
        """Bytes that every visitor pays."""
        return self.total - self.pictures


def weigh(page: Page, path: str) -> Weight:
    """Load `path` with an empty cache and count requests and bytes as they crossed the wire."""
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.setCacheDisabled", {"cacheDisabled": True})
    weight, kinds, names = Weight(), dict[str, str](), dict[str, str]()

    def answered(event: dict[str, object]) -> None:
        answer = json.loads(json.dumps(event["response"]))
        kinds[str(event["requestId"])], names[str(event["requestId"])] = (
            str(event["type"]),
            answer["url"],
        )

    def finished(event: dict[str, object]) -> None:
        number, size = str(event["requestId"]), int(str(event["encodedDataLength"]))
        if names.get(number, "").startswith("data:"):
            return
        weight.requests += 1
        weight.total += size
        weight.pictures += size if kinds.get(number) == "Image" else 0
        weight.parts[names.get(number, number)] = size

    line.on("Network.responseReceived", answered)
    line.on("Network.loadingFinished", finished)
    page.goto(path, wait_until="networkidle")
    line.detach()
    return weight
