"""Rows against leaves: does what stands in the tables still fit what the log last said of it?

Triggers guard the log, not the tables of other rooms. A room that wants its rows guarded puts their
digest into every event of an object under the key `ROWS` and declares a check in its
`ledger_rows.py`, which start-up loads. Whoever edits such a row behind the application's back no
longer fits the last leaf, and the leaf cannot be made to fit without breaking the tree.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ImproperlyConfigured
from django.db import transaction

from serambi.identity.actors import system
from serambi.ledger import registry
from serambi.ledger.models import Event
from serambi.ledger.services import append
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

ROWS = "rows"
"""Key of the digest in an event's payload."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A row that does not fit. `seq` is the leaf it was compared with, None when there is no leaf."""

    kind: str
    object_id: str
    name: str
    reason: str
    seq: int | None = None


Check = Callable[[Office], list[Misfit]]
_checks: dict[str, Check] = {}


def declare(kind: str, check: Check) -> None:
    """Let `check` find the misfits among the objects of `kind` of one office."""
    if _checks.setdefault(kind, check) is not check:
        raise ImproperlyConfigured(f"Baris {kind} diperiksa dua kali.")


def misfits(office: Office) -> list[Misfit]:
    """Every row of `office` that no longer fits its last leaf, in the order of the declared kinds."""
    with office_scope(office):
        return [found for check in _checks.values() for found in check(office)]


def last_digest(office: Office, obj: tuple[str, UUID | str]) -> tuple[int, str] | None:
    """Number and digest of the newest leaf of `obj` that holds one; None for none (or erased)."""
    newest = (
        Event.objects.filter(office=office, object_type=obj[0], object_id=str(obj[1]))
        .filter(body__payload__contains=f'"{ROWS}":')
        .select_related("body")
        .order_by("-seq")
        .first()
    )
    return (newest.seq, str(newest.payload.get(ROWS, ""))) if newest else None


def write_down(office: Office, found: Misfit) -> bool:
    """Tell the log of a misfit once, until the object is acted on again; True if it was new."""
    obj = (found.kind, found.object_id)
    with transaction.atomic(), office_scope(office):
        rows = Event.objects.filter(office=office, object_type=obj[0], object_id=obj[1])
        newest = rows.order_by("-seq").values_list("act", flat=True).first()
        if newest == registry.ROW_DIFFERS.code:
            return False
        append(
            office=office, actor=system(office.pk), act=registry.ROW_DIFFERS.code, obj=obj,
            payload={"name": found.name, "reason": found.reason, "last": found.seq},
        )  # fmt: skip
    return True
