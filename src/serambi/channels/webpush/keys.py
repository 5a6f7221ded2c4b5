"""The office server's own key pair for web push (VAPID, RFC 8292), in a file outside the database."""

import base64
import os
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec


def create(path: Path) -> bool:
    """Write a fresh P-256 key (PEM, mode 0600) unless one is there; True if it was written."""
    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(handle, "wb") as file:
        file.write(pem)
    return True


def point(pem: bytes) -> str:
    """The public half as browsers want it: the uncompressed point in base64url.

    Raises ValueError when `pem` holds no P-256 key.
    """
    key = serialization.load_pem_private_key(pem, password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
        raise ValueError("not a P-256 key")  # noqa: TRY004 - the file's value is wrong, not its type
    raw = key.public_key().public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


@lru_cache(maxsize=4)
def point_of(path: str, changed_ns: int) -> str:
    """`point` of the file, read again only when it has changed."""
    return point(Path(path).read_bytes())
