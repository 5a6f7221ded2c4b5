"""What every act shares: taking hold of the row, moving it, writing the ledger."""

from typing import Any
from uuid import UUID

from serambi.classification import events
from serambi.classification.access import require_record, require_test
from serambi.classification.models import ConsequenceTest, ExemptionRecord
from serambi.core import clock
from serambi.core.errors import NotFound
from serambi.identity.actors import Actor
from serambi.law import consequence_test as test_law
from serambi.law import exempt_item as item_law
from serambi.ledger import registry
from serambi.ledger.services import append
from serambi.offices.models import Office

TestAct = test_law.Act
RecordAct = item_law.Act


def hold_test(
    office: Office, test_id: UUID, actor: Actor, act: TestAct
) -> tuple[ConsequenceTest, test_law.Transition]:
    """The locked test and the transition that `actor` may make now."""
    test: ConsequenceTest | None = (
        ConsequenceTest.objects.select_for_update().filter(office=office, pk=test_id).first()
    )
    if test is None:
        raise NotFound("test.unknown", "Pengujian ini tidak ada di kantor ini.")
    test.office = office
    return test, require_test(actor, test, act)


def hold_record(
    office: Office, record_id: UUID, actor: Actor, act: RecordAct
) -> tuple[ExemptionRecord, item_law.Transition]:
    """The locked entry and the transition that `actor` may make now."""
    record = lock_record(office, record_id)
    return record, require_record(actor, record, act)


def lock_record(office: Office, record_id: UUID) -> ExemptionRecord:
    """The locked entry. Raises NotFound for another office's."""
    record: ExemptionRecord | None = (
        ExemptionRecord.objects.select_for_update().filter(office=office, pk=record_id).first()
    )
    if record is None:
        raise NotFound("record.unknown", "Butir ini tidak ada di daftar kantor ini.")
    record.office = office
    return record


def move(test: ConsequenceTest, transition: test_law.Transition, *fields: str) -> None:
    """Set the state and save it together with the named fields."""
    target = transition.to()
    test.state = target.value
    if target in test_law.ENDED:
        test.decided_at = clock.now()
        fields = (*fields, "decided_at")
    test.save(update_fields=["state", *fields])


def log_test(test: ConsequenceTest, actor: Actor, act: registry.Act, **payload: Any) -> None:
    """Write the act to the thread of the test."""
    append(
        office=test.office, actor=actor, act=act.code, obj=(events.TEST, test.pk), payload=payload
    )


def log_case(test: ConsequenceTest, actor: Actor, step: str) -> None:
    """One line in the thread of the request that the test belongs to, if any."""
    if test.case_id is not None:
        append(
            office=test.office,
            actor=actor,
            act=events.CASE_TEST.code,
            obj=(events.CASE, test.case_id),
            payload={"number": test.register_no, "step": step, "test": str(test.pk)},
        )


def log_record(record: ExemptionRecord, actor: Actor, act: registry.Act, **payload: Any) -> None:
    """Write the act to the thread of the entry."""
    append(
        office=record.office,
        actor=actor,
        act=act.code,
        obj=(events.RECORD, record.pk),
        payload=payload,
    )


def move_record(record: ExemptionRecord, transition: item_law.Transition, *fields: str) -> None:
    """The same for an entry."""
    record.state = transition.to().value
    record.save(update_fields=["state", *fields])
