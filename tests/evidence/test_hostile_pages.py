"""Pages that stall or break whoever reads them; the watch goes on with the next."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest
from pytest_django import Settings

from serambi.core import clock
from serambi.evidence.models import Evidence, Sighting
from serambi.evidence.standing import State
from serambi.evidence.sweeps import WatchEvidenceLinks
from serambi.evidence.wording import desk
from serambi.evidence.wording.markup import Written
from serambi.offices.scoping import all_offices
from tests.evidence.conftest import Put
from tests.support.presence import present

PAGES: dict[str, tuple[str, bytes]] = {
    "/nul": ("text/html", b"<title>Profil\x00 kantor</title><p>Isi\x00nya \x01ada.</p>"),
    "/bagian": ("text/html", b"<title>Profil</title><![<![<p>Isi</p>"),
    "/zlib": ("text/html; charset=zlib", b"<title>Profil</title>"),
    "/separuh": ("text/html; charset=unicode_escape", b"<title>Profil \\ud800</title>"),
    "/jenis": ("text/\x01html", b"<title>Profil</title>"),
}


class Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path == "/pindah":
            self.send_response(302)
            self.send_header("Location", "/a\x01b?\x00c")
            self.end_headers()
            return
        kind, body = PAGES[path]
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def site(settings: Settings) -> Iterator[str]:
    """A web server of somebody else, which the watch may ask here."""
    settings.SERAMBI_LINK_WATCH = settings.SERAMBI_LINK_WATCH_LOOPBACK = True
    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def watch() -> int:
    with all_offices():
        return WatchEvidenceLinks().run(clock.now())


@pytest.mark.parametrize("path", [*PAGES, "/pindah"])
def test_whatever_a_page_sends_the_look_is_kept(site: str, put: Put, path: str) -> None:
    put("link", url=site + path)
    assert watch() == 1
    with all_offices():
        row, seen = Evidence.objects.get(), Sighting.objects.get()
    assert row.state == (State.SHAKY if path == "/pindah" else State.HOLDS)
    said = f"{row.sentence}{seen.seen}"
    assert not {"\x00", "\x01", "\ud800"} & set(said)
    assert "\\x0" not in said
    if path == "/nul":
        assert "Profil kantor" in row.sentence


def test_a_page_we_stumble_over_waits_and_the_others_are_looked_at(
    site: str, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = put("link", url=f"{site}/nul")
    good = put("link", url=f"{site.replace('127.0.0.1', 'localhost')}/zlib")

    def stumble(body: bytes, charset: str = "") -> object:
        if b"\x00" in body:
            raise RuntimeError("nobody thought of this")
        return desk.words_on(body, charset)

    monkeypatch.setattr("serambi.evidence.seeing.web.words_on", stumble)
    assert watch() == 1
    with all_offices():
        assert Evidence.objects.get(pk=good.pk).state == State.HOLDS
        waits = Evidence.objects.get(pk=bad.pk)
    assert waits.state == State.NEW
    assert present(waits.next_at) > clock.now()
    assert watch() == 0


def test_a_page_that_would_stall_the_reader_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "SECONDS", 1.5)
    begun = time.monotonic()
    assert desk.words_on(b"<a " * 100_000) == Written()
    assert time.monotonic() - begun < 6
