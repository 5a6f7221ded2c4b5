"""Which addresses may be asked, and a connection that goes to exactly the address that was judged.

A name is resolved once, every answer is judged, and the connection is made to the judged number: a
name that answers differently the second time (DNS rebinding) leads nowhere.
"""

import http.client
import io
import ipaddress
import socket
import ssl
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, urlsplit

PORTS = frozenset({80, 443})
NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""Where networks without IPv4 reach IPv4 (RFC 6052)."""


class Refused(Exception):
    """The address may not be asked; `reason` in words."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Rules:
    """`loopback` lets 127.0.0.0/8 and any port be asked: for tests with a server of their own."""

    loopback: bool = False


@dataclass(frozen=True, slots=True)
class Door:
    """An address that may be asked: its parts, and the number it stands at."""

    parts: SplitResult
    number: str
    port: int

    @property
    def path(self) -> str:
        """What is asked for."""
        query = f"?{self.parts.query}" if self.parts.query else ""
        return f"{self.parts.path or '/'}{query}"


def door(url: str, rules: Rules) -> Door:
    """The way to `url`. Raises Refused for what may not be asked, OSError when nothing is there."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username:
        raise Refused("alamatnya bukan http atau https biasa")
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise Refused("nomor portnya tidak wajar") from error
    if port not in PORTS and not rules.loopback:
        raise Refused("portnya bukan 80 atau 443")
    host = (
        parts.hostname.encode("idna").decode() if not parts.hostname.isascii() else parts.hostname
    )
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    numbers = [str(entry[4][0]) for entry in found]
    if not numbers or not all(_public(number, rules) for number in numbers):
        raise Refused("alamatnya berada di jaringan tertutup")
    return Door(parts, numbers[0], port)


def _public(number: str, rules: Rules) -> bool:
    address = _carried(ipaddress.ip_address(number.partition("%")[0]))
    if rules.loopback and address.is_loopback:
        return True
    return address.is_global and not address.is_multicast and not address.is_reserved


def _carried(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """The IPv4 address that an IPv6 one stands for (mapped, 6to4, NAT64), which is where it leads."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    if address.is_site_local:  # given up by RFC 3879, routed inside networks all the same
        return ipaddress.IPv6Address("fc00::")
    return address.ipv4_mapped or address.sixtofour or address


class _Bounded(io.RawIOBase):
    """What comes over a socket, until a moment of the monotonic clock: drips outlast no look."""

    def __init__(self, raw: socket.SocketIO, sock: socket.socket, seconds: float, until: float):
        self._raw, self._sock, self._seconds, self._until = raw, sock, seconds, until

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Any) -> int | None:
        """Bytes within the time that is left. Raises TimeoutError."""
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._sock.settimeout(min(self._seconds, left))
        return self._raw.readinto(buffer)

    def close(self) -> None:
        """Let go of the socket."""
        self._raw.close()
        super().close()


class _Held:
    """A socket as http.client wants it, whose reading ends in time."""

    def __init__(self, sock: socket.socket, seconds: float, until: float) -> None:
        self._sock, self._seconds, self._until = sock, seconds, until

    def makefile(self, *_mode: object) -> io.BufferedReader:
        """The reader of an answer."""
        raw = self._sock.makefile("rb", buffering=0)
        return io.BufferedReader(_Bounded(raw, self._sock, self._seconds, self._until))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sock, name)


def connect(to: Door, seconds: float, until: float) -> http.client.HTTPConnection:
    """A connection to the judged number that names the host as the address does.

    Each step takes at most `seconds`, and nothing is read after `until` (monotonic clock).
    """
    host = to.parts.hostname or ""
    sock = socket.create_connection((to.number, to.port), timeout=seconds)
    try:
        if to.parts.scheme == "https":
            sock = ssl.create_default_context().wrap_socket(sock, server_hostname=host)
    except BaseException:
        sock.close()
        raise
    made = http.client.HTTPConnection(host, to.port, timeout=seconds)
    made.sock = _Held(sock, seconds, until)
    return made
