"""Entries come from a completed test or from an office above, and end by a new test."""

from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Max

from serambi.classification import events
from serambi.classification.access import require_record
from serambi.classification.models import ConsequenceTest, ExemptionRecord
from serambi.classification.models.grounds import Grounded
from serambi.classification.selectors import active_records
from serambi.classification.services.hold import RecordAct, lock_record, log_record, move_record
from serambi.classification.words import period_of
from serambi.core import clock
from serambi.core.errors import Conflict, NotAllowed, NotFound
from serambi.identity.actors import Actor
from serambi.law.exempt_item import Act, State, allowed
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import lineage

SHARED = (
    "description", "unit", "part", "exemption", "also", "statute", "consequence_open",
    "consequence_closed", "expires_on", "review_on", "period_words", "period_source",
)  # fmt: skip
"""The columns that an entry takes over from its test, or from the entry above."""


def enter(test: ConsequenceTest, actor: Actor) -> ExemptionRecord:
    """The entry of a test that was just approved; inside the transaction of the approval."""
    record = make(
        test.office,
        test,
        test=test,
        starts_on=clock.today(test.office.tz),
        sk_number=test.sk_number,
        sk_day=test.sk_day,
    )
    log_record(
        record, actor, events.ENTERED,
        number=record.number, decree=record.sk_number, period=period_of(record), test=str(test.pk),
    )  # fmt: skip
    return record


def inherit(*, office: Office, actor: Actor, source_id: UUID) -> ExemptionRecord:
    """Take over an entry that holds in an office above; its origin is recorded.

    Raises NotFound for an entry that is not active there, NotAllowed for anyone but the PPID,
    Conflict when it was taken over before.
    """
    if actor.office_id != office.pk or not any(
        allowed(State.AKTIF, role, Act.INHERIT) for role in actor.roles
    ):
        raise NotAllowed(
            "classification.role", "Hanya PPID yang mengambil butir dari kantor di atasnya.",
            "Minta PPID.",
        )  # fmt: skip
    with transaction.atomic():
        source = _above(office, source_id)
        lock_list(office)
        if ExemptionRecord.objects.filter(office=office, inherited_from=source).exists():
            raise Conflict("record.inherited", "Butir ini sudah ada di daftar kantor Anda.")
        return take_over(office, source, actor)


def take_over(office: Office, source: ExemptionRecord, actor: Actor) -> ExemptionRecord:
    """The office's own entry that repeats `source` and names it."""
    record = make(
        office, source, inherited_from=source, starts_on=source.starts_on,
        sk_number=source.sk_number, sk_day=source.sk_day,
    )  # fmt: skip
    log_record(
        record, actor, events.INHERITED,
        number=record.number, office=source.office.name, decree=source.sk_number,
        source=str(source.pk),
    )  # fmt: skip
    return record


def replace(
    record_id: UUID | None,
    *,
    successor: ExemptionRecord | None,
    test: ConsequenceTest,
    actor: Actor,
) -> None:
    """End the entry that `test` renews; inside the transaction that ends the test.

    With a successor the exemption goes on under it; without one the information is open. Raises
    Refused for a successor of what opened meanwhile: what expired is not extended.
    """
    if record_id is None:
        return
    record = lock_record(test.office, record_id)
    if successor is None and not active_records(test.office).filter(pk=record.pk).exists():
        return
    held = require_record(actor, record, RecordAct.REPLACE)
    record.successor = successor
    if successor is None:
        record.opened_on, record.entry = clock.today(test.office.tz), test.entry
    move_record(record, held, "successor", "opened_on", "entry")
    log_record(record, actor, events.REPLACED, number=test.register_no, test=str(test.pk))


def make(office: Office, source: Grounded, **own: Any) -> ExemptionRecord:
    """A new entry at the end of the office's list, with what `source` says."""
    lock_list(office)
    last = ExemptionRecord.objects.filter(office=office).aggregate(last=Max("number"))["last"] or 0
    made: ExemptionRecord = ExemptionRecord.objects.create(
        office=office,
        number=last + 1,
        created_at=clock.now(),
        **{name: getattr(source, name) for name in SHARED},
        **own,
    )
    return made


def lock_list(office: Office) -> None:
    """The office's list is ours until the transaction ends: numbers and heirs are made one by one."""
    if connection.features.has_select_for_update:
        Office.objects.select_for_update().get(pk=office.pk)


def _above(office: Office, source_id: UUID) -> ExemptionRecord:
    """An entry that holds today in an office above and is that office's own."""
    for upper in lineage(office)[1:]:
        with office_scope(upper):
            found: ExemptionRecord | None = (
                active_records(upper)
                .filter(pk=source_id, inherited_from__isnull=True)
                .select_related("office")
                .first()
            )
        if found is not None:
            return found
    raise NotFound("record.not_above", "Butir ini tidak sedang berlaku di kantor di atas Anda.")
