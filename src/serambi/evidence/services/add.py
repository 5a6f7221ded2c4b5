"""Put a proof on the shelf."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Max

from serambi.core import clock
from serambi.evidence import events
from serambi.evidence.content import Content, checked
from serambi.evidence.models import Evidence
from serambi.evidence.services.demand import colleague, demand_keeper
from serambi.evidence.services.look import look
from serambi.files.models import StoredFile
from serambi.files.services import attach
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.ledger.canonical import JSON
from serambi.letters.models import LetterDraft
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@dataclass(frozen=True, slots=True)
class Pointing:
    """What a proof points to beside words: files or the draft of a statement.

    `original` is the file as it was sent when `file` was made from it; `making` and `taken` say
    how and when.
    """

    file: StoredFile | None = None
    original: StoredFile | None = None
    statement: LetterDraft | None = None
    making: Mapping[str, JSON] = field(default_factory=dict)
    taken: Mapping[str, JSON] = field(default_factory=dict)


def add(
    *,
    office: Office,
    actor: Actor,
    kind: Evidence.Kind,
    content: Content,
    submit_key: uuid.UUID,
    pointing: Pointing | None = None,
) -> Evidence:
    """Keep a proof and look at it at once; a link is looked at by the watch within minutes.

    The same `submit_key` finds the proof that was made with it. Raises NotAllowed, InvalidInput.
    """
    demand_keeper(actor, office)
    words = checked(content)
    to = pointing or Pointing()
    with transaction.atomic(), office_scope(office):
        Office.objects.select_for_update().get(pk=office.pk)  # numbers follow one another
        again: Evidence | None = Evidence.objects.filter(
            office=office, submit_key=submit_key
        ).first()
        if again is not None:
            return again
        row = _row(office, actor, kind, words, to, submit_key)
        row.save(force_insert=True)
        attach(office=office, files=[one for one in (to.file, to.original) if one is not None])
        ledger.append(
            office=office, actor=actor, act=events.ADDED.code, obj=(events.EVIDENCE, row.pk),
            payload=_payload(row, to),
        )  # fmt: skip
    if not row.url:
        return look(office=office, row=row)
    return row


def _row(
    office: Office,
    actor: Actor,
    kind: Evidence.Kind,
    words: Content,
    to: Pointing,
    submit_key: uuid.UUID,
) -> Evidence:
    now = clock.now()
    last = Evidence.objects.filter(office=office).aggregate(last=Max("number"))["last"] or 0
    owner = colleague(office, words.owner_id) if words.owner_id is not None else actor.user_id
    return Evidence(
        office=office, number=last + 1, kind=kind.value, title=words.title, note=words.note,
        is_public=words.is_public, live_key=words.live_key, url=words.url, file=to.file,
        original=to.original, statement=to.statement, making=dict(to.making),
        taken=dict(to.taken), owner_id=owner, since=now, next_at=now, created_at=now,
        created_by=actor.id, submit_key=submit_key,
    )  # fmt: skip


def _payload(row: Evidence, to: Pointing) -> dict[str, JSON]:
    return {
        "number": row.number,
        "kind": str(Evidence.Kind(row.kind).label),
        "title": row.title,
        "live": row.live_key,
        "url": row.url,
        "sha256": to.file.sha256 if to.file else "",
        "original": to.original.sha256 if to.original else "",
        "public": row.is_public,
    }
