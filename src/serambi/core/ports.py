"""A port of this machine for a server that is started to be tried: in tests, in benches, by a fake peer."""

import secrets
import socket

PORTS = range(20_000, 32_000)
"""Below those that the system itself hands out (from 32768 on Linux): free now is free until it is used."""


def free_port() -> int:
    """A port of loopback that nobody listens on, and that no outgoing connection is given."""
    while True:
        port = PORTS[secrets.randbelow(len(PORTS))]
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
