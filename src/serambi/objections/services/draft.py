"""An objection being written: kept on the server, sealed, found again by the code in a cookie."""

import json

from django.utils.translation import gettext as _

from serambi.casework.models import InformationRequest
from serambi.casework.services.keeping import KEEP, answers
from serambi.casework.submission import ApplicantData
from serambi.core import clock, ids
from serambi.core.errors import InvalidInput
from serambi.objections import validation as rules
from serambi.objections.models import Objection, ObjectionDraft
from serambi.objections.submission import Filing
from serambi.offices.models import Office

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


def finish(*, draft: ObjectionDraft, objection: Objection) -> None:
    """The draft was sent: forget what it said, keep only the pointer for a repeated send."""
    draft.sent = objection
    draft.body = "{}"
    draft.identity_file = draft.authority_file = None
    draft.touched_at = clock.now()
    draft.save(update_fields=["sent", "body", "identity_file", "authority_file", "touched_at"])
