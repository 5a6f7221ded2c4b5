"""Cases for tests, made through the services under a held clock."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import TypedDict, Unpack
from uuid import UUID, uuid4

from serambi.casework.models import InformationRequest, RequestDraft
from serambi.casework.models.choices import Channel
from serambi.casework.models.decision import WITHHOLDING
from serambi.casework.proposal import Proposal
from serambi.casework.services.completion import accept
from serambi.casework.services.decide import propose, send
from serambi.casework.services.receive import Received, receive
from serambi.casework.submission import ApplicantData, Submission
from serambi.classification.models import ExemptionRecord
from serambi.classification.selectors import active_records
from serambi.classification.services import tests as uji
from serambi.classification.values import Analysis
from serambi.identity.actors import Actor, applicant
from serambi.identity.models import Membership, User
from serambi.law.clocks import Regime
from serambi.law.lifecycle import Outcome
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.classification.steps import ANALYSIS, ITEM, people
from tests.classification.steps import PROPOSAL as TO_TEST
from tests.support.acting import Acting

MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)

ASKER = ApplicantData(
    kind="perorangan",
    name="Sari Melati Contoh",
    address="Jalan Contoh Nomor 1, Pangkalpinang",
    occupation="mahasiswa",
    nik="1971014503990001",
    phone="0812 3456 7890",
    email="sari@contoh.test",
)
ASKED = Submission(
    applicant=ASKER,
    details="Rekapitulasi penindakan pelanggaran Pemilu 2024 di Kota Pangkalpinang",
    purpose="Bahan skripsi",
    way_obtain="salinan_lunak",
    way_deliver="laman",
)
GRANTED = Proposal(
    outcome=Outcome.DIKABULKAN,
    material="Rekapitulasi penindakan pelanggaran",
    medium="Salinan digital PDF",
    consideration="Informasi terbuka dan dikuasai kantor ini.",
)
PARTLY = replace(
    GRANTED,
    outcome=Outcome.SEBAGIAN,
    blackout="Nama pelapor dan saksi dihitamkan demi keselamatannya.",
)
REFUSED = Proposal(
    outcome=Outcome.DITOLAK,
    consideration="Identitas pelapor dikecualikan.",
)
NOT_HELD = Proposal(
    outcome=Outcome.TIDAK_DIKUASAI,
    explanation="Data pemilih dikuasai oleh KPU Kota Pangkalpinang.",
    holder="KPU Kota Pangkalpinang",
    consideration="Kantor ini tidak menguasai dokumen itu.",
)


def staff(user: User, office: Office, *roles: Role) -> Actor:
    """A staff member acting in `office`."""
    return Actor(f"user:{user.pk}", user.name, office.pk, frozenset(roles), user.pk)


class HowItCame(TypedDict, total=False):
    """How a request came, in other words than: by web, from its applicant, now."""

    channel: Channel
    submit_key: UUID
    actor: Actor
    received_at: datetime | None
    draft: RequestDraft | None


def registered(
    office: Office, submission: Submission = ASKED, **changes: Unpack[HowItCame]
) -> Received:
    """A request that came by web, or as `changes` say (`channel`, `received_at`, `submit_key`)."""
    given: HowItCame = {
        "channel": Channel.WEB,
        "submit_key": uuid4(),
        "actor": applicant(office.pk),
        **changes,
    }
    with office_scope(office):
        return receive(office=office, submission=submission, **given)


def in_work(office: Office, ppid: Actor, submission: Submission = ASKED) -> InformationRequest:
    """A case that the PPID accepted."""
    found = registered(office, submission)
    with office_scope(office):
        return accept(office=office, actor=ppid, case_id=found.case.pk)


def exempt(office: Office, analysis: Analysis = ANALYSIS) -> ExemptionRecord:
    """An entry of the office's exempt list, from a test that its own staff carried out."""

    def by(role: Role) -> Actor:
        rows = Membership.objects.filter(office=office, role=role).select_related("user")
        return staff(rows[0].user, office, role)

    ppid, superior = by(Role.PPID), by(Role.ATASAN)
    acting: Acting = {"office": office, "actor": ppid}
    with office_scope(office):
        test_id = uji.propose(office=office, actor=by(Role.PETUGAS), proposal=TO_TEST).pk
        uji.identify(**acting, test_id=test_id, identification=ITEM)
        uji.analyse(**acting, test_id=test_id, analysis=analysis)
        uji.meet(**acting, test_id=test_id, people=people(ppid, superior))
        for actor in (ppid, superior):
            uji.sign(office=office, actor=actor, test_id=test_id)
        uji.submit(**acting, test_id=test_id)
        return uji.approve(office=office, actor=by(Role.PEMBINA), test_id=test_id)


def on_ground(office: Office, answer: Proposal) -> Proposal:
    """`answer` resting on an entry of the exempt list where it withholds something."""
    if answer.outcome not in WITHHOLDING or answer.exemption_record is not None:
        return answer
    found = active_records(office).first() or exempt(office)
    return replace(answer, exemption_record=found.pk)


def answered(
    office: Office, desk: Actor, ppid: Actor, answer: Proposal = GRANTED
) -> InformationRequest:
    """A case that was answered with `answer`."""
    case = in_work(office, ppid)
    with office_scope(office):
        answer = on_ground(office, answer)
        propose(office=office, actor=desk, case_id=case.pk, answer=answer)
        return send(office=office, actor=ppid, case_id=case.pk)


GENERAL = replace(ASKED, regime=Regime.UMUM)
