"""A request being written: kept on the server, sealed, found again by the code in a cookie."""

from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from serambi.casework import validation
from serambi.casework.models import RequestDraft
from serambi.casework.services.keeping import KEEP, answers
from serambi.casework.submission import ApplicantData, Submission
from serambi.core import clock, ids
from serambi.core.errors import InvalidInput
from serambi.offices.models import Office
from serambi.offices.prepared import Hole, Prepared, update

_COLUMNS = RequestDraft._meta  # noqa: SLF001 - Django documents _meta
_OPEN: Prepared[RequestDraft] = Prepared(
    lambda: QuerySet(RequestDraft).filter(
        office=Hole("office", _COLUMNS.get_field("office")),
        key_digest=Hole("key", _COLUMNS.get_field("key_digest")),
        touched_at__gt=Hole("since", _COLUMNS.get_field("touched_at")),
    )
)
STEP_OF = {
    "details": "what",
    "entries": "what",
    "way_obtain": "how",
    "way_deliver": "how",
    "purpose": "how",
}
"""The step of the form on which a field stands; all others belong to the step "who"."""


def open_draft(office: Office, key: str | None) -> RequestDraft | None:
    """The draft that `key` (the cookie's code) opens, if it still lives."""
    code = ids.normalise_code(key or "")
    if code is None:
        return None
    return _OPEN.first(office=office.pk, key=ids.code_digest(code), since=clock.now() - KEEP)


def start_draft(*, office: Office) -> tuple[RequestDraft, str]:
    """A new empty draft and the code for its cookie."""
    key = ids.new_code()
    now = clock.now()
    draft = RequestDraft(
        office=office, key_digest=ids.code_digest(key), body="{}", created_at=now, touched_at=now
    )
    draft.save(force_insert=True)
    return draft, key


def as_submission(draft: RequestDraft) -> Submission:
    """The draft as the request it would be; not yet judged."""
    said = answers(draft)

    def word(name: str) -> str:
        return str(said.get(name, ""))

    return Submission(
        applicant=ApplicantData(
            **{name: word(name) for name in ApplicantData.__dataclass_fields__}
        ),
        details=word("details"),
        purpose=word("purpose"),
        way_obtain=word("way_obtain"),
        way_deliver=word("way_deliver"),
        entry_ids=tuple(UUID(one) for one in said.get("entries", [])),
        identity_file=draft.identity_file_id,
        authority_file=draft.authority_file_id,
    )


def first_fault(draft: RequestDraft) -> InvalidInput | None:
    """What still keeps the draft from being sent, or None; the applicant is judged first."""
    submission = as_submission(draft)
    try:
        applicant = validation.applicant(submission.applicant)
        _has_authority(draft, applicant)
        validation.wish(submission)
    except InvalidInput as error:
        return error
    return None


def _has_authority(draft: RequestDraft, applicant: ApplicantData) -> None:
    """Somebody who asks for another shows the power of attorney (law.md 3.5)."""
    if applicant.proxy_name and draft.authority_file_id is None:
        raise InvalidInput(
            "authority.missing", _("Surat kuasa belum dilampirkan."), _("Unggah pindaian atau fotonya."),
            field="authority_file",
        )  # fmt: skip


def first_open_step(draft: RequestDraft) -> str:
    """Where writing goes on: the first step with something missing, or "check"."""
    if not answers(draft).get("details"):
        return "what"
    fault = first_fault(draft)
    return "check" if fault is None else STEP_OF.get(fault.field, "who")


def finish(*, draft: RequestDraft, case_id: UUID) -> None:
    """The draft was sent: forget what it said, keep only the pointer for a repeated send."""
    draft.sent_case_id = case_id
    draft.body = "{}"
    draft.identity_file = draft.authority_file = None
    draft.touched_at = clock.now()
    update(draft, "sent_case", "body", "identity_file", "authority_file", "touched_at")
