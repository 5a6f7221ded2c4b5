"""Disputes for tests, made through the services under a held clock."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TypedDict, Unpack

from serambi.casework.models import InformationRequest
from serambi.core import clock
from serambi.disputes.models import Dispute, Hearing
from serambi.disputes.services import hearings, rulings, steps
from serambi.disputes.services.hearings import Summons
from serambi.disputes.services.register import Notice, register
from serambi.disputes.services.rulings import Decided
from serambi.identity.actors import Actor
from serambi.law.dispute import Outcome
from serambi.offices.models import Office

MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
KI = "Komisi Informasi Provinsi Kepulauan Bangka Belitung"
NOTICE = Notice(
    forum="provinsi",
    forum_name=KI,
    grounds=("c", "d"),
    filed_on=TODAY,
    noticed_on=TODAY,
    register_no="021/XI/KIP-BABEL-PS/2026",
    objection_no="Reg.K.004/PPID/1971/XI/2026",
)
ON_PAPER = replace(
    NOTICE,
    register_no="",
    regime="umum",
    information="Salinan laporan keuangan Bawaslu Kota Pangkalpinang 2019",
    request_no="017/2025",
    applicant_name="Budi Contoh",
    applicant_address="Jalan Umpama 3",
)
SUMMONS = Summons(
    kind="awal",
    starts_at=datetime(2026, 12, 1, 2, 0, tzinfo=UTC),
    summoned_on=TODAY,
    place="Ruang sidang KI, Jalan Contoh 9, Pangkalpinang",
    summons_no="55/KI/XI/2026",
)
SETTLED = Decided(
    number="021/KIP-BABEL-PS-M/2026",
    pronounced_on=None,
    received_on=None,
    outcome=Outcome.SEBAGIAN.value,
    order="Termohon memberikan rekapitulasi tanpa nama pelapor.",
    opened_title="Rekapitulasi penindakan pelanggaran Pemilu 2024",
    execute_days=10,
)


class SummonsWords(TypedDict, total=False):
    """What a summons says in other words than SUMMONS."""

    kind: str
    starts_at: datetime | None
    summoned_on: date | None
    place: str
    link: str
    minutes: int
    closed: bool


class ExecutionWords(TypedDict, total=False):
    """How a ruling is to be carried out, in other words than SETTLED."""

    opened_title: str
    execute_days: int | None
    execute_until: date | None


class RulingWords(ExecutionWords, total=False):
    """What an agreement says in other words than SETTLED."""

    outcome: str


def later(days: int = 0, *, hours: int = 0) -> datetime:
    """So long after the Monday on which the tests begin."""
    return MONDAY + timedelta(days=days, hours=hours)


def opened(
    office: Office, actor: Actor, case: InformationRequest | None, notice: Notice | None = None
) -> Dispute:
    """A dispute over `case`, or over a request kept on paper."""
    said = notice or (NOTICE if case else ON_PAPER)
    return register(office=office, actor=actor, notice=said, case_id=case.pk if case else None)


def summoned(
    office: Office, actor: Actor, dispute: Dispute, **changes: Unpack[SummonsWords]
) -> Hearing:
    """A hearing to which the office was summoned."""
    return hearings.summon(
        office=office, actor=actor, dispute_id=dispute.pk, summons=replace(SUMMONS, **changes)
    )


def examined(office: Office, actor: Actor, dispute: Dispute) -> datetime:
    """Take a fresh dispute to the preliminary examination; returns the moment after."""
    hearing = summoned(office, actor, dispute)
    moment = hearing.ends_at
    with clock.fixed(moment):
        hearings.hold_hearing(
            office=office, actor=actor, dispute_id=dispute.pk, hearing_id=hearing.pk,
            result="Kewenangan dan kedudukan hukum lengkap.", attended="", office_came=True, applicant_came=True,
        )  # fmt: skip
        steps.begin(office=office, actor=actor, dispute_id=dispute.pk)
    return moment


def mediated(office: Office, actor: Actor, dispute: Dispute) -> datetime:
    """Take a fresh dispute into mediation; returns the moment after."""
    moment = examined(office, actor, dispute) + timedelta(days=1)
    with clock.fixed(moment):
        steps.mediate(
            office=office, actor=actor, dispute_id=dispute.pk, first_meeting=clock.today(office.tz)
        )
    return moment


def settled(
    office: Office, actor: Actor, dispute: Dispute, **changes: Unpack[RulingWords]
) -> datetime:
    """Take a fresh dispute to an agreement; returns the moment after."""
    moment = mediated(office, actor, dispute) + timedelta(days=3)
    with clock.fixed(moment):
        day = clock.today(office.tz)
        said = replace(SETTLED, pronounced_on=day, received_on=day, **changes)
        rulings.settle(office=office, actor=actor, dispute_id=dispute.pk, decided=said)
    return moment


def ruled(
    office: Office,
    actor: Actor,
    dispute: Dispute,
    outcome: Outcome,
    **changes: Unpack[ExecutionWords],
) -> datetime:
    """Take a fresh dispute through failed mediation to a ruling; returns the moment after."""
    moment = mediated(office, actor, dispute) + timedelta(days=1)
    with clock.fixed(moment):
        steps.fail(
            office=office, actor=actor, dispute_id=dispute.pk, reason="Tidak ada titik temu."
        )
        steps.adjudicate(office=office, actor=actor, dispute_id=dispute.pk)
        day = clock.today(office.tz)
        said = replace(
            SETTLED,
            number="021/KIP-BABEL-PS-A/2026",
            pronounced_on=day,
            received_on=day,
            outcome=outcome.value,
            **changes,
        )
        rulings.rule(office=office, actor=actor, dispute_id=dispute.pk, decided=said)
    return moment
