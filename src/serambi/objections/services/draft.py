"""An objection being written: kept on the server, sealed, found again by the code in a cookie."""

import json
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from serambi.casework.models import InformationRequest
from serambi.casework.submission import ApplicantData
from serambi.core import clock, ids
from serambi.core.errors import InvalidInput
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import discard
from serambi.files.services import receive as receive_file
from serambi.identity.actors import Actor
from serambi.objections import validation as rules
from serambi.objections.models import Objection, ObjectionDraft
from serambi.objections.submission import Filing
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices

KEEP = timedelta(days=7)
SENT_KEEP = timedelta(hours=2)
UPLOADS = ("identity_file", "authority_file")
WHY = ("grounds", "position", "purpose", "information")
"""The fields of the first step; all others belong to the step "who"."""


def open_draft(office: Office, key: str | None) -> ObjectionDraft | None:
    """The draft that `key` (the cookie's code) opens, if it still lives."""
    code = ids.normalise_code(key or "")
    if code is None:
        return None
    found: ObjectionDraft | None = (
        ObjectionDraft.objects.select_related("case__applicant")
        .filter(office=office, key_digest=ids.code_digest(code), touched_at__gt=clock.now() - KEEP)
        .first()
    )
    if found is not None:
        found.office = office
        if found.case is not None:
            found.case.office = office
    return found


def start_draft(*, office: Office, case: InformationRequest | None) -> tuple[ObjectionDraft, str]:
    """A new draft about `case` (None: ground b) and the code for its cookie."""
    key = ids.new_code()
    now = clock.now()
    said = {"purpose": case.purpose} if case is not None else {"grounds": ["b"]}
    draft = ObjectionDraft(
        office=office,
        key_digest=ids.code_digest(key),
        case=case,
        body=json.dumps(said, ensure_ascii=False),
        created_at=now,
        touched_at=now,
    )
    draft.save(force_insert=True)
    return draft, key


def answers(draft: ObjectionDraft) -> dict[str, Any]:
    """What was typed so far, by field name."""
    found: dict[str, Any] = json.loads(draft.body)
    return found


def uploads(draft: ObjectionDraft) -> dict[str, StoredFile]:
    """The uploads that the draft holds, by the name of their place."""
    return {which: found for which in UPLOADS if (found := getattr(draft, which)) is not None}


def recently_sent(draft: ObjectionDraft) -> bool:
    """True for two hours after sending: as long as the same browser may open the receipt again."""
    return draft.sent_id is not None and draft.touched_at > clock.now() - SENT_KEEP


def as_filing(draft: ObjectionDraft) -> Filing:
    """The draft as the objection it would be; not yet judged."""
    said = answers(draft)

    def word(name: str) -> str:
        return str(said.get(name, ""))

    names = ApplicantData.__dataclass_fields__
    return Filing(
        grounds=tuple(said.get("grounds", ())),
        position=word("position"),
        purpose=word("purpose"),
        information=word("information"),
        case_id=draft.case_id,
        applicant=None if draft.case_id else ApplicantData(**{name: word(name) for name in names}),
        proxy_name=word("proxy_name") if draft.case_id else "",
        proxy_nik=word("proxy_nik") if draft.case_id else "",
        identity_file=draft.identity_file_id,
        authority_file=draft.authority_file_id,
    )


def first_fault(draft: ObjectionDraft) -> InvalidInput | None:
    """What still keeps the draft from being sent, or None."""
    try:
        checked = rules.filing(as_filing(draft), draft.office)
    except InvalidInput as error:
        return error
    proxy = checked.applicant.proxy_name if checked.applicant else checked.proxy_name
    if proxy and draft.authority_file_id is None:
        return InvalidInput(
            "authority.missing", _("Surat kuasa belum dilampirkan."), _("Unggah pindaian atau fotonya."),
            field="authority_file",
        )  # fmt: skip
    return None


def first_open_step(draft: ObjectionDraft) -> str:
    """Where writing goes on: "why", "who" or "check"."""
    fault = first_fault(draft)
    if fault is None:
        return "check"
    return "why" if fault.field in WHY else "who"


def keep(*, draft: ObjectionDraft, changes: dict[str, Any]) -> None:
    """Merge `changes` into the draft as it stands now; a draft that was sent keeps nothing."""
    with transaction.atomic():
        current: ObjectionDraft | None = (
            ObjectionDraft.objects.select_for_update()
            .filter(pk=draft.pk, sent__isnull=True)
            .first()
        )
        if current is None:
            return
        current.body = json.dumps({**answers(current), **changes}, ensure_ascii=False, default=str)
        current.touched_at = clock.now()
        current.save(update_fields=["body", "touched_at"])
        draft.body, draft.touched_at = current.body, current.touched_at


def attach(
    *, draft: ObjectionDraft, upload: "UploadedFile[bytes]", which: str, actor: Actor
) -> StoredFile:
    """Store an upload with the draft, so that a mistake elsewhere on the form never loses it.

    `which` is one of `UPLOADS`. Raises InvalidInput at that field for a bad file.
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


def detach(*, draft: ObjectionDraft, which: str) -> None:
    """Take the upload in the place `which` away at the writer's wish."""
    _replace(draft, which, None)


def _replace(draft: ObjectionDraft, which: str, stored: StoredFile | None) -> None:
    with transaction.atomic():
        earlier: StoredFile | None = getattr(draft, which)
        setattr(draft, which, stored)
        draft.touched_at = clock.now()
        draft.save(update_fields=[which, "touched_at"])
        if earlier is not None:
            discard(office=draft.office, stored=earlier)


def finish(*, draft: ObjectionDraft, objection: Objection) -> None:
    """The draft was sent: forget what it said, keep only the pointer for a repeated send."""
    draft.sent = objection
    draft.body = "{}"
    draft.identity_file = draft.authority_file = None
    draft.touched_at = clock.now()
    draft.save(update_fields=["sent", "body", "identity_file", "authority_file", "touched_at"])


def start_over(*, draft: ObjectionDraft) -> None:
    """Erase the draft and its unclaimed uploads, as the writer asked."""
    with transaction.atomic():
        held = list(uploads(draft).values())
        draft.delete()
        for stored in held:
            discard(office=draft.office, stored=stored)


def sweep_old_drafts() -> int:
    """Erase drafts untouched for seven days; returns how many."""
    with all_offices(), transaction.atomic():
        old = ObjectionDraft.objects.filter(touched_at__lt=clock.now() - KEEP)
        count: int = old.count()
        old.delete()
        return count
