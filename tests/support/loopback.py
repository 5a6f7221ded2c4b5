"""Tests talk to this machine only: any other address is refused before a packet leaves."""

import ipaddress
import socket
from typing import Any


class OutsideAddressError(AssertionError):
    """A test tried to reach something that is not this machine."""


def is_here(address: Any) -> bool:
    """True for Unix sockets and loopback addresses; a name is judged by its spelling."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host in {"localhost", ""}


def guard() -> None:
    """Make every later `connect` of this process refuse outside addresses."""
    real = {"connect": socket.socket.connect, "connect_ex": socket.socket.connect_ex}

    def checked(name: str) -> Any:
        def connect(self: socket.socket, address: Any) -> Any:
            if self.family in {socket.AF_INET, socket.AF_INET6} and not is_here(address):
                raise OutsideAddressError(f"{name} to {address!r}")
            return real[name](self, address)

        return connect

    for name in real:
        setattr(socket.socket, name, checked(name))
