"""Many cases at once, each with known values, written straight into the tables."""

import uuid
from datetime import UTC, datetime, timedelta

from django.utils import timezone

from serambi.casework.models import Applicant, Decision, InformationRequest
from serambi.casework.models.decision import WITHHOLDING
from serambi.classification.models import ExemptionRecord
from serambi.classification.selectors import active_records
from serambi.identity.models import User
from serambi.law.lifecycle import Outcome, State
from serambi.letters.models import Letter
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.casework.cases import exempt

START = datetime(2026, 1, 5, 2, 0, tzinfo=UTC)
OUTCOMES = (
    Outcome.DIKABULKAN,
    Outcome.SEBAGIAN,
    Outcome.DITOLAK,
    Outcome.TIDAK_DIKUASAI,
    Outcome.BELUM_DIDOKUMENTASIKAN,
    None,
)
STATES = {
    Outcome.DIKABULKAN: State.DISERAHKAN,
    Outcome.SEBAGIAN: State.DIKABULKAN_SEBAGIAN,
    Outcome.DITOLAK: State.DITOLAK,
    Outcome.TIDAK_DIKUASAI: State.TIDAK_DIKUASAI,
    Outcome.BELUM_DIDOKUMENTASIKAN: State.BELUM_DIDOKUMENTASIKAN,
    None: State.DIPROSES,
}
WAYS = ("lihat", "salinan_lunak", "salinan_keras")
HOSTILE = '=HYPERLINK("http://jahat.example","klik")'


def number(at: int) -> str:
    return f"{at + 1:03}/reg.ppid/1971/01/2026"


def received(at: int) -> datetime:
    """Every sixteen hours from Monday 5 January 2026: some late at night, all within 2026."""
    return START + timedelta(hours=16 * at)


def fill(
    office: Office, decider: User, amount: int, *, regime: str = "umum", start: int = 0
) -> None:
    """`amount` requests; the n-th has the n-th outcome, way, name and so on, round and round."""
    with office_scope(office):
        cases = [_case(office, at, regime) for at in range(start, start + amount)]
        InformationRequest.objects.bulk_create(cases)
        Applicant.objects.bulk_create(
            _applicant(office, case, at) for at, case in enumerate(cases, start)
        )
        withheld = any(case.outcome in WITHHOLDING for case in cases)
        record = (active_records(office).first() or exempt(office)) if withheld else None
        Decision.objects.bulk_create(
            _decision(office, case, at, decider, record)
            for at, case in enumerate(cases, start)
            if case.outcome
        )
        Letter.objects.bulk_create(
            _letter(office, case, at)
            for at, case in enumerate(cases, start)
            if case.outcome == Outcome.DIKABULKAN
        )


def _case(office: Office, at: int, regime: str) -> InformationRequest:
    outcome = OUTCOMES[at % len(OUTCOMES)]
    came = received(at)
    noticed = came + timedelta(days=7) if outcome else None
    return InformationRequest(
        id=uuid.uuid4(), office=office, register_no=number(at),
        tracking_digest=uuid.uuid4().bytes * 2, tracking_code="X", submit_key=uuid.uuid4(),
        fingerprint="", state=STATES[outcome].value, outcome=outcome.value if outcome else "",
        regime=regime, regime_reason="uji", channel="web",
        details=HOSTILE if at == 3 else f"Rekapitulasi nomor {at} tentang penanganan pelanggaran",
        purpose=f"Keperluan nomor {at}", way_obtain=WAYS[at % 3], way_deliver="laman",
        received_at=came, recorded_at=came, noticed_at=noticed, first_due_on=came.date(),
        due_on=came.date(), calendar_version="uji",
    )  # fmt: skip


def _applicant(office: Office, case: InformationRequest, at: int) -> Applicant:
    return Applicant(
        office=office, case=case, kind="perorangan", name=f"Pemohonan{at} Contohan{at}",
        nik="1971014503990001", address=f"Jalan Umpama {at}", phone=f"08990000{at:04}",
        email=f"warga{at}@contoh.test", occupation="mahasiswa",
        proxy_name=f"Kuasanya{at}" if at % 50 == 7 else "",
    )  # fmt: skip


def _decision(
    office: Office, case: InformationRequest, at: int, decider: User, record: ExemptionRecord | None
) -> Decision:
    refused = case.outcome in WITHHOLDING
    return Decision(
        office=office, case=case, stage="terkirim", outcome=case.outcome, consideration="x",
        material="Rekapitulasi", medium="Salinan cetak" if at % 3 == 2 else "Salinan digital PDF",
        explanation=f"Penjelasan nomor {at}", exemption="17.a.2" if refused else "",
        exemption_record=record if refused else None,
        blackout="Nama pelapor dihitamkan" if case.outcome == Outcome.SEBAGIAN else "",
        holder="KPU Kota Pangkalpinang" if case.outcome == Outcome.TIDAK_DIKUASAI else "",
        promised_on=datetime(2027, 1, 29, tzinfo=UTC).date()
        if case.outcome == Outcome.BELUM_DIDOKUMENTASIKAN else None,
        sheets=10 if at % 3 == 2 else 0, price_per_sheet=500, payment_way="Tunai di kantor" if at % 3 == 2 else "",
        prepared_by=decider, prepared_at=timezone.now(), decided_by=decider, decided_at=timezone.now(),
    )  # fmt: skip


def _letter(office: Office, case: InformationRequest, at: int) -> Letter:
    at_hand = received(at) + timedelta(days=8)
    return Letter(
        office=office, kind="tanda_terima", number=f"{at}", day=at_hand.date(), about_type="request",
        about_id=case.pk, content="x", content_digest="", check_digest=uuid.uuid4().bytes * 2,
        check_code="X", signatory="Petugas", issued_at=at_hand, issued_by="user:1",
    )  # fmt: skip
