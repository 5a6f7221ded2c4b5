"""Submit to the head of the body, and how a test ends (PP 61/2010 arts. 3-4, 10)."""

from uuid import UUID

from django.db import transaction

from serambi.classification import events, notices, values
from serambi.classification.models import ConsequenceTest, ExemptionRecord, TestSheet
from serambi.classification.services.hold import (
    TestAct,
    hold_test,
    log_case,
    log_test,
    move,
)
from serambi.classification.services.opening import open_entry
from serambi.classification.services.records import enter, replace
from serambi.classification.services.tests.analysis import check_again
from serambi.classification.services.tests.sheets import attendants
from serambi.classification.services.tests.signing import all_signed
from serambi.classification.signatories import signatory
from serambi.classification.words import ground_words, period_of
from serambi.core import clock
from serambi.core.errors import Refused
from serambi.identity.actors import Actor
from serambi.law.exempt_item import CLOSING
from serambi.law.roles import Role
from serambi.letters import services as letters
from serambi.letters.contents_classification import Classification
from serambi.letters.kinds import Kind
from serambi.letters.models import Letter
from serambi.letters.selectors import letter_of
from serambi.offices.models import Office


def submit(*, office: Office, actor: Actor, test_id: UUID) -> ConsequenceTest:
    """Ask the head of the body to approve. Raises Refused while a signature or a reason lacks."""
    with transaction.atomic():
        test, held = hold_test(office, test_id, actor, TestAct.SUBMIT)
        check_again(test)
        sheet = all_signed(test)
        move(test, held)
        log_test(test, actor, events.SUBMITTED, version=sheet.version, sha256=sheet.digest)
        log_case(test, actor, "menunggu persetujuan pimpinan")
        notices.submitted(test)
        return test


def approve(*, office: Office, actor: Actor, test_id: UUID) -> ExemptionRecord:
    """The head approves: decree numbered, entry made, the entry it replaces ended.

    Raises NotAllowed for anyone but the Pembina, Refused when a guard no longer holds.
    """
    with transaction.atomic():
        test, held = hold_test(office, test_id, actor, TestAct.APPROVE)
        check_again(test)
        sheet = all_signed(test)
        letter = _decree(test, sheet, actor)
        test.sk_number, test.sk_day = letter.number, letter.day
        test.decided_by_id = actor.account()
        move(test, held, "sk_number", "sk_day", "decided_by")
        record = enter(test, actor)
        log_test(
            test, actor, events.APPROVED,
            number=letter.number, period=period_of(test), record=str(record.pk), sha256=sheet.digest,
        )  # fmt: skip
        log_case(test, actor, f"ditetapkan dikecualikan dengan {letter.number}")
        if test.revises is not None:
            replace(test.revises_id, successor=record, test=test, actor=actor)
        notices.decided(test)
        return record


def send_back(*, office: Office, actor: Actor, test_id: UUID, reason: str) -> ConsequenceTest:
    """The head does not approve and says why; the analysis goes on with a new sheet."""
    words = values.reason(reason)
    with transaction.atomic():
        test, held = hold_test(office, test_id, actor, TestAct.SEND_BACK)
        test.reason = words
        move(test, held, "reason")
        log_test(test, actor, events.SENT_BACK, reason=words)
        log_case(test, actor, "dikembalikan pimpinan")
        notices.decided(test)
        return test


def declare_open(
    *, office: Office, actor: Actor, test_id: UUID, reason: str, published: bool = False
) -> ConsequenceTest:
    """Nothing is to be withheld: a catalogue entry is drafted, or published at once.

    An entry of the exempt list that the test was to renew ends. Raises NotAllowed when the PPID
    would open what the head classified (PP 61/2010 art. 10): that needs the head's approval.
    """
    words = values.reason(reason)
    with transaction.atomic():
        test, held = hold_test(office, test_id, actor, TestAct.DECLARE_OPEN)
        if "not_classified_yet" in held.guards:
            _not_classified(test)
        test.reason, test.decided_by_id = words, actor.account()
        test.entry = open_entry(
            office=office, description=test.description, unit=test.unit,
            why=f"Dinyatakan terbuka lewat pengujian konsekuensi {test.register_no}.",
            published=published,
        )  # fmt: skip
        move(test, held, "reason", "decided_by", "entry")
        log_test(
            test, actor, events.DECLARED_OPEN, reason=words, entry=str(test.entry.pk), published=published
        )  # fmt: skip
        log_case(test, actor, "dinyatakan terbuka")
        if test.revises is not None:
            replace(test.revises_id, successor=None, test=test, actor=actor)
        return test


def _not_classified(test: ConsequenceTest) -> None:
    standing = test.revises
    if standing is not None and standing.state in CLOSING:
        raise Refused(
            "test.classified",
            "Informasi ini masih dikecualikan dengan persetujuan pimpinan.",
            "Selesaikan pengujian lalu ajukan; pimpinan yang menyatakan terbuka.",
        )


def _decree(test: ConsequenceTest, sheet: TestSheet, actor: Actor) -> Letter:
    office = test.office
    return letters.issue(
        office=office,
        kind=Kind.PENETAPAN_KLASIFIKASI,
        about=(events.TEST, test.pk),
        content=Classification(
            register_no=test.register_no,
            sheet_number=letter_of(office, sheet.letter_id).number,
            body=office.name,
            unit=test.unit,
            description=test.description,
            part=test.part,
            grounds=tuple(ground_words(one) for one in test.grounds),
            statute=test.statute,
            reason=test.consequence_open,
            public_interest=test.public_interest,
            consequence_closed=test.consequence_closed,
            period=period_of(test),
            period_source=test.period_source,
            starts_on=clock.today(office.tz),
            attendants=attendants(test, sheet),
            approved_by=signatory(office, Role.PEMBINA, actor.user_id),
            replaces=test.revises.sk_number if test.revises else "",
        ),
        signatory=signatory(office, Role.PPID, test.analysed_by_id),
        actor=actor,
    )
