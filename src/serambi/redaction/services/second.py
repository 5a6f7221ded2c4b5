"""The second pair of eyes: approve or send back; and what ends a redaction otherwise."""

from uuid import UUID

from django.db import transaction

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.text import clean
from serambi.files.services import read
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.redaction import events
from serambi.redaction.access import demand_approve, demand_edit, demand_take_back
from serambi.redaction.models import Redaction
from serambi.redaction.selectors import rollup_of
from serambi.redaction.services.making import let_go
from serambi.redaction.services.shelf import hold, log

LONGEST = 1_000


def approve(*, office: Office, actor: Actor, redaction_id: UUID) -> Redaction:
    """Let the new file be used. Raises NotAllowed for anybody who took part, Conflict when the new
    file is not the one that was proved."""
    with transaction.atomic():
        redaction = hold(office, redaction_id)
        demand_approve(actor, redaction)
        if redaction.output is None or not all(row["ok"] for row in redaction.proof):
            raise Conflict("redaction.unproved", "Berkas hasil belum terbukti.")
        read(redaction.output)  # raises when the bytes are not those that were proved
        redaction.state = Redaction.State.APPROVED
        redaction.approved_by_id = actor.account()
        redaction.approved_at = clock.now()
        redaction.save(update_fields=["state", "approved_by", "approved_at"])
        redaction.steps.all().delete()
        told = rollup_of(redaction)
        log(
            redaction, actor, events.APPROVED, "disetujui orang kedua", boxes=told.boxes,
            pages=told.pages, grounds=told.grounds, sha256=redaction.output.sha256,
        )  # fmt: skip
        return redaction


def send_back(*, office: Office, actor: Actor, redaction_id: UUID, reason: str) -> Redaction:
    """Not like this: the boxes stay, the new file goes. Raises InvalidInput at `reason`."""
    words = _reason(reason)
    with transaction.atomic():
        redaction = hold(office, redaction_id)
        demand_approve(actor, redaction)
        redaction.reason = words
        let_go(redaction)
        log(redaction, actor, events.SENT_BACK, "dikembalikan", reason=words)
        return redaction


def take_back(*, office: Office, actor: Actor, redaction_id: UUID) -> Redaction:
    """The makers go on working on it."""
    with transaction.atomic():
        redaction = hold(office, redaction_id)
        demand_take_back(actor, redaction)
        let_go(redaction)
        log(redaction, actor, events.TAKEN_BACK, "ditarik untuk diperbaiki")
        return redaction


def drop(*, office: Office, actor: Actor, redaction_id: UUID, reason: str) -> Redaction:
    """End it without a new file. Raises InvalidInput at `reason`."""
    words = _reason(reason)
    with transaction.atomic():
        redaction = hold(office, redaction_id)
        demand_edit(actor, redaction)
        redaction.state = Redaction.State.DROPPED
        redaction.reason = words
        redaction.names = ""
        redaction.save(update_fields=["state", "reason", "names"])
        log(redaction, actor, events.DROPPED, "dibatalkan", reason=words)
        return redaction


def _reason(reason: str) -> str:
    words = clean(reason)
    if not 5 <= len(words) <= LONGEST:
        raise InvalidInput(
            "redaction.reason", "Alasan belum ditulis.", "Tulis satu kalimat.", field="reason"
        )
    return words
