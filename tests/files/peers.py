"""True peers for the scanner: a small one that speaks clamd's protocol, and the real clamd."""

import os
import pwd
import shutil
import socket
import socketserver
import struct
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
LIMIT = 16 * 1024 * 1024


class SmallClamd(socketserver.ThreadingTCPServer):
    """Speaks zINSTREAM and zVERSION as clamd(8) describes; finds EICAR and nested archives.

    `strict` is AlertExceedsMax; `answer` replaces every verdict by other bytes. `signatures` are the
    bytes it knows as malware; a scanner learns more of them from day to day.
    """

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, *, strict: bool = True, answer: bytes | None = None) -> None:
        self.strict, self.answer, self.seen = strict, answer, 0
        self.signatures = [EICAR]
        super().__init__(("127.0.0.1", 0), _Talk)

    @property
    def address(self) -> str:
        return f"tcp:127.0.0.1:{self.server_address[1]}"


class _Talk(socketserver.StreamRequestHandler):
    server: SmallClamd

    def handle(self) -> None:
        command = self._until_nul()
        if command == b"zVERSION":
            self.wfile.write(b"ClamAV 1.0-kecil\0")
        elif command == b"zINSTREAM":
            self.wfile.write(self._verdict() + b"\0")
        else:
            self.wfile.write(b"UNKNOWN COMMAND\0")

    def _until_nul(self) -> bytes:
        told = b""
        while (sign := self.rfile.read(1)) not in (b"", b"\0"):
            told += sign
        return told

    def _verdict(self) -> bytes:
        data = b""
        while length := struct.unpack("!I", self.rfile.read(4))[0]:
            data += self.rfile.read(length)
            if len(data) > LIMIT:
                return b"INSTREAM size limit exceeded. ERROR"
        self.server.seen += 1
        if self.server.answer is not None:
            return self.server.answer
        if any(one in data for one in self.server.signatures):
            return b"stream: Eicar-Test-Signature FOUND"
        if b"a.zip" in data and self.server.strict:
            return b"stream: Heuristics.Limits.Exceeded.MaxRecursion FOUND"
        return b"stream: OK"


@contextmanager
def small_clamd(*, strict: bool = True, answer: bytes | None = None) -> Iterator[SmallClamd]:
    """The small peer on a free port of the loopback."""
    with SmallClamd(strict=strict, answer=answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()


@contextmanager
def real_clamd(folder: Path, *, strict: bool) -> Iterator[str]:
    """The real clamd with one signature of ours, on a socket in `folder`; yields its address."""
    program = shutil.which("clamd", path=f"{os.defpath}:/usr/sbin:/usr/local/sbin")
    assert program is not None
    (folder / "db").mkdir()
    (folder / "db" / "uji.ndb").write_text(f"Serambi.Uji:0:*:{EICAR.hex()}\n")
    (folder / "clamd.conf").write_text(
        f"LocalSocket {folder / 's'}\nDatabaseDirectory {folder / 'db'}\nForeground yes\n"
        f"AlertExceedsMax {'yes' if strict else 'no'}\nStreamMaxLength 16M\n"
        f"User {pwd.getpwuid(os.getuid()).pw_name}\n"
    )
    with subprocess.Popen(
        [program, "-c", folder / "clamd.conf"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as running:
        try:
            _wait_for(folder / "s", running)
            yield f"unix:{folder / 's'}"
        finally:
            running.terminate()


def _wait_for(place: Path, running: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        assert running.poll() is None, "clamd ended"
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            if line.connect_ex(str(place)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("clamd does not listen")


def closed_port() -> int:
    """A port of the loopback where nobody listens."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])
