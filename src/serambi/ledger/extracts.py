"""An extract of an office's log that proves itself: events, their place in the tree, one root.

An extract is JSON that anybody can check without the office's database (`check`; the steps stand in
`HOW`): every payload fits its commitment, every leaf its entry, every path leads to the same root,
and the text is exactly what these values render to, so that no byte can be changed. Whether the root
is the office's is seen by asking the office, or by comparing with an extract taken earlier.
"""

import hashlib
import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from serambi.ledger import canonical, merkle

FORMAT = "serambi.ledger.extract.v1"
HOW = """Cara memeriksa petikan buku kejadian ini tanpa aplikasi apa pun:

1. "digest" adalah SHA-256 dari JSON kanonik (kunci terurut, tanpa spasi, UTF-8) seluruh isi lain.
2. Untuk setiap catatan: commitment = HMAC-SHA256(nonce, payload). Catatan yang isinya sudah dihapus
   tidak mempunyai payload dan nonce, tetapi daunnya tetap ada.
3. leaf = SHA-256(0x00 + entri). Entri adalah JSON kanonik larik
   ["serambi.ledger.v1", office_id, seq, at, actor, act, object_type, object_id, commitment].
4. Dari leaf naik lewat path sampai root (RFC 9162 bagian 2.1.3.2): node = SHA-256(0x01 + kiri + kanan),
   dengan tempat daun = seq dan banyaknya daun = size.
5. Bandingkan root dengan yang disebut kantor, atau dengan petikan yang diambil lebih dahulu.

Dengan Serambi: serambi ledger verify-extract BERKAS
"""


@dataclass(frozen=True, slots=True)
class Line:
    """One event: what was said and where its leaf stands. Erased events have no payload and nonce."""

    seq: int
    at: datetime
    actor: str
    act: str
    obj: tuple[str, str]
    payload: str | None
    nonce: bytes | None
    committed: bytes
    path: Sequence[bytes]


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of `check`: `reason` says in words what does not fit."""

    ok: bool
    events: int = 0
    size: int = 0
    root: str = ""
    office: str = ""
    reason: str = ""


def render(
    *,
    office_id: int,
    office: str,
    taken_at: datetime,
    size: int,
    root: bytes,
    lines: Sequence[Line],
) -> str:
    """The extract as text, in the one form that `check` accepts."""
    body: dict[str, Any] = {
        "format": FORMAT,
        "office_id": office_id,
        "office": office,
        "taken_at": canonical.instant(taken_at),
        "size": size,
        "root": root.hex(),
        "events": [_shown(line) for line in lines],
    }
    return _text(body | {"digest": _digest(body)})


def check(text: str) -> Checked:
    """Recompute everything that `text` claims. Never raises: what cannot be read does not fit."""
    try:
        body = json.loads(text)
        if not isinstance(body, dict) or body.get("format") != FORMAT:
            return Checked(ok=False, reason="Ini bukan petikan buku kejadian.")
        return _check(body, text)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Checked(ok=False, reason="Petikan tidak terbaca.")


def _check(body: dict[str, Any], text: str) -> Checked:
    claimed = body.pop("digest")
    if not hmac.compare_digest(_digest(body), claimed) or _text(body | {"digest": claimed}) != text:
        return Checked(ok=False, reason="Sidik petikan tidak cocok: teksnya sudah berubah.")
    size, root = body["size"], bytes.fromhex(body["root"])
    last = -1
    for event in body["events"]:
        if event["seq"] <= last:
            return Checked(ok=False, reason=f"Urutan catatan {event['seq']} tidak benar.")
        last = event["seq"]
        if reason := _wrong(event, body["office_id"], size, root):
            return Checked(ok=False, reason=f"Catatan {last}: {reason}")
    return Checked(
        ok=True, events=len(body["events"]), size=size, root=root.hex(), office=body["office"]
    )


def _wrong(event: dict[str, Any], office_id: int, size: int, root: bytes) -> str:
    """Why `event` does not fit, "" when it does."""
    committed = bytes.fromhex(event["commitment"])
    if event["payload"] is not None:
        nonce = bytes.fromhex(event["nonce"])
        if not hmac.compare_digest(canonical.commitment(nonce, event["payload"]), committed):
            return "isi tidak cocok dengan komitmennya."
    entry = canonical.entry(
        office_id=office_id, seq=event["seq"], at=datetime.fromisoformat(event["at"]),
        actor=event["actor"], act=event["act"], obj=(event["object_type"], event["object_id"]),
        committed=committed,
    )  # fmt: skip
    leaf = merkle.leaf_hash(entry)
    path = [bytes.fromhex(node) for node in event["path"]]
    if not merkle.verify_inclusion(
        leaf=leaf, index=event["seq"], size=size, path=path, expected_root=root
    ):
        return "jalurnya tidak sampai ke akar."
    return ""


def _shown(line: Line) -> dict[str, Any]:
    return {
        "seq": line.seq,
        "at": canonical.instant(line.at),
        "actor": line.actor,
        "act": line.act,
        "object_type": line.obj[0],
        "object_id": line.obj[1],
        "payload": line.payload,
        "nonce": line.nonce.hex() if line.nonce is not None else None,
        "commitment": line.committed.hex(),
        "path": [node.hex() for node in line.path],
    }


def _digest(body: dict[str, Any]) -> str:
    return hashlib.sha256(canonical.canonical(body).encode()).hexdigest()


def _text(body: dict[str, Any]) -> str:
    return json.dumps(body, sort_keys=True, indent=1, ensure_ascii=False) + "\n"
