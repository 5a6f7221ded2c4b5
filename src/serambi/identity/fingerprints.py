"""The same form sent twice is known by what it says, without anybody being able to try what that was."""

import hmac
import json
from collections.abc import Collection
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from serambi.identity import keyring

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def fingerprint(
    office_id: int, kind: str, said: "DataclassInstance", *, without: Collection[str] = ()
) -> str:
    """64 hexadecimal digits over the canonical content of `said`, a frozen value of plain values.

    Under the office's own key (HMAC-SHA-256, RFC 2104): without it whoever reads the rest of a form
    in a table or in the log could try names and numbers until one fits. `without` names fields that
    differ each time the same form is sent.
    """
    whole = {name: value for name, value in _fields(said).items() if name not in without}
    text = json.dumps(whole, sort_keys=True, default=_plain, ensure_ascii=False)
    ring = keyring.current()
    key = keyring.derive(ring.index[ring.active_index], "fingerprint", str(office_id), kind)
    return hmac.digest(key, text.encode(), "sha256").hex()


def _plain(value: Any) -> Any:
    return _fields(value) if is_dataclass(value) else str(value)


def _fields(value: Any) -> dict[str, Any]:
    return {one.name: getattr(value, one.name) for one in fields(value)}
