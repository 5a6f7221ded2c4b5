"""A letter that needs what a case holds: the certificate of a researcher."""

from uuid import UUID

from serambi.casework.access import visible_to
from serambi.casework.models import InformationRequest
from serambi.core.errors import InvalidInput, NotFound
from serambi.identity.actors import Actor
from serambi.letters.contents_free import ResearchCertificate
from serambi.letters.kinds import Kind
from serambi.letters.models import LetterDraft
from serambi.letters.selectors import signers_of
from serambi.letters.services.drafts import Frame, prepare
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def draft_certificate(*, office: Office, actor: Actor, case_id: UUID) -> LetterDraft:
    """A draft of the *surat keterangan penelitian* for who asked in this case.

    The name, the register number and what was given are taken over; the rest is written in the
    draft before it is submitted. The letter joins the case's thread. Raises NotFound, NotAllowed.
    """
    with office_scope(office):
        found: InformationRequest | None = (
            visible_to(actor).select_related("applicant").filter(pk=case_id).first()
        )
        if found is None:
            raise NotFound("case.unknown", "Permohonan ini tidak ada di kantor ini.")
        people = signers_of(office)
        if not people:
            raise InvalidInput("draft.signer", "Belum ada yang dapat menandatangani di kantor ini.")
        content = ResearchCertificate(
            name=found.applicant.name, student_no="", programme="", university="", title="",
            data=found.details[:500], register_no=found.register_no,
        )  # fmt: skip
        return prepare(
            office=office, actor=actor, kind=Kind.KETERANGAN_PENELITIAN, content=content,
            title=f"Keterangan penelitian, permohonan {found.register_no}",
            frame=_frame(office, people[0].user_id), about=("request", found.pk),
        )  # fmt: skip


def _frame(office: Office, signer_id: int) -> Frame:
    titles = {one.user_id: one.title for one in signers_of(office)}
    return Frame(signer_id=signer_id, signer_title=titles.get(signer_id, ""))
