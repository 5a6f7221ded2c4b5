"""Cases for tests, made through the services under a held clock."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from serambi.casework.models import InformationRequest
from serambi.casework.models.choices import Channel
from serambi.casework.proposal import Proposal
from serambi.casework.services.completion import accept
from serambi.casework.services.decide import propose, send
from serambi.casework.services.receive import Received, receive
from serambi.casework.submission import ApplicantData, Submission
from serambi.identity.actors import Actor, applicant
from serambi.identity.models import User
from serambi.law.clocks import Regime
from serambi.law.lifecycle import Outcome
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

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
    exemption="17.a.2",
)
REFUSED = Proposal(
    outcome=Outcome.DITOLAK,
    exemption="17.a.2",
    consequence_open="Keselamatan pelapor dan saksi terancam.",
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


def registered(office: Office, submission: Submission = ASKED, **changes: object) -> Received:
    """A request that came by web, or as `changes` say (`channel`, `received_at`, `submit_key`)."""
    given = {
        "channel": Channel.WEB,
        "submit_key": uuid4(),
        "actor": applicant(office.pk),
        **changes,
    }
    with office_scope(office):
        return receive(office=office, submission=submission, **given)  # type: ignore[arg-type]


def in_work(office: Office, ppid: Actor, submission: Submission = ASKED) -> InformationRequest:
    """A case that the PPID accepted."""
    found = registered(office, submission)
    with office_scope(office):
        return accept(office=office, actor=ppid, case_id=found.case.pk)


def answered(
    office: Office, desk: Actor, ppid: Actor, answer: Proposal = GRANTED
) -> InformationRequest:
    """A case that was answered with `answer`."""
    case = in_work(office, ppid)
    with office_scope(office):
        propose(office=office, actor=desk, case_id=case.pk, answer=answer)
        return send(office=office, actor=ppid, case_id=case.pk)


GENERAL = replace(ASKED, regime=Regime.UMUM)
