"""Is web push set up, and may an address be told anything?"""

import re
from fnmatch import fnmatch
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

from serambi.channels.webpush import keys

LIBRARY = "pywebpush"
LONGEST = 1_000
_SPELLED = re.compile(r"https?://[a-z0-9.:-]+/[!-Z_a-z~\[\]]*", re.IGNORECASE)
"""As push services write addresses: a plain host, and no mark that two programs split differently."""


def is_configured() -> bool:
    """True when the extra is installed and the key can be read."""
    return find_spec(LIBRARY) is not None and public_key() != ""


def public_key() -> str:
    """The key that browsers subscribe with; "" without a readable key file."""
    path = Path(settings.SERAMBI_PUSH_KEY)
    try:
        return keys.point_of(str(path), path.stat().st_mtime_ns)
    except (OSError, ValueError):
        return ""


def may_be_told(endpoint: str) -> bool:
    """True if `endpoint` is at one of the push services in `SERAMBI_PUSH_HOSTS`.

    Whoever subscribes names the address that our server will ask, so only known services are
    asked, over HTTPS and on its port; a loopback number stands for a service on this machine.
    """
    try:
        parts = urlsplit(endpoint)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if len(endpoint) > LONGEST or parts.fragment or not _SPELLED.fullmatch(endpoint):
        return False
    if not any(fnmatch(host, known) for known in settings.SERAMBI_PUSH_HOSTS):
        return False
    if _is_here(host):
        return parts.scheme in {"http", "https"}
    return parts.scheme == "https" and port in {None, 443}


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
