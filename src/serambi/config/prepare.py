"""`serambi prepare`: everything that must exist before the settings can be read.

Folders, the secret of the web framework, the key ring, and the tables. Safe to run again: what is
there stays as it is. Only `lay_ground` may run without Django, because the settings need what it
makes.
"""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

FOLDERS = ("keys", "files", "static", "log")


@dataclass(frozen=True, slots=True)
class Ground:
    """Where this installation keeps its things, and what was made now."""

    data: Path
    made: tuple[str, ...]


def lay_ground() -> Ground:
    """Make the data folders (0700), the secret, the key ring and the push key (0600) of the environment."""
    data = Path(os.environ.get("SERAMBI_DATA", "var")).resolve()
    made = [name for name in ("", *FOLDERS) if _folder(data / name)]
    if not os.environ.get("SERAMBI_SECRET_KEY") and _secret(data / "keys" / "secret.txt"):
        made.append("keys/secret.txt")
    if _key_ring(Path(os.environ.get("SERAMBI_KEYRING") or data / "keys" / "keyring.json")):
        made.append("keyring.json")
    if _push_key(Path(os.environ.get("SERAMBI_PUSH_KEY") or data / "keys" / "push.pem")):
        made.append("push.pem")
    return Ground(data, tuple(name or str(data) for name in made))


def prepare() -> Ground:
    """`lay_ground`, then bring the tables up to date."""
    os.umask(0o077)  # the database file is born readable by its owner only
    ground = lay_ground()
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", interactive=False, verbosity=0)
    return ground


def _folder(path: Path) -> bool:
    if path.is_dir():
        return False
    path.mkdir(mode=0o700, parents=True)
    return True


def _secret(path: Path) -> bool:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(50))
    return True


def _key_ring(path: Path) -> bool:
    from serambi.identity import keyring

    return keyring.create(path)


def _push_key(path: Path) -> bool:
    from serambi.channels.webpush import keys

    return keys.create(path)
