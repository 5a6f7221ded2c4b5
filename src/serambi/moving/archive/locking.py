"""Personal data under a passphrase: scrypt (RFC 7914) makes the key, AES-256-GCM seals each part.

A part is `nonce (12) + ciphertext with tag`; the name of the part inside the archive is authenticated
with it, so parts cannot change places.
"""

import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from serambi.core.errors import InvalidInput

SHORTEST = 12
COST = {"n": 2**15, "r": 8, "p": 1}
NONCE = 12


@dataclass(frozen=True, slots=True)
class Lock:
    """A passphrase turned into a key with this `salt`."""

    salt: bytes
    cipher: AESGCM

    def shut(self, name: str, data: bytes) -> bytes:
        """`data` sealed as the part `name`."""
        nonce = os.urandom(NONCE)
        return nonce + self.cipher.encrypt(nonce, data, name.encode())

    def open(self, name: str, sealed: bytes) -> bytes:
        """The data of the part `name`. Raises InvalidInput for a wrong passphrase or a changed part."""
        try:
            return self.cipher.decrypt(sealed[:NONCE], sealed[NONCE:], name.encode())
        except (InvalidTag, ValueError) as error:
            raise InvalidInput(
                "moving.passphrase",
                "Frasa sandi tidak cocok, atau bagian tersegel sudah diubah.",
                "Periksa frasanya, lalu coba lagi.",
                field="passphrase",
            ) from error


def lock(passphrase: str, salt: bytes | None = None) -> Lock:
    """The lock of `passphrase`. Raises InvalidInput when it is shorter than 12 letters."""
    if len(passphrase) < SHORTEST:
        raise InvalidInput(
            "moving.passphrase_short",
            f"Frasa sandi kurang dari {SHORTEST} huruf.",
            "Pakai beberapa kata; simpan di tempat lain dari arsipnya.",
            field="passphrase",
        )
    grain = salt or os.urandom(16)
    key = Scrypt(salt=grain, length=32, **COST).derive(passphrase.encode())
    return Lock(grain, AESGCM(key))
