"""Begin a test: why it is made, which documents hold the item, and what the item is."""

from uuid import UUID

from django.db import transaction

from serambi.classification import access, events, values
from serambi.classification.models import ConsequenceTest, ExemptionRecord, Trigger
from serambi.classification.selectors.desk import case_number
from serambi.classification.services.hold import (
    TestAct,
    hold_test,
    log_case,
    log_test,
    move,
)
from serambi.classification.values import Identification, Proposal
from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed
from serambi.identity.actors import Actor
from serambi.letters.services import next_number
from serambi.offices.models import Office

NUMBER = "uji_konsekuensi"
COPIED = (
    "unit", "part", "exemption", "also", "statute", "consequence_open", "consequence_closed",
    "public_interest", "period_source",
)  # fmt: skip
"""What a test takes over from an earlier one: its reasons, never its item, answers or period."""


def propose(
    *, office: Office, actor: Actor, proposal: Proposal, test_id: UUID | None = None
) -> ConsequenceTest:
    """Begin a test, or rewrite its proposal while nothing else was done.

    Raises NotAllowed, and InvalidInput for an unknown trigger, request, entry or earlier test.
    """
    if proposal.trigger not in Trigger.values:
        raise InvalidInput("test.trigger", "Pemicu belum dipilih.", "Pilih satu.", field="trigger")
    tidy = values.proposal(proposal)
    with transaction.atomic():
        if test_id is None:
            test = _fresh(office, actor)
        else:
            test, _held = hold_test(office, test_id, actor, TestAct.PROPOSE)
        _fill(test, tidy)
        test.save()
        log_test(
            test, actor, events.PROPOSED,
            number=test.register_no, trigger=str(Trigger(test.trigger).label), mandatory=tidy.mandatory,
        )  # fmt: skip
        if test_id is None:
            log_case(test, actor, "diusulkan")
        return test


def identify(
    *, office: Office, actor: Actor, test_id: UUID, identification: Identification
) -> ConsequenceTest:
    """Name the documents and the item in them. Raises InvalidInput at the field."""
    tidy = values.identification(identification)
    with transaction.atomic():
        test, held = hold_test(office, test_id, actor, TestAct.IDENTIFY)
        test.documents, test.information = tidy.documents, tidy.information
        test.unit, test.part = tidy.unit, tidy.part
        move(test, held, "documents", "information", "unit", "part")
        log_test(test, actor, events.IDENTIFIED)
        return test


def _fresh(office: Office, actor: Actor) -> ConsequenceTest:
    if not access.can_propose(actor, office):
        raise NotAllowed(
            "classification.role", "Peran Anda tidak dapat memulai pengujian.",
            "Minta petugas atau PPID.",
        )  # fmt: skip
    now = clock.now()
    day = now.astimezone(office.tz).date()
    return ConsequenceTest(
        office=office,
        register_no=next_number(office=office, kind=NUMBER, on=day),
        created_at=now,
        created_by_id=actor.account(),
    )


def _fill(test: ConsequenceTest, tidy: Proposal) -> None:
    test.trigger, test.trigger_note = tidy.trigger, tidy.trigger_note
    test.description, test.mandatory = tidy.description, tidy.mandatory
    test.case_id = tidy.case_id
    test.case_no = _case_number(test.office, tidy.case_id) if tidy.case_id else ""
    test.revises = _record(tidy.revises) if tidy.revises else None
    if tidy.copied_from and tidy.copied_from != test.copied_from_id:
        _copy(test, tidy.copied_from)


def _case_number(office: Office, case_id: UUID) -> str:
    number = case_number(office, case_id)
    if not number:
        raise InvalidInput(
            "test.case_unknown", "Permohonan ini tidak ada di kantor ini.",
            "Mulai pengujian dari halaman permohonannya.", field="trigger",
        )  # fmt: skip
    return number


def _record(record_id: UUID) -> ExemptionRecord:
    found: ExemptionRecord | None = ExemptionRecord.objects.filter(pk=record_id).first()
    if found is None or found.inherited_from_id is not None:
        raise InvalidInput(
            "test.revises", "Butir yang hendak diuji ulang tidak ada di daftar kantor ini.",
            "Buka butirnya, lalu mulai pengujian baru dari sana.", field="trigger",
        )  # fmt: skip
    return found


def _copy(test: ConsequenceTest, source_id: UUID) -> None:
    source = ConsequenceTest.objects.filter(pk=source_id).first()
    if source is None:
        raise InvalidInput(
            "test.copy", "Pengujian yang hendak dicontoh tidak ada.", "Pilih dari daftar.",
            field="copied_from",
        )  # fmt: skip
    test.copied_from = source
    for name in COPIED:
        setattr(test, name, getattr(source, name))
