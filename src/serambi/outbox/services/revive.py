"""Taking a message out of the tray of the dead."""

from uuid import UUID

from django.db import transaction

from serambi.core import clock
from serambi.core.errors import Conflict
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery, State


def revive(*, office: Office, delivery_id: UUID, to: str = "") -> Delivery:
    """Queue a dead delivery once more, with a corrected address if `to` is given.

    Raises Conflict when it is not dead (any more).
    """
    with office_scope(office), transaction.atomic():
        changed = Delivery.objects.filter(office=office, pk=delivery_id, state=State.DEAD).update(
            state=State.QUEUED, failures=0, next_at=clock.now(), last_error=""
        )
        if changed != 1:
            raise Conflict("outbox.not_dead", "Pesan ini tidak sedang menunggu tindakan Anda.")
        delivery: Delivery = Delivery.objects.get(pk=delivery_id)
        if to:
            delivery.recipient = to
            delivery.save(update_fields=["recipient"])
    return delivery
