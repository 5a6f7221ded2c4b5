"""Change what the office says of a proof, or take it off the shelf."""

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.core.text import clean
from serambi.evidence import events
from serambi.evidence.content import Content, checked
from serambi.evidence.models import Evidence
from serambi.evidence.services.demand import colleague, demand_keeper, standing_row
from serambi.evidence.standing import State
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.ledger.canonical import JSON
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MAX_REASON = 300
NAMES = ("title", "note", "is_public", "owner_id", "url")


def change(*, office: Office, actor: Actor, row: Evidence, content: Content) -> Evidence:
    """Change title, note, visibility, owner, and the address of a link, which is then looked at anew.

    What a proof is stays: another file or record is another proof. Raises NotAllowed,
    InvalidInput, Conflict when it was removed.
    """
    demand_keeper(actor, office)
    words = checked(content)
    with transaction.atomic(), office_scope(office):
        fresh = standing_row(office, row)
        if fresh.url and not words.url:
            raise InvalidInput(
                "evidence.url", _("Alamat tautan belum diisi."),
                _("Salin alamatnya dari peramban."), field="url",
            )  # fmt: skip
        owner = colleague(office, words.owner_id) if words.owner_id is not None else None
        new = {"title": words.title, "note": words.note, "is_public": words.is_public,
               "owner_id": owner, "url": words.url if fresh.url else ""}  # fmt: skip
        changed = [name for name in NAMES if getattr(fresh, name) != new[name]]
        if not changed:
            return fresh
        for name in changed:
            setattr(fresh, name, new[name])
        if "url" in changed:
            fresh.state, fresh.sentence, fresh.failures = State.NEW, "", 0
            fresh.next_at = fresh.since = clock.now()
        fresh.save()
        payload: dict[str, JSON] = {"changed": ", ".join(changed), "url": fresh.url}
        _tell(office, actor, fresh, events.CHANGED.code, payload)
    return fresh


def remove(*, office: Office, actor: Actor, row: Evidence, reason: str) -> Evidence:
    """Take it off the shelf; its rows stay and its public page says so.

    Raises NotAllowed, InvalidInput without a reason, Conflict when it was removed before.
    """
    demand_keeper(actor, office)
    why = " ".join(clean(reason).split())
    if not why or len(why) > MAX_REASON:
        raise InvalidInput(
            "evidence.reason", _("Alasan dikeluarkan belum diisi, atau lebih dari 300 karakter."),
            _("Tulis satu kalimat pendek."), field="reason",
        )  # fmt: skip
    with transaction.atomic(), office_scope(office):
        fresh = standing_row(office, row)
        fresh.removed_at, fresh.removed_reason = clock.now(), why
        fresh.save(update_fields=["removed_at", "removed_reason"])
        _tell(office, actor, fresh, events.REMOVED.code, {"reason": why})
    return fresh


def _tell(office: Office, actor: Actor, row: Evidence, act: str, payload: dict[str, JSON]) -> None:
    obj = (events.EVIDENCE, row.pk)
    ledger.append(office=office, actor=actor, act=act, obj=obj, payload=payload)
