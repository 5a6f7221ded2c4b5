"""The sheet as a fixed thing: canonical text, digest, letter; and how a version ends."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from serambi.classification import events
from serambi.classification.models import ConsequenceTest, Participant, TestSheet
from serambi.classification.models.choices import SignedBy
from serambi.classification.services.hold import log_test
from serambi.classification.signatories import signatory
from serambi.classification.values import Person
from serambi.classification.words import ground_words, period_of, trigger_of
from serambi.core import clock
from serambi.core.dates import format_date
from serambi.core.errors import Conflict
from serambi.identity.actors import Actor
from serambi.law.exemptions import checklist_for
from serambi.law.roles import Role
from serambi.letters import services as letters
from serambi.letters.contents_classification import Attendant
from serambi.letters.contents_classification import TestSheet as SheetLetter
from serambi.letters.kinds import Kind
from serambi.letters.models import Letter
from serambi.letters.selectors import letter_of

TOLD = (
    "register_no", "version", "trigger", "trigger_note", "case_no", "mandatory", "description",
    "unit", "documents", "information", "part", "exemption", "also", "statute", "checklist",
    "consequence_open", "consequence_closed", "public_interest", "expires_on", "review_on",
    "period_words", "period_source",
)  # fmt: skip


def canonical(test: ConsequenceTest, people: Sequence[tuple[str, str]]) -> str:
    """All that the sheet says, as one JSON text with sorted keys."""
    content: dict[str, Any] = {name: getattr(test, name) for name in TOLD}
    content["people"] = [list(one) for one in people]
    return json.dumps(
        content, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str
    )


def digest(content: str) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def current_sheet(test: ConsequenceTest) -> TestSheet | None:
    """The sheet that holds, or None before the first and after a replaced one."""
    found: TestSheet | None = test.sheets.filter(replaced_at__isnull=True).first()
    return found


def fix_sheet(test: ConsequenceTest, people: Sequence[Person], actor: Actor) -> TestSheet:
    """Fix what the test says now: numbered letter, digest in the ledger, places to sign."""
    content = canonical(test, [(one.name, one.post) for one in people])
    letter = _letter(test, people, actor)
    sheet: TestSheet = TestSheet.objects.create(
        office=test.office,
        test=test,
        version=test.version,
        content=content,
        digest=digest(content),
        frozen_at=clock.now(),
        letter_id=letter.pk,
    )
    Participant.objects.bulk_create(
        Participant(
            office=test.office, sheet=sheet, place=place, name=one.name, post=one.post, user_id=one.user_id
        )
        for place, one in enumerate(people, start=1)
    )  # fmt: skip
    log_test(
        test, actor, events.SHEET_FROZEN,
        version=test.version, people=len(people), digest=sheet.digest[:16], sha256=sheet.digest,
    )  # fmt: skip
    return sheet


def replace_sheet(test: ConsequenceTest, sheet: TestSheet, actor: Actor) -> None:
    """End a version: its letter is withdrawn, signatures on it lapse, the next one is begun."""
    sheet.replaced_at = clock.now()
    sheet.save(update_fields=["replaced_at"])
    letter = letter_of(test.office, sheet.letter_id)
    letters.withdraw(
        letter=letter, actor=actor, reason=f"Diganti lembar uji versi {sheet.version + 1}."
    )
    log_test(test, actor, events.SHEET_REPLACED, version=sheet.version)
    test.version = sheet.version + 1


def unchanged(test: ConsequenceTest, sheet: TestSheet) -> None:
    """Raise Conflict unless the sheet still says what the test says, byte for byte."""
    people = [(one.name, one.post) for one in sheet.participants.all()]
    if digest(canonical(test, people)) != sheet.digest or digest(sheet.content) != sheet.digest:
        raise Conflict(
            "test.sheet_changed",
            "Isi pengujian tidak sama dengan lembar yang dikunci.",
            "Hubungi admin kantor; tidak ada yang ditandatangani.",
        )


def attendants(test: ConsequenceTest, sheet: TestSheet) -> tuple[Attendant, ...]:
    """The participants with how and when they signed, in words."""
    zone = test.office.tz
    return tuple(
        Attendant(
            name=one.name,
            post=one.post,
            signed=f"{format_date(one.signed_at.astimezone(zone).date())}, {SignedBy(one.signed_by).label.lower()}"
            if one.signed_at
            else "",
        )
        for one in sheet.participants.all()
    )


def _letter(test: ConsequenceTest, people: Sequence[Person], actor: Actor) -> Letter:
    asked = {one.code: one for ground in test.grounds for one in checklist_for(ground.letter)}
    return letters.issue(
        office=test.office,
        kind=Kind.LEMBAR_UJI,
        about=(events.TEST, test.pk),
        content=SheetLetter(
            register_no=test.register_no,
            version=test.version,
            trigger=trigger_of(test),
            description=test.description,
            unit=test.unit,
            documents=test.documents,
            information=test.information,
            part=test.part,
            grounds=tuple(ground_words(one) for one in test.grounds),
            statute=test.statute,
            checked=tuple(f"{one.title} ({one.basis})" for one in asked.values()),
            consequence_open=test.consequence_open,
            consequence_closed=test.consequence_closed,
            public_interest=test.public_interest,
            period=period_of(test),
            period_source=test.period_source,
            attendants=tuple(Attendant(one.name, one.post) for one in people),
        ),
        signatory=signatory(test.office, Role.PPID, actor.user_id),
        actor=actor,
    )
