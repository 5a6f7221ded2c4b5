"""The supervisor process; `serambi up` turns into it when everything is in order."""

import argparse
import http.client
import socket
import sys

from serambi.config.runner.supervisor import Child, Supervisor, python


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--host", required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--workers", type=int, required=True)
    parser.add_argument("--words", default="", help="what to print when the server answers")
    chosen = parser.parse_args()
    if busy(chosen.host, chosen.port):
        say(
            f"Port {chosen.port} sudah dipakai program lain. Pilih yang lain: serambi up --port {chosen.port + 1}"
        )
        return 1
    where = ["--host", chosen.host, "--port", str(chosen.port), "--workers", str(chosen.workers)]
    children = [
        Child("Server", python("-m", "serambi.config.runner.server", *where)),
        Child("Pekerja", python("-m", "serambi.config.cli", "worker", "--with-tick")),
    ]
    return Supervisor(
        children,
        is_ready=lambda: answers(chosen.host, chosen.port),
        on_ready=lambda: say(chosen.words),
        say=say,
    ).run()


def busy(host: str, port: int) -> bool:
    """True if somebody listens there already."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def answers(host: str, port: int) -> bool:
    """True once the server gives any answer at all."""
    asked = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - what to ask, not to bind
    line = http.client.HTTPConnection(asked, port, timeout=5)
    try:
        line.request("GET", "/sehat/", headers={"Host": "127.0.0.1"})
        line.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        line.close()
    return True


def say(words: str) -> None:
    """A line for the person at the terminal."""
    print(words, flush=True)  # noqa: T201 - a terminal is what this is for


if __name__ == "__main__":
    sys.exit(main())
