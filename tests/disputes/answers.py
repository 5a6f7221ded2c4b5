"""The desk answers a request that a ruling reopened."""

from uuid import UUID

from serambi.casework.proposal import Proposal
from serambi.casework.services.decide import propose, send
from serambi.files.models import Purpose, State
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.law.lifecycle import Outcome
from serambi.offices.models import Office


def answer_order(office: Office, officer: Actor, ppid: Actor, case_id: UUID) -> None:
    """Propose and send what was ordered, with one file; the page hands it over at once."""
    stored = store_bytes(
        office=office, data=b"kecamatan,jumlah\nRangkui,3\n", name="rekap.csv", purpose=Purpose.ANSWER,
        actor=officer, state=State.DRAFT,
    )  # fmt: skip
    answer = Proposal(
        outcome=Outcome.DIKABULKAN, material="Rekapitulasi", medium="Salinan digital",
        consideration="Diperintahkan Komisi Informasi.", file_ids=(stored.pk,),
    )  # fmt: skip
    propose(office=office, actor=officer, case_id=case_id, answer=answer)
    send(office=office, actor=ppid, case_id=case_id)
