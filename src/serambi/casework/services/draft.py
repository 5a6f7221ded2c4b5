"""A request being written: kept on the server, sealed, found again by the code in a cookie."""

import json
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from serambi.casework.models import RequestDraft
from serambi.core import clock, ids
from serambi.files.models import StoredFile
from serambi.files.services import Purpose
from serambi.files.services import receive as receive_file
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices

KEEP = timedelta(days=7)


def open_draft(office: Office, key: str | None) -> RequestDraft | None:
    """The draft that `key` (the cookie's code) opens, if it still lives."""
    code = ids.normalise_code(key or "")
    if code is None:
        return None
    found: RequestDraft | None = RequestDraft.objects.filter(
        office=office, key_digest=ids.code_digest(code), touched_at__gt=clock.now() - KEEP
    ).first()
    return found


def start_draft(*, office: Office) -> tuple[RequestDraft, str]:
    """A new empty draft and the code for its cookie."""
    key = ids.new_code()
    now = clock.now()
    draft = RequestDraft(
        office=office, key_digest=ids.code_digest(key), body="{}", created_at=now, touched_at=now
    )
    draft.save(force_insert=True)
    return draft, key


def answers(draft: RequestDraft) -> dict[str, Any]:
    """What was typed so far, by field name."""
    found: dict[str, Any] = json.loads(draft.body)
    return found


def keep(*, draft: RequestDraft, changes: dict[str, Any]) -> None:
    """Merge `changes` into the draft."""
    with transaction.atomic():
        draft.body = json.dumps({**answers(draft), **changes}, ensure_ascii=False, default=str)
        draft.touched_at = clock.now()
        draft.save(update_fields=["body", "touched_at"])


def attach(*, draft: RequestDraft, upload: UploadedFile, which: str, actor: Actor) -> StoredFile:
    """Store an upload with the draft, so that a mistake elsewhere on the form never loses it.

    `which` is "identity_file" or "authority_file". Raises InvalidInput for a bad file.
    """
    stored = receive_file(
        office=draft.office, upload=upload, purpose=Purpose.IDENTITY, actor=actor, encrypted=True
    )
    setattr(draft, which, stored)
    draft.touched_at = clock.now()
    draft.save(update_fields=[which, "touched_at"])
    return stored


def finish(*, draft: RequestDraft, case_id: Any) -> None:
    """The draft was sent: forget what it said, keep only the pointer for a repeated send."""
    draft.sent_case_id = case_id
    draft.touched_at = clock.now()
    draft.save(update_fields=["sent_case", "touched_at"])


def sweep_old_drafts() -> int:
    """Erase drafts untouched for seven days; returns how many."""
    with all_offices(), transaction.atomic():
        old = RequestDraft.objects.filter(touched_at__lt=clock.now() - KEEP)
        count: int = old.count()
        old.delete()
        return count
