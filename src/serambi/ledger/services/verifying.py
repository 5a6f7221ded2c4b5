"""Recompute an office's whole log and name the first leaf that does not fit."""

import hmac
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import QuerySet

from serambi.ledger import canonical, merkle, registry
from serambi.ledger.models import Event, Head
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

CHUNK = 2000
COLUMNS = (
    "seq", "at", "actor", "act", "object_type", "object_id",
    "commitment", "leaf_hash", "root", "body__payload", "body__nonce",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """`leaves` were right before `first_bad` (a seq, None when all is well); `reason` in words."""

    ok: bool
    leaves: int
    first_bad: int | None = None
    reason: str = ""
    root: str = ""


class _BadLeafError(Exception):
    def __init__(self, seq: int, reason: str) -> None:
        self.seq, self.reason = seq, reason
        super().__init__(reason)


@dataclass(slots=True)
class _Walk:
    """What has been recomputed so far."""

    office_id: int
    size: int = 0
    frontier: list[bytes] = field(default_factory=list)
    last_at: datetime | None = None
    bare: set[int] = field(default_factory=set)
    erased: set[int] = field(default_factory=set)


def verify(office: Office, progress: Callable[[int, int], None] | None = None) -> Report:
    """Check every leaf, number, commitment, root and the head of `office`'s log.

    Reads one consistent picture, in chunks; `progress(done, total)` is called after each. Any
    change, gap, swap, insertion or cut made behind the application's back is found, except a cut
    or rewrite that also rewrites the head consistently: that is what signed heads are for.
    """
    walk = _Walk(office.pk)
    with transaction.atomic(), office_scope(office):
        try:
            head = _head(office)
            total = Event.objects.count()
            for rows in _chunks():
                for row in rows:
                    _step(walk, row)
                if progress:
                    progress(walk.size, total)
            _finish(walk, head)
        except _BadLeafError as bad:
            return Report(ok=False, leaves=walk.size, first_bad=bad.seq, reason=bad.reason)
    return Report(ok=True, leaves=walk.size, root=merkle.root_of(walk.frontier).hex())


def _head(office: Office) -> Head | None:
    try:
        return Head.objects.filter(pk=office.pk).first()
    except (ValueError, TypeError, DatabaseError) as error:
        raise _BadLeafError(0, "Kepala log tidak dapat dibaca.") from error


def _chunks() -> Iterator[list[tuple[Any, ...]]]:
    """The rows in order of seq. A row that cannot even be read is named by its neighbour."""
    last = -(2**63)
    while True:
        rows = Event.objects.filter(seq__gt=last).order_by("seq").values_list(*COLUMNS)[:CHUNK]
        try:
            found = list(rows)
        except (ValueError, TypeError, DatabaseError) as error:
            raise _BadLeafError(_first_unreadable(last), "Catatan tidak dapat dibaca.") from error
        if not found:
            return
        yield found
        last = found[-1][0]


def _first_unreadable(last: int) -> int:
    seqs: QuerySet[Event, int] = (
        Event.objects.filter(seq__gt=last).order_by("seq").values_list("seq", flat=True)
    )
    for seq in seqs.iterator(chunk_size=CHUNK):
        try:
            Event.objects.values_list(*COLUMNS).get(seq=seq)
        except (ValueError, TypeError, DatabaseError):
            return seq
    return last + 1


def _step(walk: _Walk, row: tuple[Any, ...]) -> None:
    seq, at, actor, act, kind, object_id, committed, leaf, root, payload, nonce = row
    if seq != walk.size:
        raise _BadLeafError(walk.size, f"Nomor {walk.size} tidak ada; yang ditemukan nomor {seq}.")
    if at is None or (walk.last_at is not None and at < walk.last_at):
        raise _BadLeafError(seq, "Waktu catatan mundur atau tidak terbaca.")
    if payload is None or nonce is None:
        walk.bare.add(seq)
    elif not _same(canonical.commitment(bytes(nonce), payload), committed):
        raise _BadLeafError(seq, "Isi catatan tidak cocok dengan komitmennya.")
    entry = canonical.entry(
        office_id=walk.office_id, seq=seq, at=at, actor=actor, act=act,
        obj=(kind, object_id), committed=bytes(committed),
    )  # fmt: skip
    if not _same(merkle.leaf_hash(entry), leaf):
        raise _BadLeafError(seq, "Kepala catatan tidak cocok dengan daunnya.")
    frontier = merkle.extend(walk.frontier, walk.size, bytes(leaf))
    if not _same(merkle.root_of(frontier), root):
        raise _BadLeafError(seq, "Akar pohon sesudah catatan ini tidak cocok.")
    if act == registry.ERASED.code:
        walk.erased.add(int(object_id))
    walk.size, walk.frontier, walk.last_at = seq + 1, frontier, at


def _finish(walk: _Walk, head: Head | None) -> None:
    if silent := walk.bare - walk.erased:
        raise _BadLeafError(min(silent), "Isi catatan hilang tanpa catatan penghapusan.")
    size = head.size if head else 0
    if size != walk.size:
        raise _BadLeafError(
            min(size, walk.size), f"Kepala log menyebut {size} catatan, ada {walk.size}."
        )
    if head is None:
        return
    whole = b"".join(walk.frontier)
    if not _same(merkle.root_of(walk.frontier), head.root) or not _same(whole, head.frontier):
        raise _BadLeafError(walk.size, "Kepala log tidak cocok dengan catatan terakhir.")
    if head.last_at != walk.last_at:
        raise _BadLeafError(walk.size, "Waktu kepala log tidak cocok dengan catatan terakhir.")


def _same(computed: bytes, stored: bytes | memoryview) -> bool:
    return hmac.compare_digest(computed, bytes(stored))
