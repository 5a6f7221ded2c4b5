"""Erase what an event said, keeping the proof that it happened."""

from django.db import transaction

from serambi.core.errors import Conflict
from serambi.identity.actors import Actor
from serambi.ledger import registry
from serambi.ledger.models import Event, EventBody
from serambi.ledger.services.appending import append
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def erase(*, office: Office, seq: int, actor: Actor, reason: str) -> Event:
    """Delete payload and nonce of leaf `seq` and write down that and why (UU 27/2022 art. 43).

    Raises Conflict when there is nothing to erase.
    """
    with transaction.atomic(), office_scope(office):
        gone, _ = EventBody.objects.filter(event__seq=seq).delete()
        if not gone:
            raise Conflict(
                "ledger.erased", f"Isi catatan nomor {seq} tidak ada atau sudah dihapus."
            )
        return append(
            office=office,
            actor=actor,
            act=registry.ERASED.code,
            obj=("ledger.event", str(seq)),
            payload={"seq": seq, "reason": reason},
        )
