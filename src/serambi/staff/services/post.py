"""Messages that could not be delivered go out once more."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from serambi.core.errors import InvalidInput, NotFound
from serambi.core.text import clean
from serambi.identity.actors import Actor
from serambi.ledger.services import append
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery
from serambi.outbox.services.revive import revive
from serambi.staff import events
from serambi.staff.access import require_manage


def resend(*, office: Office, actor: Actor, delivery_id: UUID, to: str = "") -> Delivery:
    """Queue a dead message again, to `to` when it is given; the ledger never holds the address.

    Raises NotAllowed for anyone but an administrator, NotFound elsewhere, InvalidInput for an address that is none,
    Conflict when the message is not dead any more.
    """
    require_manage(actor, office)
    address = clean(to)
    if address:
        try:
            validate_email(address)
        except ValidationError as error:
            raise InvalidInput(
                "post.address", "Alamat surel ini belum lengkap.", "Tulis seperti nama@contoh.id.",
                field="to",
            ) from error  # fmt: skip
    with transaction.atomic(), office_scope(office):
        if not Delivery.objects.filter(office=office, pk=delivery_id).exists():
            raise NotFound("post.unknown", "Surel ini tidak ada di kantor ini.")
        delivery = revive(office=office, delivery_id=delivery_id, to=address)
        append(
            office=office, actor=actor, act=events.MAIL_RESENT.code,
            obj=("delivery", delivery.pk),
            payload={"corrected": "ya" if address else "tidak", "error": delivery.last_error},
        )  # fmt: skip
    return delivery
