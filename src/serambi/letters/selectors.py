"""Reads about letters."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from serambi.core import ids
from serambi.core.errors import NotFound
from serambi.identity.models import Membership
from serambi.law.letter_draft import OPEN
from serambi.law.roles import ROLE_NAMES, Role
from serambi.letters import record
from serambi.letters.kinds import KIND_NAMES, Kind
from serambi.letters.models import Letter, LetterDraft, SignedCopy
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope


def for_object(office: Office, about: tuple[str, UUID]) -> list[Letter]:
    """The letters about one object of `office`, oldest first, withdrawn ones included."""
    with office_scope(office):
        return list(
            Letter.objects.filter(
                office=office, about_type=about[0], about_id=about[1]
            ).select_related("file", "office")
        )


def open_draft(office: Office, about: tuple[str, UUID]) -> LetterDraft | None:
    """The draft about one object on which somebody still has something to do, the newest."""
    with office_scope(office):
        rows = LetterDraft.objects.select_related("signer").filter(office=office, state__in=OPEN)
        found: LetterDraft | None = rows.filter(about_type=about[0], about_id=about[1]).first()
    return found


def letter_of(office: Office, letter_id: UUID) -> Letter:
    """One letter of `office`. Raises NotFound, also for another office's."""
    with office_scope(office):
        letter: Letter | None = (
            Letter.objects.filter(office=office, pk=letter_id)
            .select_related("file", "office")
            .first()
        )
    if letter is None:
        raise NotFound("letter.unknown", "Surat ini tidak ada.")
    return letter


@dataclass(frozen=True, slots=True)
class Checked:
    """What anybody may know of a letter: nothing personal, nothing of its content."""

    office: str
    kind: str
    number: str
    day: date
    valid: bool
    withdrawn_on: date | None
    reason: str
    digest: str
    pdf_digest: str
    letter: Letter


def checked(code: str) -> Checked | None:
    """The letter with this check code, in any office, or None.

    The look-up goes by the digest of the code, so its time tells nothing about codes in use.
    """
    bare = ids.normalise_code(code)
    digest = ids.code_digest(bare or "0" * ids.LENGTH)
    with all_offices():
        letter = Letter.objects.select_related("office", "file").filter(check_digest=digest).first()
    if letter is None or bare is None:
        return None
    gone = letter.withdrawn_at
    return Checked(
        office=letter.office.name,
        kind=KIND_NAMES[Kind(letter.kind)],
        number=letter.number,
        day=letter.day,
        valid=letter.is_valid,
        withdrawn_on=gone.astimezone(letter.office.tz).date() if gone else None,
        reason=letter.withdrawn_reason,
        digest=record.shown(letter.content_digest),
        pdf_digest=letter.pdf_digest,
        letter=letter,
    )


def signed_copies(letter: Letter) -> list[SignedCopy]:
    """Every signed PDF of `letter`, newest first."""
    with office_scope(letter.office):
        return list(SignedCopy.objects.filter(letter=letter).select_related("file"))


def signed_copy(letter: Letter) -> SignedCopy | None:
    """The newest signed PDF that may stand for `letter`: unbroken and of the very same content."""
    return next((one for one in signed_copies(letter) if one.holds), None)


SIGNING_ROLES = (Role.PPID, Role.ATASAN, Role.PEMBINA)


@dataclass(frozen=True, slots=True)
class PossibleSigner:
    """Somebody who may sign letters here, with the post that is printed unless changed."""

    user_id: int
    name: str
    title: str


def signers_of(office: Office) -> list[PossibleSigner]:
    """Who may sign, the PPID first; each person once."""
    rows = Membership.objects.filter(
        office=office, ended_at__isnull=True, role__in=SIGNING_ROLES, user__is_active=True
    ).select_related("user")
    found: dict[int, PossibleSigner] = {}
    for row in sorted(rows, key=lambda one: (SIGNING_ROLES.index(Role(one.role)), one.pk)):
        title = row.title or ROLE_NAMES[Role(row.role)]
        found.setdefault(row.user_id, PossibleSigner(row.user_id, row.user.name, title))
    return list(found.values())


def open_drafts(office: Office) -> list[LetterDraft]:
    """Drafts that wait for somebody, the latest touched first."""
    rows = LetterDraft.objects.filter(office=office, state__in=[state.value for state in OPEN])
    return list(rows.select_related("signer", "prepared_by")[:200])


def draft_of(office: Office, draft_id: UUID) -> LetterDraft:
    """One draft of `office`. Raises NotFound."""
    rows = LetterDraft.objects.select_related("signer", "prepared_by", "checked_by", "letter")
    draft: LetterDraft | None = rows.filter(office=office, pk=draft_id).first()
    if draft is None:
        raise NotFound("draft.unknown", "Konsep surat ini tidak ada.")
    draft.office = office
    return draft
