"""The first load of a public page in a real Chromium: weight, requests, and when the page is there.

Weight and requests are counted as they cross the wire, with an empty cache. The largest paint is
taken on a phone's screen over a slow line: 400 kbit/s both ways and 400 ms there and back
(WebPageTest's "3G Slow"), with the processor slowed four times.
"""

from collections import defaultdict
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from scripts.system_packages import browser as chromium
from tests.browser.watch import weigh

PHONE: ViewportSize = {"width": 360, "height": 740}
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
]
BYTES_PER_SECOND = 400_000 / 8
LATENCY_MS = 400
SLOWER = 4
TIMES = 3
LARGEST = """() => new Promise(tell => {
  new PerformanceObserver(list => tell(list.getEntries().at(-1).startTime))
    .observe({type: 'largest-contentful-paint', buffered: true});
  setTimeout(() => tell(-1), 5000);
})"""


@dataclass(frozen=True)
class FirstLoad:
    """Kilobytes (of 1,000 bytes) and requests of a first load; seconds to the largest paint.

    `parts` are the kilobytes of each file by the beginning of its name, ours together; "" is the page itself.
    """

    parts: dict[str, float]
    kilobytes: float
    without_fonts: float
    requests: int
    largest_s: float


def first_loads(address: str, paths: dict[str, str]) -> dict[str, FirstLoad] | None:
    """A first load of each path; None without a Chromium."""
    program = chromium()
    if program is None:
        return None
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=program, args=QUIET)
        found = {name: _first_load(browser, address + path) for name, path in paths.items()}
        browser.close()
    return found


def _first_load(browser: Browser, url: str) -> FirstLoad:
    context = browser.new_context(viewport=PHONE)
    weight = weigh(context.new_page(), url)
    context.close()
    fonts = sum(size for name, size in weight.parts.items() if name.endswith(".woff2"))
    parts: dict[str, float] = defaultdict(float)
    for address, size in weight.parts.items():
        parts[address.rpartition("/")[2].partition(".")[0]] += size / 1000
    return FirstLoad(
        parts=parts,
        kilobytes=weight.total / 1000,
        without_fonts=(weight.total - fonts) / 1000,
        requests=weight.requests,
        largest_s=median(_largest(browser, url) for _ in range(TIMES)),
    )


def _largest(browser: Browser, url: str) -> float:
    """Seconds from the click to the largest paint, on the slow line, with nothing kept."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": LATENCY_MS,
            "downloadThroughput": BYTES_PER_SECOND,
            "uploadThroughput": BYTES_PER_SECOND,
        },
    )
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(url, wait_until="networkidle")
    seconds = float(page.evaluate(LARGEST)) / 1000
    context.close()
    return seconds
