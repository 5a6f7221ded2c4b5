"""The key ring: the secrets that seal personal data, in a file outside the database.

```
{"version": 1,
 "seal":  {"active": "k1", "keys": {"k1": "<base64, 32 bytes>", …}},
 "index": {"active": "x1", "keys": {"x1": "<base64, 32 bytes>"}}}
```

`seal` keys encrypt; older ones stay so that older tokens still open. `index` keys look things up
and are never used to encrypt. No secret is used as it stands: HKDF-SHA256 (RFC 5869) derives one
key per purpose and office, so one leaked derived key opens neither another office nor the index.
"""

import base64
import json
import os
import secrets
import stat
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from serambi.core.errors import Unavailable

VERSION = 1
KEY_BYTES = 32
_NEXT_STEP = "Jalankan 'serambi prepare', atau kembalikan berkas kunci dari tempat penyimpanannya."


@dataclass(frozen=True, slots=True)
class KeyRing:
    """All secrets by id, and which of them new data uses."""

    seal: dict[str, bytes]
    active_seal: str
    index: dict[str, bytes]
    active_index: str

    def secret(self, key_id: str) -> bytes:
        """The sealing secret `key_id`. Raises Unavailable when the ring does not hold it."""
        try:
            return self.seal[key_id]
        except KeyError:
            raise Unavailable(
                "keyring.key_missing", f"Kunci {key_id} tidak ada di gelang kunci.", _NEXT_STEP
            ) from None


def derive(secret: bytes, *purpose: str) -> bytes:
    """A 32-byte key for exactly this purpose (RFC 5869; the parts are length-prefixed)."""
    info = b"serambi" + b"".join(len(p.encode()).to_bytes(2, "big") + p.encode() for p in purpose)
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(secret)


def current() -> KeyRing:
    """The ring at `settings.SERAMBI_KEYRING`, read again only when the file has changed.

    Raises Unavailable when it is missing or unreadable: nothing is ever stored unsealed.
    """
    path = os.fspath(settings.SERAMBI_KEYRING)
    try:
        found = os.stat(path)  # noqa: PTH116 - asked for every sealed value, and a Path costs more than the asking
    except OSError:
        raise Unavailable(
            "keyring.missing", "Gelang kunci untuk data pribadi tidak ditemukan.", _NEXT_STEP
        ) from None
    return _read(path, found.st_mtime_ns, found.st_ino)


@lru_cache(maxsize=4)
def _read(path: str, changed_ns: int, inode: int) -> KeyRing:
    try:
        return parse(Path(path).read_text(encoding="ascii"))
    except (OSError, ValueError, KeyError, TypeError):
        raise Unavailable(
            "keyring.damaged", "Gelang kunci untuk data pribadi tidak dapat dibaca.", _NEXT_STEP
        ) from None


def parse(text: str) -> KeyRing:
    """The ring that `text` holds. Raises ValueError, KeyError or TypeError when it holds none."""
    body = json.loads(text)
    if body["version"] != VERSION:
        raise ValueError("unknown version of the key ring")
    ring = KeyRing(
        seal=_keys(body["seal"]),
        active_seal=body["seal"]["active"],
        index=_keys(body["index"]),
        active_index=body["index"]["active"],
    )
    if ring.active_seal not in ring.seal or ring.active_index not in ring.index:
        raise ValueError("the active key is not in the ring")
    return ring


def _keys(group: dict[str, dict[str, str]]) -> dict[str, bytes]:
    keys = {key_id: base64.b64decode(text, validate=True) for key_id, text in group["keys"].items()}
    if any(len(secret) != KEY_BYTES for secret in keys.values()):
        raise ValueError("a key must have 32 bytes")
    return keys


def create(path: Path) -> bool:
    """Write a fresh ring (mode 0600) unless one is there; True if it was written."""
    if path.exists():
        return False
    ring = KeyRing(
        seal={"k1": secrets.token_bytes(KEY_BYTES)},
        active_seal="k1",
        index={"x1": secrets.token_bytes(KEY_BYTES)},
        active_index="x1",
    )
    _write(path, ring)
    return True


def add_seal_key(path: Path) -> str:
    """Add a sealing key, make it the active one and return its id; old tokens still open."""
    ring = parse(path.read_text(encoding="ascii"))
    key_id = f"k{len(ring.seal) + 1}"
    while key_id in ring.seal:
        key_id += "a"
    seal = {**ring.seal, key_id: secrets.token_bytes(KEY_BYTES)}
    _write(path, KeyRing(seal, key_id, ring.index, ring.active_index))
    return key_id


def drop_seal_key(path: Path, key_id: str) -> None:
    """Remove a sealing key that no token uses any more. Raises ValueError for the active one."""
    ring = parse(path.read_text(encoding="ascii"))
    if key_id == ring.active_seal:
        raise ValueError("the active key cannot be removed")
    seal = {name: secret for name, secret in ring.seal.items() if name != key_id}
    _write(path, KeyRing(seal, ring.active_seal, ring.index, ring.active_index))


def is_private(path: Path) -> bool:
    """True if nobody but the owner may read or write the ring."""
    return not path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)


def _write(path: Path, ring: KeyRing) -> None:
    """Write beside, fsync, rename: a power cut leaves the old ring or the new one, never half."""
    body = {
        "version": VERSION,
        "seal": {"active": ring.active_seal, "keys": _texts(ring.seal)},
        "index": {"active": ring.active_index, "keys": _texts(ring.index)},
    }
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        json.dump(body, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _texts(keys: dict[str, bytes]) -> dict[str, str]:
    return {key_id: base64.b64encode(secret).decode("ascii") for key_id, secret in keys.items()}
