"""A statement that nothing occurred: a numbered letter, drafted here, signed by the superior."""

import uuid
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core.errors import InvalidInput
from serambi.core.text import clean
from serambi.evidence.content import Content, checked
from serambi.evidence.models import Evidence
from serambi.evidence.selectors.signers import superiors
from serambi.evidence.services.add import Pointing, add
from serambi.evidence.services.demand import demand_keeper
from serambi.identity.actors import Actor
from serambi.letters.contents_free import NilStatement
from serambi.letters.kinds import Kind
from serambi.letters.services.drafts import Frame, prepare, submit
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@dataclass(frozen=True, slots=True)
class Statement:
    """What did not occur, from when to when, why, who asks, and who signs (an account's key)."""

    subject: str
    first: date
    last: date
    signer_id: int
    reason: str = ""
    basis: str = ""


def state_nil(
    *, office: Office, actor: Actor, content: Content, said: Statement, submit_key: uuid.UUID
) -> Evidence:
    """The draft of the letter and the proof that points to it; it holds once the superior has signed.

    Raises NotAllowed, InvalidInput naming the field.
    """
    demand_keeper(actor, office)
    words = checked(content)
    signer = {one.user_id: one for one in superiors(office)}.get(said.signer_id)
    if signer is None:
        raise InvalidInput(
            "evidence.signer", _("Surat pernyataan nihil ditandatangani Atasan PPID."),
            _("Pilih dari daftar."), field="signer",
        )  # fmt: skip
    statement = NilStatement(
        subject=clean(said.subject), first=said.first, last=said.last, office=office.name,
        reason=clean(said.reason), basis=clean(said.basis),
    )  # fmt: skip
    with transaction.atomic(), office_scope(office):
        again: Evidence | None = Evidence.objects.filter(
            office=office, submit_key=submit_key
        ).first()
        if again is not None:
            return again
        draft = prepare(
            office=office, actor=actor, kind=Kind.PERNYATAAN_NIHIL, title=statement.subject,
            content=statement, frame=Frame(signer_id=signer.user_id, signer_title=signer.title),
        )  # fmt: skip
        draft = submit(office=office, actor=actor, draft_id=draft.pk)
        return add(
            office=office, actor=actor, kind=Evidence.Kind.NIL, content=words,
            submit_key=submit_key, pointing=Pointing(statement=draft),
        )  # fmt: skip
