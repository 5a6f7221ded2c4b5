"""The applicant takes the request back."""

from uuid import UUID

from django.db import transaction

from serambi.casework import events, notices
from serambi.casework.models import InformationRequest
from serambi.casework.services.case import hold_for, log, move
from serambi.identity.actors import Actor
from serambi.law.lifecycle import Act, State
from serambi.offices.models import Office


def withdraw(*, office: Office, actor: Actor, case_id: UUID) -> InformationRequest:
    """Withdraw an open request; it stays in the register as withdrawn."""
    with transaction.atomic():
        case = hold_for(office, case_id, actor, Act.WITHDRAW)
        move(case, State.DICABUT)
        log(case, actor, events.WITHDRAWN)
        notices.withdrawn(case)
        return case
