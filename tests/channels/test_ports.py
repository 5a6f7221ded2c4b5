"""Ports for servers that are started to be tried."""

import socket
from pathlib import Path

import pytest

from serambi.core import ports


def test_one_that_somebody_listens_on_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = ports.free_port()
    with socket.socket() as line:
        line.bind(("127.0.0.1", taken))
        line.listen()
        free = ports.free_port()
        monkeypatch.setattr(ports, "PORTS", [taken, free])
        turns = iter([0, 0, 1])
        monkeypatch.setattr("secrets.randbelow", lambda _most: next(turns))
        assert ports.free_port() == free
    assert next(turns, None) is None, "the taken one was offered"


def test_none_is_given_to_an_outgoing_connection_of_this_machine() -> None:
    handed_out = Path("/proc/sys/net/ipv4/ip_local_port_range")
    if not handed_out.exists():
        pytest.skip("only Linux tells its range")
    assert int(handed_out.read_text().split()[0]) >= ports.PORTS.stop
