"""Collecting static files once per change, not once per start."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.management import call_command

_STAMP = ".collected"


def collect() -> bool:
    """Bring STATIC_ROOT up to date (hashed names, gzip); False when nothing has changed."""
    root = Path(settings.STATIC_ROOT)
    stamp = root / _STAMP
    now = fingerprint()
    if stamp.exists() and stamp.read_text(encoding="ascii") == now:
        return False
    call_command("collectstatic", interactive=False, verbosity=0, clear=root.is_dir())
    stamp.write_text(now, encoding="ascii")
    return True


def fingerprint() -> str:
    """Changes when any static file of any room is added, removed or written."""
    lines = []
    for finder in finders.get_finders():
        for path, storage in finder.list([]):
            found = Path(storage.path(path)).stat()
            lines.append(f"{path}:{found.st_size}:{found.st_mtime_ns}")
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()
