"""A link: whether it opens for somebody without an account, and whether something stands there."""

import hashlib
from urllib.parse import urlsplit

from serambi.core.text import visible
from serambi.coverage.linkwatch import Page, Verdict, agent_words, fetch, rules_here
from serambi.coverage.placeholder import Names, placeholder
from serambi.coverage.selectors.ladder import names_for
from serambi.evidence.models import Evidence
from serambi.evidence.seeing.seen import Seen
from serambi.evidence.standing import State
from serambi.evidence.wording.desk import words_on
from serambi.evidence.wording.markup import Written
from serambi.files.reading.desk import pages_in
from serambi.files.reading.found import Unreadable
from serambi.ledger.canonical import JSON
from serambi.offices.models import Office

MOST_READ = 3 * 1024 * 1024
HTML = frozenset({"text/html", "application/xhtml+xml"})
PDF = "application/pdf"
DOORS = (
    "accounts.google.com",
    "login.microsoftonline.com",
    "login.live.com",
    "www.facebook.com/login",
)
"""Where a shared file or a post that is not shared with everybody sends its visitor."""
DOOR_PATHS = ("/login", "/signin", "/wp-login.php", "/accounts/login", "/servicelogin")
NOT_FOUND = ("404", "tidak ditemukan", "not found", "halaman tidak ada", "page not found")
FEW = 40
SILENT_TWICE = 2


def see_link(office: Office, row: Evidence) -> Seen:
    """What answers at the address of `row`, read without following anything inside our network."""
    page = fetch(row.url, agent=agent_words(), rules=rules_here(), most=MOST_READ)
    facts: dict[str, JSON] = {
        "url": row.url,
        "end": visible(page.url),
        "status": page.look.status or 0,
    }
    if page.look.verdict is not Verdict.OK:
        return _unopened(row, page, facts)
    if _asks_to_sign_in(page.url):
        words = "Tautan ini meminta orang masuk; penilai tidak dapat membukanya."
        return Seen(State.BROKEN, words, row.url, facts=facts, failing=True)
    if page.look.status in {401, 403, 429}:
        words = f"Ada yang menjawab, tetapi menolak mesin ({page.look.status}); buka sendiri untuk memastikan."
        return Seen(State.HOLDS, words, row.url, facts=facts)
    return _opened(office, row, page, facts)


def _unopened(row: Evidence, page: Page, facts: dict[str, JSON]) -> Seen:
    """Gone at once; a silent server or network is broken only at the second look in a row."""
    reason = page.look.reason
    if page.look.verdict is Verdict.REFUSED:
        words = f"Tidak dapat diperiksa: {reason}; penilai pun tidak dapat membukanya."
        return Seen(State.BROKEN, words, row.url, facts=facts, failing=True)
    gone = page.look.verdict is Verdict.GONE or row.failures + 1 >= SILENT_TWICE
    state = State.BROKEN if gone else State.SHAKY
    return Seen(state, f"Tautan {reason}.", row.url, facts=facts, failing=True)


def _asks_to_sign_in(url: str) -> bool:
    parts = urlsplit(url)
    host, path = (parts.hostname or "").lower(), parts.path.lower().rstrip("/")
    return any(f"{host}{path}".startswith(door) for door in DOORS) or path.endswith(DOOR_PATHS)


def _opened(office: Office, row: Evidence, page: Page, facts: dict[str, JSON]) -> Seen:
    facts["type"] = visible(page.media_type)
    if not page.cut:
        facts["sha256"] = hashlib.sha256(page.body).hexdigest()
    if page.media_type in HTML:
        return _html(office, row, page, facts)
    if page.media_type == PDF and not page.cut:
        return _pdf(row, page.body, facts)
    return Seen(State.HOLDS, "Tautan menjawab.", row.url, facts=facts)


def _html(office: Office, row: Evidence, page: Page, facts: dict[str, JSON]) -> Seen:
    said = words_on(page.body, page.charset)
    facts["title"] = said.title[:200]
    facts.pop("sha256", None)  # a page with a counter never has the same bytes twice
    named = f"{said.title} {said.heading}".casefold()
    if any(words in named for words in NOT_FOUND) and row.kind == Evidence.Kind.LINK:
        words = f"Halaman menjawab, tetapi mengatakan “{(said.heading or said.title)[:80]}”."
        return Seen(State.BROKEN, words, row.url, facts=facts, failing=True)
    if row.kind == Evidence.Kind.LINK and (fault := _placeholder(said, names_for(office))):
        return Seen(State.PLACEHOLDER, f"Di halaman itu: {fault}", row.url, facts=facts)
    title = said.title or said.heading
    named = f"Halaman menjawab: “{title[:120]}”." if title else "Halaman menjawab."
    return Seen(State.HOLDS, named, row.url, facts=facts)


def _placeholder(said: Written, names: Names) -> str | None:
    """The first thing on the page that stands for nothing; other offices count only in its title."""
    for words in (said.title, said.heading):
        if (fault := placeholder(words, names)) is not None:
            return fault
    for block in said.blocks:
        if (fault := placeholder(block)) is not None and (len(block) > 12 or said.letters < FEW):
            return fault
    return None


def _pdf(row: Evidence, body: bytes, facts: dict[str, JSON]) -> Seen:
    """A paper at the address: readable by machine or not."""
    try:
        pages = pages_in(body, "pdf")
    except Unreadable:
        words = "Tautan menjawab dengan PDF yang rusak."
        return Seen(State.UNREADABLE, words, row.url, facts=facts)
    pictures = sum(one.is_image for one in pages)
    facts |= {"pages": len(pages), "pictures": pictures}
    if pictures:
        words = f"{pictures} dari {len(pages)} halaman PDF itu hasil pindaian tanpa teks."
        return Seen(State.UNREADABLE, words, row.url, facts=facts)
    return Seen(State.HOLDS, f"PDF {len(pages)} halaman, terbaca mesin.", row.url, facts=facts)
