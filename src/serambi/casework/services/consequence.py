"""While the office tests whether information must stay closed; the answer's clock runs on.

The test itself is a record of the classification room. Here only the request waits for it.
"""

from uuid import UUID

from django.db import transaction

from serambi.casework import events
from serambi.casework.access import require
from serambi.casework.models import InformationRequest
from serambi.casework.services.case import day_words, hold, hold_for, log, move
from serambi.identity.actors import Actor
from serambi.law.clocks import ClockKind
from serambi.law.lifecycle import Act, State
from serambi.offices.models import Office


def start_test(*, office: Office, actor: Actor, case_id: UUID) -> InformationRequest:
    """The request waits for a consequence test; nothing is sent meanwhile and no day is gained.

    UU 14/2008 art. 19: test before declaring anything exempt.
    """
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.START_TEST)
        move(case, State.UJI_KONSEKUENSI)
        log(case, actor, events.TEST_STARTED, due=day_words(case))
        return case


def end_test(*, office: Office, actor: Actor, case_id: UUID) -> InformationRequest:
    """The request goes back to where it was: in work, or in work on extended time."""
    with transaction.atomic():
        case = hold(office, case_id)
        transition = require(actor, case, Act.END_TEST)
        move(case, transition.back_to(_before(case)))
        log(case, actor, events.TEST_ENDED, due=day_words(case))
        return case


def _before(case: InformationRequest) -> State:
    extended = case.clock_rows.filter(kind=ClockKind.EXTENDED.value).exists()
    return State.DIPERPANJANG if extended else State.DIPROSES
