"""The exact bytes that are hashed. They never change; a new form gets a new version.

leaf entry  = UTF-8 of the JSON array
              ["serambi.ledger.v1", office id, seq, "YYYY-MM-DDThh:mm:ss.ffffffZ", actor, act,
               object type, object id, commitment as hex]
commitment  = HMAC-SHA256(r, payload), r being 32 random bytes kept beside the payload

JSON without spaces, keys sorted, non-ASCII letters as themselves. The commitment is keyed with r,
so a payload with few possible values cannot be found by trying, and once payload and r are erased
the leaf still proves that, when and by whom something was done.
"""

import hmac
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TypeAlias

from serambi.core.errors import InvalidInput

VERSION = "serambi.ledger.v1"
NONCE_BYTES = 32
JSON: TypeAlias = "str | int | bool | Sequence[JSON] | Mapping[str, JSON] | None"


def canonical(value: JSON) -> str:
    """`value` as canonical JSON text.

    Raises InvalidInput for anything that two programs could write differently (fractions, dates).
    """
    _check(value)
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _check(value: object) -> None:
    if value is None or isinstance(value, str | int):
        return
    if isinstance(value, list | tuple):
        for item in value:
            _check(item)
    elif isinstance(value, dict) and all(isinstance(key, str) for key in value):
        for item in value.values():
            _check(item)
    else:
        raise InvalidInput(
            "ledger.payload", f"Isi catatan tidak boleh bertipe {type(value).__name__}."
        )


def commitment(nonce: bytes, payload: str) -> bytes:
    """HMAC-SHA256 of the canonical payload under the random `nonce` (32 bytes)."""
    return hmac.digest(nonce, payload.encode(), "sha256")


def instant(at: datetime) -> str:
    """`at` in UTC with microseconds, e.g. 2026-11-23T02:00:00.000000Z."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def entry(
    *,
    office_id: int,
    seq: int,
    at: datetime,
    actor: str,
    act: str,
    obj: tuple[str, str],
    committed: bytes,
) -> bytes:
    """The bytes of one leaf."""
    parts: list[JSON] = [VERSION, office_id, seq, instant(at), actor, act, *obj, committed.hex()]
    return canonical(parts).encode()
