"""A true web server on loopback whose pages are good, empty, somebody else's, or behind a door."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.files import papers

SAID = "Keputusan Ketua Bawaslu Kota Pangkalpinang tentang penetapan PPID tahun 2026."
GOOD = f"<title>Profil PPID</title><h1>Profil PPID</h1><p>{SAID}</p>"
PAGES: dict[str, tuple[int, str, bytes, str]] = {
    "/good": (200, "text/html; charset=utf-8", GOOD.encode(), ""),
    "/placeholder": (200, "text/html", b"<title>Profil</title><p>Lorem ipsum dolor sit amet.</p>", ""),
    "/aaaaa": (200, "text/html", b"<title>aaaaa</title><p>aaaaa</p>", ""),
    "/empty-words": (200, "text/html", b"<title>Profil</title><h1>Profil</h1><p>...</p>", ""),
    "/foreign": (200, "text/html", b"<title>PPID Bawaslu Kabupaten Belitung</title><p>Profil.</p>", ""),
    "/menu": (200, "text/html", f"{GOOD}<nav>Segera hadir</nav><footer>lorem ipsum</footer>".encode(), ""),
    "/soft-404": (200, "text/html", b"<title>Halaman tidak ditemukan</title><h1>404</h1>", ""),
    "/login": (200, "text/html", b"<title>Masuk</title><p>Nama dan sandi</p>", ""),
    "/shared": (302, "text/html", b"", "/login"),
    "/gone": (404, "text/html", b"tidak ada", ""),
    "/down": (503, "text/html", b"", ""),
    "/forbidden": (403, "text/html", b"", ""),
    "/inside": (302, "text/html", b"", "http://10.0.0.1/rahasia"),
    "/paper": (200, "application/pdf", papers.typeset([SAID]), ""),
    "/scan": (200, "application/pdf", papers.scanned([SAID]), ""),
    "/huge": (200, "text/html", b"<title>Besar</title>" + b"<p>a b c d e</p>" * 400_000, ""),
    "/broken-html": (200, "text/html", b"\xff\xfe<title>Profil<p>Isi <b>yang tak ditutup", ""),
    "/latin": (200, "text/html; charset=iso-8859-1", "<title>Caf\xe9</title><p>Isi</p>".encode("latin-1"), ""),
}  # fmt: skip


class Site(BaseHTTPRequestHandler):
    """Answers from PAGES; what was asked stands in `asked`."""

    asked: list[tuple[str, str]] = []

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        self.asked.append((self.command, self.path))
        status, kind, content, target = PAGES[self.path]
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        if target:
            self.send_header("Location", target)
        self.end_headers()
        if body:
            try:
                self.wfile.write(content)
            except (BrokenPipeError, ConnectionResetError):
                return

    def log_message(self, *_: object) -> None:
        """Quiet."""


@contextmanager
def serving() -> Iterator[str]:
    """The server's address."""
    Site.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
