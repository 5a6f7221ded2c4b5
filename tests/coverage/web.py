"""A small true web server on loopback that behaves well and badly on purpose."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Manners(BaseHTTPRequestHandler):
    """/ok /gone /broken /only-get /forbidden /moved /loop /inside /slow /drip /continue"""

    asked: list[tuple[str, str, str]] = []
    release = threading.Event()

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        self.asked.append((self.command, self.path, self.headers.get("User-Agent", "")))
        if self.path in {"/drip", "/continue"}:
            self._drip()
            return
        if self.path == "/slow":
            self.release.wait(20)
        status, target = {
            "/ok": (200, ""), "/gone": (404, ""), "/broken": (503, ""), "/forbidden": (403, ""),
            "/only-get": (405 if self.command == "HEAD" else 200, ""),
            "/moved": (301, "/ok"), "/loop": (302, "/loop"),
            "/inside": (302, "http://10.0.0.1/"), "/file": (302, "file:///etc/passwd"),
        }.get(self.path, (200, ""))  # fmt: skip
        self.send_response(status)
        if target:
            self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _drip(self) -> None:
        """A header letter by letter, or one provisional answer after the other, for eight seconds."""
        piece = b"x" if self.path == "/drip" else b"HTTP/1.1 100 Continue\r\n\r\n"
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Drip: " if self.path == "/drip" else b"")
        with suppress(OSError):
            for _turn in range(80):
                if self.release.wait(0.1):
                    return
                self.wfile.write(piece)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@contextmanager
def serving() -> Iterator[str]:
    """The server's address; what it was asked stands in `Manners.asked`."""
    Manners.asked = []
    Manners.release = threading.Event()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Manners)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        Manners.release.set()
        server.shutdown()
        server.server_close()
        thread.join()
