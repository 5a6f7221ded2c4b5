"""A client of clamd's INSTREAM (clamd(8), "COMMANDS"): one connection, one file, one verdict."""

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from serambi.files.scanner.verdicts import ScannerUnavailable, Verdict

CONNECT_SECONDS = 3.0
ANSWER_SECONDS = 25.0
CHUNK = 64 * 1024
_LONGEST_ANSWER = 4096


@dataclass(frozen=True, slots=True)
class Address:
    """Where clamd listens: a socket in the file system, or host and port."""

    path: str = ""
    host: str = ""
    port: int = 0


def address_of(written: str) -> Address:
    """`unix:/run/clamav/clamd.ctl` or `tcp:127.0.0.1:3310`. Raises ValueError for anything else."""
    parts = urlsplit(written.replace("tcp:", "tcp://", 1) if written[:5] != "tcp:/" else written)
    if parts.scheme == "unix" and parts.path.startswith("/"):
        return Address(path=parts.path)
    if parts.scheme == "tcp" and parts.hostname and parts.port:
        return Address(host=parts.hostname, port=parts.port)
    raise ValueError("unix:/path or tcp:host:port")


def scan(address: Address, data: bytes) -> Verdict:
    """What clamd says of `data`. Raises ScannerUnavailable for anything but a clear answer."""
    with _connected(address) as line:
        try:
            line.sendall(b"zINSTREAM\0")
            for start in range(0, len(data), CHUNK):
                piece = data[start : start + CHUNK]
                line.sendall(struct.pack("!I", len(piece)) + piece)
            line.sendall(struct.pack("!I", 0))
        except OSError as fault:  # clamd hangs up in the middle when the stream is too long
            raise ScannerUnavailable(_last_words(line) or str(fault)) from fault
        return _verdict(_answer(line))


def version(address: Address) -> str:
    """clamd's version and the day of its signatures. Raises ScannerUnavailable."""
    with _connected(address) as line:
        try:
            line.sendall(b"zVERSION\0")
        except OSError as fault:
            raise ScannerUnavailable(str(fault)) from fault
        return _answer(line)


@contextmanager
def _connected(address: Address) -> Iterator[socket.socket]:
    try:
        if address.path:
            line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            line.settimeout(CONNECT_SECONDS)
            line.connect(address.path)
        else:
            line = socket.create_connection((address.host, address.port), CONNECT_SECONDS)
    except OSError as fault:
        raise ScannerUnavailable(str(fault)) from fault
    with line:
        line.settimeout(ANSWER_SECONDS)
        yield line


def _answer(line: socket.socket) -> str:
    told = b""
    try:
        while not told.endswith(b"\0") and len(told) < _LONGEST_ANSWER:
            piece = line.recv(1024)
            if not piece:
                break
            told += piece
    except OSError as fault:
        raise ScannerUnavailable(str(fault)) from fault
    if not told.endswith(b"\0"):
        raise ScannerUnavailable("the answer was cut off")
    return told.rstrip(b"\0").decode("utf-8", "replace").strip()


def _last_words(line: socket.socket) -> str:
    try:
        return line.recv(1024).rstrip(b"\0").decode("utf-8", "replace").strip()
    except OSError:
        return ""


def _verdict(answer: str) -> Verdict:
    """`stream: OK`, `stream: NAME FOUND`; everything else is no verdict."""
    words = answer.removeprefix("stream: ")
    if words == "OK" and answer != words:
        return Verdict()
    if words.endswith(" FOUND") and answer != words:
        return Verdict(words.removesuffix(" FOUND").strip()[:120] or "unknown")
    raise ScannerUnavailable(answer or "no answer")
