"""Which addresses may be asked, and a connection that goes to exactly the address that was judged.

A name is resolved once, every answer is judged, and the connection is made to the judged number: a
name that answers differently the second time (DNS rebinding) leads nowhere.
"""

import http.client
import ipaddress
import socket
import ssl
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

PORTS = frozenset({80, 443})


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
    address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    if rules.loopback and address.is_loopback:
        return True
    return address.is_global and not address.is_multicast


def connect(to: Door, seconds: float) -> http.client.HTTPConnection:
    """A connection to the judged number that names the host as the address does."""
    host = to.parts.hostname or ""
    sock = socket.create_connection((to.number, to.port), timeout=seconds)
    try:
        if to.parts.scheme == "https":
            sock = ssl.create_default_context().wrap_socket(sock, server_hostname=host)
    except BaseException:
        sock.close()
        raise
    made = http.client.HTTPConnection(host, to.port, timeout=seconds)
    made.sock = sock
    return made
