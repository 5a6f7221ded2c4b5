"""Acts on the clock: choose or correct the regime, extend once, stop, go on, correct the receipt.

Each carries a category of a closed list and a reason, and is told in the thread, in the trace and
to the applicant. None of them moves a promised date earlier.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from serambi.casework import events, notices, validation
from serambi.casework.models import InformationRequest
from serambi.casework.services import letters
from serambi.casework.services.case import day_words, hold_for, log, move, recompute, tick
from serambi.core import clock
from serambi.core.dates import format_datetime, format_day
from serambi.core.errors import InvalidInput, Refused
from serambi.identity.actors import Actor
from serambi.law import clock_acts
from serambi.law.clock_acts import CATEGORY_NAMES, Category
from serambi.law.clocks import ClockEvent, ClockKind, Regime
from serambi.law.lifecycle import Act, State
from serambi.ledger import registry
from serambi.offices.models import Office


def choose_regime(
    *, office: Office, actor: Actor, case_id: UUID, regime: Regime, reason: str
) -> InformationRequest:
    """Correct the regime before notice; due dates are derived anew and the reason is kept.

    A date promised under the longer rule is kept, although the shorter one is shown beside it.
    """
    words = validation.text(reason, field="reason", label="Alasan", minimum=5, maximum=300)
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.CHOOSE_REGIME)
        if case.regime == regime.value:
            raise InvalidInput("regime.same", "Jenis tenggat sudah seperti itu.", field="regime")
        before = case.regime
        case.regime = regime.value
        case.regime_reason = words
        case.save(update_fields=["regime", "regime_reason"])
        recompute(case)
        log(
            case,
            actor,
            events.REGIME_CHOSEN,
            before=before,
            after=regime.value,
            due=day_words(case),
            reason=words,
            category=CATEGORY_NAMES[Category.WRONG_REGIME],
        )
        notices.regime_changed(case)
        return case


def extend(
    *,
    office: Office,
    actor: Actor,
    case_id: UUID,
    reason: str,
    category: str = Category.NOT_COLLECTED,
) -> InformationRequest:
    """Extend once, before the first due date has passed, with a written reason and a letter.

    UU 14/2008 art. 22(8): 7 working days; Perki 1/2019 art. 12: 2 working days.
    """
    words = validation.text(
        reason, field="reason", label="Alasan perpanjangan", minimum=10, maximum=2000
    )
    kind = clock_acts.category(ClockKind.EXTENDED, category)
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.EXTEND)
        if clock.today(office.tz) > case.due_on:
            raise Refused(
                "extend.late",
                f"Tenggat {format_day(case.due_on)} sudah lewat; perpanjangan tidak dapat diberikan.",
                "Kirim jawaban secepatnya; pemohon berhak mengajukan keberatan.",
            )
        before = case.due_on
        case.extension_reason = words
        tick(case, ClockKind.EXTENDED, words[:500], category=kind)
        found = recompute(case)
        move(case, State.DIPERPANJANG, "extension_reason")
        log(case, actor, events.EXTENDED, due=day_words(case), category=CATEGORY_NAMES[kind])
        letters.extended(case, actor, words, before, found)
        notices.extended(case)
        return case


def pause(
    *,
    office: Office,
    actor: Actor,
    case_id: UUID,
    category: str,
    reason: str,
    at: datetime | None = None,
) -> InformationRequest:
    """Stop the clock from `at` (now when left out), at the field where it cannot be.

    The due date moves only where the rule in force lets its clock stand still; no rule read so far
    does, and the trace says so.
    """
    return _turn(
        office, actor, case_id, (Act.PAUSE, ClockKind.PAUSED, events.PAUSED),
        clock_acts.check_pause, category, reason, at,
    )  # fmt: skip


def resume(
    *,
    office: Office,
    actor: Actor,
    case_id: UUID,
    category: str,
    reason: str,
    at: datetime | None = None,
) -> InformationRequest:
    """Let a stopped clock go on from `at` (now when left out)."""
    return _turn(
        office, actor, case_id, (Act.RESUME, ClockKind.RESUMED, events.RESUMED),
        clock_acts.check_resume, category, reason, at,
    )  # fmt: skip


def correct_receipt(
    *, office: Office, actor: Actor, case_id: UUID, at: datetime, category: str, reason: str
) -> InformationRequest:
    """Set the true time of receipt. Dates are derived anew; a promised date is never moved earlier."""
    words = _reason(reason)
    kind = clock_acts.category(ClockKind.CORRECTED, category)
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.CORRECT)
        before = case.received_at
        clock_acts.check_receipt(_events(case), at, case.recorded_at, clock.now())
        if at == before:
            raise InvalidInput("clock.same", "Waktu terima sudah seperti itu.", field="at")
        words_of = {
            "before": format_datetime(before, office.tz),
            "after": format_datetime(at, office.tz),
        }
        case.clock_rows.filter(kind=ClockKind.RECEIVED.value).update(at=at)
        case.received_at = at
        case.save(update_fields=["received_at"])
        tick(
            case, ClockKind.CORRECTED, f"semula {words_of['before']}; {words}"[:500], category=kind
        )
        recompute(case)
        log(
            case, actor, events.CORRECTED, due=day_words(case), category=CATEGORY_NAMES[kind],
            reason=words, **words_of,
        )  # fmt: skip
        sentence = f"Waktu terima dibetulkan menjadi {words_of['after']}."
        notices.clock_changed(case, sentence, clock.now())
        return case


def _turn(
    office: Office,
    actor: Actor,
    case_id: UUID,
    what: tuple[Act, ClockKind, registry.Act],
    check: Callable[[Sequence[ClockEvent], datetime, datetime], None],
    category: str,
    reason: str,
    at: datetime | None,
) -> InformationRequest:
    """Stop or go on: the same steps with other words."""
    act, kind, event = what
    words = _reason(reason)
    why = clock_acts.category(kind, category)
    with transaction.atomic():
        case = hold_for(office, case_id, actor, act)
        moment = at or clock.now()
        check(_events(case), moment, clock.now())
        tick(case, kind, words[:500], category=why, at=moment)
        recompute(case)
        log(
            case, actor, event, at=format_datetime(moment, office.tz), due=day_words(case),
            category=CATEGORY_NAMES[why], reason=words,
        )  # fmt: skip
        told = "dihentikan sementara" if kind is ClockKind.PAUSED else "dilanjutkan"
        sentence = (
            f"Penghitungan waktu {told} sejak {format_datetime(moment, office.tz)}. Alasan: {words}"
        )
        notices.clock_changed(case, sentence, clock.now())
        return case


def _events(case: InformationRequest) -> list[ClockEvent]:
    return [row.as_event() for row in case.clock_rows.all()]


def _reason(text: str) -> str:
    return validation.text(text, field="reason", label="Alasan", minimum=5, maximum=500)
