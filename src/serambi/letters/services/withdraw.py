"""Withdraw a letter: it stays, its check page says that it no longer holds."""

from django.db import transaction

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.text import clean
from serambi.identity.actors import Actor
from serambi.ledger.services import append
from serambi.letters import events
from serambi.letters.kinds import KIND_NAMES, Kind
from serambi.letters.models import Letter
from serambi.offices.scoping import office_scope

REASON_LENGTH = 500


def withdraw(*, letter: Letter, actor: Actor, reason: str) -> Letter:
    """`letter`, withdrawn now by `actor` for `reason` (shown on the check page, so no names in it).

    Raises InvalidInput without a usable reason, Conflict when it was withdrawn already.
    """
    words = clean(reason)
    if not 5 <= len(words) <= REASON_LENGTH:
        raise InvalidInput(
            "letter.reason", "Tulis alasan penarikan, 5 sampai 500 karakter.",
            "Alasan ini tampil di halaman periksa; jangan menyebut nama orang.", field="reason",
        )  # fmt: skip
    now = clock.now()
    with transaction.atomic(), office_scope(letter.office):
        changed = Letter.objects.filter(pk=letter.pk, state=Letter.State.VALID).update(
            state=Letter.State.WITHDRAWN,
            withdrawn_at=now,
            withdrawn_by=actor.id,
            withdrawn_reason=words,
        )
        if changed != 1:
            raise Conflict("letter.withdrawn", "Surat ini sudah ditarik.")
        append(
            office=letter.office, actor=actor, act=events.WITHDRAWN.code,
            obj=(letter.about_type, letter.about_id),
            payload={
                "letter": KIND_NAMES[Kind(letter.kind)], "number": letter.number,
                "id": str(letter.pk), "reason": words,
            },
        )  # fmt: skip
        letter.refresh_from_db(fields=["state", "withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    return letter
