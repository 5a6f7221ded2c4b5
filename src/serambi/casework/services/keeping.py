"""What a person writes without an account is kept, sealed, with its uploads, until it is sent.

`draft` in each room says what is written: a request here, an objection in its own room.
"""

import json
from datetime import timedelta
from typing import Any, TypeVar

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from serambi.casework.models import KeptDraft
from serambi.core import clock
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import discard
from serambi.files.services import receive as receive_file
from serambi.identity.actors import Actor
from serambi.offices.scoping import all_offices

KEEP = timedelta(days=7)
SENT_KEEP = timedelta(hours=2)
UPLOADS = ("identity_file", "authority_file")

D = TypeVar("D", bound=KeptDraft)


def answers(draft: KeptDraft) -> dict[str, Any]:
    """What was typed so far, by field name."""
    found: dict[str, Any] = json.loads(draft.body)
    return found


def uploads(draft: KeptDraft) -> dict[str, StoredFile]:
    """The uploads that the draft holds, by the name of their place."""
    return {which: found for which in UPLOADS if (found := getattr(draft, which)) is not None}


def recently_sent(draft: KeptDraft) -> bool:
    """True for two hours after sending: as long as the same browser may open the receipt again."""
    return draft.is_sent and draft.touched_at > clock.now() - SENT_KEEP


def keep(*, draft: KeptDraft, changes: dict[str, Any]) -> None:
    """Merge `changes` into the draft as it stands now; a draft that was sent keeps nothing."""
    with transaction.atomic():
        current = type(draft).objects.select_for_update().filter(pk=draft.pk).first()
        if current is None or current.is_sent:
            return
        current.body = json.dumps({**answers(current), **changes}, ensure_ascii=False, default=str)
        current.touched_at = clock.now()
        current.save(update_fields=["body", "touched_at"])
        draft.body, draft.touched_at = current.body, current.touched_at


def attach(
    *, draft: KeptDraft, upload: "UploadedFile[bytes]", which: str, actor: Actor
) -> StoredFile:
    """Store an upload with the draft, so that a mistake elsewhere on the form never loses it.

    `which` is one of `UPLOADS`; an earlier upload in that place is discarded. Raises InvalidInput
    at that field for a bad file.
    """
    stored = receive_file(
        office=draft.office,
        upload=upload,
        purpose=Purpose.IDENTITY,
        actor=actor,
        encrypted=True,
        field=which,
    )
    _replace(draft, which, stored)
    return stored


def detach(*, draft: KeptDraft, which: str) -> None:
    """Take the upload in the place `which` away at the writer's wish."""
    _replace(draft, which, None)


def start_over(*, draft: KeptDraft) -> None:
    """Erase the draft and its unclaimed uploads, as the writer asked."""
    with transaction.atomic():
        held = list(uploads(draft).values())
        draft.delete()
        for stored in held:
            discard(office=draft.office, stored=stored)


def sweep(kind: type[D]) -> int:
    """Erase drafts of `kind` untouched for seven days; returns how many."""
    with all_offices(), transaction.atomic():
        old = kind.objects.filter(touched_at__lt=clock.now() - KEEP)
        count: int = old.count()
        old.delete()
        return count


def _replace(draft: KeptDraft, which: str, stored: StoredFile | None) -> None:
    with transaction.atomic():
        earlier: StoredFile | None = getattr(draft, which)
        setattr(draft, which, stored)
        draft.touched_at = clock.now()
        draft.save(update_fields=[which, "touched_at"])
        if earlier is not None:
            discard(office=draft.office, stored=earlier)
