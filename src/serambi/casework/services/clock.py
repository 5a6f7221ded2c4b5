"""Acts on the clock: choose or correct the regime, extend once."""

from uuid import UUID

from django.db import transaction

from serambi.casework import events, notices, validation
from serambi.casework.models import InformationRequest
from serambi.casework.services import letters
from serambi.casework.services.case import day_words, hold_for, log, move, recompute, tick
from serambi.core import clock
from serambi.core.dates import format_day
from serambi.core.errors import InvalidInput, Refused
from serambi.identity.actors import Actor
from serambi.law.clocks import ClockKind, Regime
from serambi.law.lifecycle import Act, State
from serambi.offices.models import Office


def choose_regime(
    *, office: Office, actor: Actor, case_id: UUID, regime: Regime, reason: str
) -> InformationRequest:
    """Correct the regime before notice; due dates are derived anew and the reason is kept."""
    words = validation.text(reason, field="reason", label="Alasan", minimum=5, maximum=300)
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.CHOOSE_REGIME)
        if case.regime == regime.value:
            raise InvalidInput("regime.same", "Jenis tenggat sudah seperti itu.", field="regime")
        before = case.regime
        case.regime = regime.value
        case.regime_reason = words
        case.save(update_fields=["regime", "regime_reason"])
        recompute(case, keep_promise=False)
        log(
            case,
            actor,
            events.REGIME_CHOSEN,
            before=before,
            after=regime.value,
            due=day_words(case),
            reason=words,
        )
        notices.regime_changed(case)
        return case


def extend(*, office: Office, actor: Actor, case_id: UUID, reason: str) -> InformationRequest:
    """Extend once, before the first due date has passed, with a written reason and a letter.

    UU 14/2008 art. 22(8): 7 working days; Perki 1/2019 art. 12: 2 working days.
    """
    words = validation.text(
        reason, field="reason", label="Alasan perpanjangan", minimum=10, maximum=2000
    )
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
        tick(case, ClockKind.EXTENDED, words[:500])
        found = recompute(case, keep_promise=True)
        move(case, State.DIPERPANJANG, "extension_reason")
        log(case, actor, events.EXTENDED, due=day_words(case))
        letters.extended(case, actor, words, before, found)
        notices.extended(case)
        return case
