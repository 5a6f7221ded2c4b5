"""Tests and entries for tests, made through the services."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Protocol
from uuid import UUID

from serambi.classification.models import ConsequenceTest, ExemptionRecord, Participant
from serambi.classification.services import tests
from serambi.classification.values import Analysis, Identification, Person, Proposal
from serambi.identity.actors import Actor
from serambi.identity.models import User
from serambi.law.exemptions import checklist_for
from serambi.law.roles import Role
from serambi.offices.models import Office

MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Bench:
    """One office that tests: its officer, PPID, superior, head, and the stranger's PPID."""

    office: Office
    officer: Actor
    ppid: Actor
    superior: Actor
    head: Actor
    admin: Actor
    stranger: Actor
    above: Office
    above_ppid: Actor


class Testers(Protocol):
    """Whoever carries out a test: the four people of an office."""

    @property
    def office(self) -> Office: ...
    @property
    def officer(self) -> Actor: ...
    @property
    def ppid(self) -> Actor: ...
    @property
    def superior(self) -> Actor: ...
    @property
    def head(self) -> Actor: ...


def staff(user: User, office: Office, *roles: Role) -> Actor:
    """A staff member acting in `office`."""
    return Actor(f"user:{user.pk}", user.name, office.pk, frozenset(roles), user.pk)


def answers(letter: str = "a") -> dict[str, bool]:
    """Every question of art. 18 answered with no."""
    return {one.code: False for one in checklist_for(letter)}


PROPOSAL = Proposal(
    trigger="proaktif",
    description="Identitas pelapor dan saksi dalam laporan dugaan pelanggaran",
    mandatory="identitas",
)
ITEM = Identification(
    documents="Formulir laporan dan berita acara klarifikasi tahun 2024.",
    information="Nama, alamat, dan nomor kontak pelapor serta saksi.",
    unit="Divisi Penanganan Pelanggaran",
    part="Bagian identitas",
)
ANALYSIS = Analysis(
    exemption="17.a.2",
    consequence_open="Pelapor dan saksi dapat dikenali, lalu ditekan atau diancam.",
    consequence_closed="Keselamatan mereka terjaga dan penanganan laporan tidak terganggu.",
    public_interest="Hasil penanganan tetap diumumkan; identitas tidak menambah pengetahuan publik.",
    checklist=answers(),
    expires_on=date(2031, 11, 23),
    period_words="5 tahun",
)
SECRET = replace(
    ANALYSIS,
    exemption="17.h.3",
    checklist=answers("h"),
    expires_on=None,
    review_on=date(2028, 3, 1),
    period_words="Selama diperlukan",
    period_source="PP 61/2010 Pasal 8 ayat (2)",
)


def proposed(bench: Testers, proposal: Proposal = PROPOSAL) -> ConsequenceTest:
    return tests.propose(office=bench.office, actor=bench.officer, proposal=proposal)


def identified(bench: Testers, proposal: Proposal = PROPOSAL) -> ConsequenceTest:
    test = proposed(bench, proposal)
    return tests.identify(
        office=bench.office, actor=bench.officer, test_id=test.pk, identification=ITEM
    )


def analysed(
    bench: Testers, analysis: Analysis = ANALYSIS, proposal: Proposal = PROPOSAL
) -> ConsequenceTest:
    test = identified(bench, proposal)
    return tests.analyse(office=bench.office, actor=bench.ppid, test_id=test.pk, analysis=analysis)


def people(*actors: Actor) -> tuple[Person, ...]:
    return tuple(Person(actor.name, "Pegawai", actor.user_id) for actor in actors)


def met(
    bench: Testers, analysis: Analysis = ANALYSIS, proposal: Proposal = PROPOSAL
) -> ConsequenceTest:
    test = analysed(bench, analysis, proposal)
    hold_meeting(bench, test.pk)
    return refreshed(test)


def hold_meeting(bench: Testers, test_id: UUID) -> None:
    tests.meet(
        office=bench.office,
        actor=bench.ppid,
        test_id=test_id,
        people=people(bench.ppid, bench.superior),
    )


def sign_all(bench: Testers, test_id: UUID) -> list[Participant]:
    return [
        tests.sign(office=bench.office, actor=actor, test_id=test_id)
        for actor in (bench.ppid, bench.superior)
    ]


def submitted(
    bench: Testers, analysis: Analysis = ANALYSIS, proposal: Proposal = PROPOSAL
) -> ConsequenceTest:
    test = met(bench, analysis, proposal)
    sign_all(bench, test.pk)
    return tests.submit(office=bench.office, actor=bench.ppid, test_id=test.pk)


def approved(
    bench: Testers, analysis: Analysis = ANALYSIS, proposal: Proposal = PROPOSAL
) -> ExemptionRecord:
    test = submitted(bench, analysis, proposal)
    return tests.approve(office=bench.office, actor=bench.head, test_id=test.pk)


def refreshed(test: ConsequenceTest) -> ConsequenceTest:
    test.refresh_from_db()
    return test
