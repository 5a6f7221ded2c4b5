"""Letters that need what the rooms below hold: the decree of the list, a researcher's certificate."""

from uuid import UUID

from serambi.casework.access import visible_to
from serambi.casework.models import InformationRequest
from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.words import format_name
from serambi.core import clock
from serambi.core.dates import format_date
from serambi.core.errors import InvalidInput, NotFound
from serambi.identity.actors import Actor
from serambi.letters.contents_free import ListDecree, ResearchCertificate
from serambi.letters.kinds import Kind
from serambi.letters.models import LetterDraft
from serambi.letters.selectors import signers_of
from serambi.letters.services.drafts import Frame, prepare
from serambi.letters.wording.list_decree import CONSIDERING, RECALLING
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def draft_list_decree(*, office: Office, actor: Actor, year: int, signer_id: int) -> LetterDraft:
    """A draft of the SK DIP with the published list as it is now.

    The rows are those of the catalogue, numbered anew, in its own order. Raises InvalidInput when
    nothing is published or the signatory may not sign here, NotAllowed for the role.
    """
    with office_scope(office):
        rows = tuple(_row(at, one) for at, one in enumerate(_published(), start=1))
    if not rows:
        raise InvalidInput(
            "decree.empty", "Belum ada informasi yang diterbitkan di daftar.",
            "Terbitkan entri daftar lebih dahulu.", field="tahun",
        )  # fmt: skip
    content = ListDecree(
        year=year, office=office.name, rows=rows, as_of=clock.today(office.tz),
        considering=CONSIDERING, recalling=RECALLING,
    )  # fmt: skip
    return prepare(
        office=office, actor=actor, kind=Kind.SK_DIP, content=content,
        title=f"Daftar Informasi Publik tahun {year}",
        frame=_frame(office, signer_id, enclosures="1 daftar"),
    )  # fmt: skip


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


def _published() -> list[CatalogueEntry]:
    rows = CatalogueEntry.objects.filter(state=CatalogueEntry.State.PUBLISHED)
    return list(rows.order_by("number"))


def _row(number: int, one: CatalogueEntry) -> tuple[str, ...]:
    made = format_date(one.made_on) if one.made_on else ""
    return (
        str(number),
        f"{one.title}. {one.summary}" if one.summary else one.title,
        one.unit,
        one.officer,
        ", ".join(part for part in (one.made_place, made) if part),
        format_name(one.format),
        one.retention,
    )


def _frame(office: Office, signer_id: int, *, enclosures: str = "") -> Frame:
    titles = {one.user_id: one.title for one in signers_of(office)}
    return Frame(signer_id=signer_id, signer_title=titles.get(signer_id, ""), enclosures=enclosures)
