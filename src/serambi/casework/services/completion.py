"""The completeness loop: accept, ask to complete, complete, stop."""

from uuid import UUID

from django.db import transaction

from serambi.casework import events, notices, validation
from serambi.casework.models import InformationRequest
from serambi.casework.services import letters
from serambi.casework.services.case import hold_for, log, move, tick
from serambi.core import clock
from serambi.core.dates import format_day
from serambi.core.errors import Refused
from serambi.identity.actors import Actor
from serambi.law.clock_acts import CATEGORY_NAMES, Category
from serambi.law.clocks import ClockKind, Due, Regime, due, rule
from serambi.law.lifecycle import Act, State
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for


def accept(
    *, office: Office, actor: Actor, case_id: UUID, identity_seen: bool = False
) -> InformationRequest:
    """The request is complete and goes to work; optionally note that the identity was checked."""
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.ACCEPT)
        move(case, State.DIPROSES)
        log(case, actor, events.ACCEPTED)
        if identity_seen:
            case.applicant.identity_seen_at = clock.now()
            case.applicant.save(update_fields=["identity_seen_at"])
            log(case, actor, events.IDENTITY_SEEN)
        return case


def completion_due(case: InformationRequest) -> Due:
    """The last day for the applicant to complete, counted from the day it was asked.

    Raises InvalidInput when nothing was asked.
    """
    events_so_far = [row.as_event() for row in case.clock_rows.all()]
    received = case.received_at.astimezone(case.office.tz).date()
    found = rule("request.complete", Regime(case.regime), received)
    return due(events_so_far, found, calendar_for(case.office), case.office.tz)


def ask_completion(
    *, office: Office, actor: Actor, case_id: UUID, missing: str
) -> InformationRequest:
    """Tell the applicant what is missing, by when, with a letter. The answer's clock runs on."""
    words = validation.text(
        missing, field="missing", label="Yang perlu dilengkapi", minimum=5, maximum=2000
    )
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.ASK_COMPLETION)
        tick(case, ClockKind.ASKED)
        until = completion_due(case)
        case.completion_needed = words
        move(case, State.PERLU_DILENGKAPI, "completion_needed")
        log(case, actor, events.COMPLETION_ASKED, until=format_day(until.date))
        letters.incomplete(case, actor, words, until)
        notices.incomplete(case, until.date)
        return case


def complete(*, office: Office, actor: Actor, case_id: UUID, addition: str) -> InformationRequest:
    """The applicant (or the desk for them) completes the request; it goes to work."""
    words = validation.text(
        addition, field="addition", label="Kelengkapan", minimum=2, maximum=5000
    )
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.COMPLETE)
        case.details = f"{case.details}\n\n[Kelengkapan] {words}"
        case.completion_needed = ""
        by = Category.BY_APPLICANT if actor.has(Role.PEMOHON) else Category.BY_DESK
        tick(case, ClockKind.COMPLETED, category=by)
        move(case, State.DIPROSES, "details", "completion_needed")
        log(case, actor, events.COMPLETED, category=CATEGORY_NAMES[by])
        return case


def stop(*, office: Office, actor: Actor, case_id: UUID, reason: str) -> InformationRequest:
    """Close a request that was not completed; it stays in the register. Only after the last day."""
    words = validation.text(reason, field="reason", label="Alasan", minimum=5, maximum=500)
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.STOP)
        until = completion_due(case)
        if not until.is_late(clock.now()):
            raise Refused(
                "completion.running",
                f"Pemohon masih dapat melengkapi sampai {format_day(until.date)}.",
                "Tunggu sampai hari itu berakhir.",
            )
        move(case, State.DIHENTIKAN)
        log(case, actor, events.STOPPED, reason=words)
        notices.stopped(case)
        return case
