"""Files of an answer that are blacked out: taken to the redaction desk, and given in their new form.

The redaction desk knows no case. It is told the names to look for, and hands back a new file that
a second person approved.
"""

from uuid import UUID

from serambi.casework.access import require
from serambi.casework.models import Decision, DecisionItem, InformationRequest
from serambi.casework.selectors.people import names_of
from serambi.core.errors import NotFound, Refused
from serambi.identity.actors import Actor
from serambi.law.lifecycle import Act, Outcome
from serambi.offices.models import Office
from serambi.redaction import services as redaction
from serambi.redaction.models import Redaction
from serambi.redaction.selectors import of_sources, rollup_of
from serambi.redaction.values import Subject


def black_out(*, office: Office, actor: Actor, case_id: UUID, item_id: int) -> Redaction:
    """Take a file of the open proposal to the redaction desk, or find it there.

    Raises NotFound for a file that the proposal does not have, InvalidInput for a kind that cannot
    be blacked out, NotAllowed for whoever may not write the proposal.
    """
    item: DecisionItem | None = (
        DecisionItem.objects.select_related("decision__case__applicant", "file")
        .filter(
            office=office, pk=item_id, decision__case_id=case_id,
            decision__stage=Decision.Stage.PROPOSED, file__isnull=False,
        )
        .first()
    )  # fmt: skip
    if item is None or item.file is None:
        raise NotFound("answer.no_file", "Berkas itu tidak ada dalam usulan jawaban.")
    case: InformationRequest = item.decision.case
    case.office = office
    require(actor, case, Act.PROPOSE)
    return redaction.begin(
        office=office, actor=actor, source=item.file,
        subject=Subject(Redaction.About.REQUEST, case.pk, case.register_no),
        names=names_of(case, office),
    )  # fmt: skip


def take_redacted(office: Office, decision: Decision) -> None:
    """Inside the act of sending: put the approved new files in the place of the old ones.

    Raises Refused while one is not approved, and when the answer would claim to give everything.
    """
    items = [item for item in decision.items.select_related("file") if item.file_id]
    known = of_sources(office, [item.file_id for item in items if item.file_id])
    for item in items:
        found = known.get(item.file_id) if item.file_id else None
        if found is None:
            continue
        if found.state != Redaction.State.APPROVED or found.output is None:
            raise Refused(
                "answer.redaction_open", "Penghitaman berkas jawaban belum disetujui orang kedua.",
                "Selesaikan di meja penghitaman, atau batalkan penghitamannya.",
            )  # fmt: skip
        if decision.outcome != Outcome.SEBAGIAN:
            raise Refused(
                "answer.redacted_whole",
                "Ada berkas yang dihitamkan, jadi jawabannya “dikabulkan sebagian”.",
                "Ubah usulan jawaban dan pilih dasar pengecualiannya.",
            )
        item.file, item.title, item.redaction = found.output, found.name, found
        item.save(update_fields=["file", "title", "redaction"])


def blackout_words(decision: Decision) -> str:
    """What the notice says of blacked-out parts: the desk's words, then the record of each file
    (UU 14/2008 art. 22(7) e: reason and material)."""
    told = [decision.blackout.strip()] if decision.blackout.strip() else []
    for item in decision.items.select_related("redaction"):
        if item.redaction is not None:
            told += rollup_of(item.redaction).sentences()
    return "\n".join(told)
