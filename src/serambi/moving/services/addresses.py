"""Keep a list of old addresses, all of it or nothing."""

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import NotAllowed, Refused
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.moving import access, events
from serambi.moving.addresses import judged
from serambi.moving.models import OldAddress
from serambi.moving.selectors import taken
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def redirect_all(*, office: Office, actor: Actor, data: bytes) -> int:
    """Keep every line of the list; returns how many are new.

    Raises NotAllowed, InvalidInput for something that is no list, Refused when a line is wrong.
    """
    if not access.can_bring_in(actor, office.pk):
        raise NotAllowed("moving.role", _("Anda tidak berwenang melakukan ini."))
    with transaction.atomic(), office_scope(office):
        held = taken()
        lines = judged(office, data, held)
        if wrong := [line for line in lines if line.problem]:
            raise Refused(
                "moving.addresses",
                _("%(n)s baris tidak dapat dipakai; tidak ada yang disimpan.") % {"n": len(wrong)},
                _("Perbaiki berkasnya, lalu unggah lagi."),
            )
        new = [
            OldAddress(
                office=office, path=line.path, target=line.target, created_at=clock.now(),
                created_by=actor.id,
            )
            for line in lines if line.path not in held
        ]  # fmt: skip
        OldAddress.objects.bulk_create(new, batch_size=500)
        ledger.append(
            office=office, actor=actor, act=events.REDIRECTED.code,
            obj=(events.OFFICE, office.code), payload={"count": len(new)},
        )  # fmt: skip
    return len(new)
