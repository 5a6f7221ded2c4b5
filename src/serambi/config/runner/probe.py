"""Is the port free, and does the server answer?"""

import http.client
import socket


def is_taken(host: str, port: int) -> bool:
    """True if somebody listens there already, or we may not."""
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
