"""Unguessable codes that a person can read aloud.

24 characters of Crockford's base 32 carry 120 bits, so a plain SHA-256 of the code is a safe
look-up key (OWASP ASVS 5.0, 6.5.2) and a database leak does not reveal the codes.
"""

import base64
import hashlib
import hmac
import re
import secrets
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 24
_OURS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", ALPHABET)
_NOBODY = hashlib.sha256(b"0" * LENGTH).digest()
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})


class Tracked(Protocol):
    """Something that its code opens; the digest as a database gives it."""

    tracking_digest: Any


T = TypeVar("T", bound=Tracked)


def new_code() -> str:
    """A fresh random code: 24 characters, no I, L, O or U."""
    return base64.b32encode(secrets.token_bytes(LENGTH * 5 // 8)).decode("ascii").translate(_OURS)


def normalise_code(text: str) -> str | None:
    """The code that `text` means, or None.

    Spaces, hyphens and letter case do not matter; O reads as 0, I and L as 1 (Crockford).
    """
    bare = re.sub(r"[\s\-]", "", text).upper().translate(_READ_AS)
    return bare if re.fullmatch(f"[{ALPHABET}]{{{LENGTH}}}", bare) else None


def code_digest(code: str) -> bytes:
    """SHA-256 of a normalised code: 32 bytes, the only form that is searched for."""
    return hashlib.sha256(code.encode("ascii")).digest()


def found_by_code(typed: str, look: Callable[[bytes], T | None]) -> T | None:
    """What `look` finds under the digest of the code that was `typed`, or None.

    A malformed code costs the same look-up as a wrong one, and the match is compared in constant
    time, so that nothing is learnt from the answer's delay.
    """
    code = normalise_code(typed)
    digest = code_digest(code) if code else _NOBODY
    found = look(digest)
    matches = hmac.compare_digest(bytes(found.tracking_digest) if found else _NOBODY, digest)
    return found if code is not None and matches else None


def show_code(code: str) -> str:
    """The code in groups of four, for print and for reading aloud."""
    return " ".join(code[i : i + 4] for i in range(0, len(code), 4))
