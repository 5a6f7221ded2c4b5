"""Objections for tests, made through the services under a held clock."""

from datetime import date, datetime
from typing import TypedDict, Unpack
from uuid import UUID, uuid4

from serambi.casework.models import InformationRequest
from serambi.casework.models.choices import Channel
from serambi.casework.submission import ApplicantData
from serambi.identity.actors import Actor, applicant
from serambi.law.objection import Outcome
from serambi.objections.models import Objection, ObjectionDraft
from serambi.objections.reply import Reply
from serambi.objections.services import desk as inner
from serambi.objections.services.file import Filed, file_objection
from serambi.objections.submission import Filing
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.casework.conftest import Desk

POSITION = "Jawabannya menutup seluruh berkas, padahal yang saya minta hanya angka."
WHO = ApplicantData(
    kind="perorangan",
    name="Budi Rekaan",
    address="Gang Contoh Nomor 7, Pangkalpinang",
    occupation="jurnalis",
    nik="1971010203900002",
    phone="0813 9876 5432",
    email="budi@contoh.test",
)
PERIODIC = Filing(
    grounds=("b",),
    position="Laporan keuangan 2025 tidak ada di laman maupun di papan pengumuman kantor.",
    purpose="Pemantauan anggaran",
    information="Laporan keuangan dan neraca kantor tahun 2025",
    applicant=WHO,
)
UPHELD = Reply(
    Outcome.MENGUATKAN, "Kajian kasus memuat nama pelapor dan saksi pada setiap halaman."
)


def about(case: InformationRequest, *grounds: str) -> Filing:
    """An objection about `case`; ground a when none is named."""
    return Filing(
        grounds=grounds or ("a",), position=POSITION, purpose=case.purpose, case_id=case.pk
    )


class HowItCame(TypedDict, total=False):
    """How an objection came, in other words than: by web, from its applicant, now."""

    channel: Channel
    submit_key: UUID
    actor: Actor
    received_at: datetime | None
    draft: ObjectionDraft | None


def filed(office: Office, filing: Filing, **changes: Unpack[HowItCame]) -> Filed:
    """An objection that came by web, or as `changes` say."""
    given: HowItCame = {
        "channel": Channel.WEB,
        "submit_key": uuid4(),
        "actor": applicant(office.pk),
        **changes,
    }
    with office_scope(office):
        return file_objection(office=office, filing=filing, **given)


def registered(desk: Desk, filing: Filing) -> Objection:
    """An objection that lies before the superior."""
    made = filed(desk.office, filing).objection
    return inner.register(office=desk.office, actor=desk.officer, objection_id=made.pk)


def granted(until: date, outcome: Outcome = Outcome.MENGABULKAN_SEBAGIAN) -> Reply:
    """A reply that orders the numbers to be given until `until`."""
    return Reply(
        outcome,
        "Angka tidak mengungkap identitas siapa pun, jadi tidak dikecualikan.",
        "Berikan rekapitulasi jumlah per kecamatan.",
        until,
    )


def fresh(objection_id: UUID) -> Objection:
    """The objection as the database has it now."""
    return Objection.objects.select_related("office", "case").get(pk=objection_id)


def at(text: str) -> datetime:
    """An aware instant from ISO text."""
    return datetime.fromisoformat(text)
