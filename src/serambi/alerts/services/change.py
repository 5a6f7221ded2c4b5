"""Revise an announcement in force, or end it."""

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.alerts import access, events
from serambi.alerts.content import NAMES, SPANS, AlertContent, checked
from serambi.alerts.models import Alert
from serambi.alerts.services.announce import demand
from serambi.alerts.services.banner import hang
from serambi.alerts.services.index import put, take
from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.text import clean
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MAX_REASON = 500


def revise(
    *, office: Office, actor: Actor, alert: Alert, content: AlertContent, version: int
) -> Alert:
    """Change the words of an announcement in force and let it hold for `content.span` from now.

    Raises NotAllowed, InvalidInput, Conflict when it ended or somebody changed it meanwhile.
    """
    demand(access.can_announce(actor, office.pk) and alert.office_id == office.pk)
    whole = checked(content)
    with transaction.atomic(), office_scope(office):
        fresh = _running(office, alert)
        if fresh.version != version:
            raise Conflict(
                "alert.changed", _("Orang lain mengubah pengumuman ini sesudah Anda membukanya."),
                _("Buka lagi halamannya, lalu ulangi perubahan Anda."),
            )  # fmt: skip
        changed = [name for name in NAMES if getattr(fresh, name) != getattr(whole, name)]
        for name in changed:
            setattr(fresh, name, getattr(whole, name))
        fresh.updated_at = clock.now()
        fresh.ends_at = fresh.updated_at + SPANS[whole.span]
        fresh.version += 1
        fresh.save()
        _tell(
            office, actor, fresh, events.REVISED.code,
            version=fresh.version, changed=", ".join(changed) or "ends_at", until=str(fresh.ends_at),
        )  # fmt: skip
        hang(office)
        put(office, fresh)
    return fresh


def end(*, office: Office, actor: Actor, alert: Alert, reason: str) -> Alert:
    """End an announcement; its page stays and says when and why.

    Raises NotAllowed, InvalidInput without a reason, Conflict when it ended before.
    """
    demand(access.can_announce(actor, office.pk) and alert.office_id == office.pk)
    why = " ".join(clean(reason).split())
    if not why or len(why) > MAX_REASON:
        raise InvalidInput(
            "alert.reason", _("Alasan berakhirnya belum diisi."),
            _("Tulis satu kalimat pendek; pembaca melihatnya."), field="reason",
        )  # fmt: skip
    with transaction.atomic(), office_scope(office):
        fresh = _running(office, alert)
        fresh.ended_at, fresh.ended_reason = clock.now(), why
        fresh.updated_at = fresh.ended_at
        fresh.save(update_fields=["ended_at", "ended_reason", "updated_at"])
        _tell(office, actor, fresh, events.ENDED.code, reason=why)
        hang(office)
        take(office, fresh)
    return fresh


def _running(office: Office, alert: Alert) -> Alert:
    fresh: Alert = Alert.objects.select_for_update().get(office=office, pk=alert.pk)
    if fresh.ended_at is not None:
        raise Conflict("alert.ended", _("Pengumuman ini sudah berakhir."))
    return fresh


def _tell(office: Office, actor: Actor, alert: Alert, act: str, **payload: str | int) -> None:
    obj = (events.ALERT, alert.pk)
    ledger.append(office=office, actor=actor, act=act, obj=obj, payload=payload)
