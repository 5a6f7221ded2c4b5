"""A city office that takes part in a cycle on the whole vertical questionnaire, and its meetings."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Protocol, TypedDict, Unpack

import pytest

from serambi.core import clock
from serambi.evaluation import services
from serambi.evaluation.models import (
    EvaluationMeeting,
    ImprovementAction,
    MeetingAttendee,
    MeetingTopic,
)
from serambi.evaluation.services import MeetingDecision, Plan
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.monev.models import Answer, EvaluationCycle, Instrument, Submission
from serambi.monev.services.instruments import take_shipped
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.architecture.small_world import as_actor
from tests.catalogue.conftest import make, nothing_kept
from tests.support.cast import World

__all__ = ["make", "nothing_kept"]

STROKES = "[[[100,200],[300,80],[500,320],[700,120],[900,200]]]"
PLAN = Plan(
    title="Rapat Evaluasi Pengelolaan Data dan Informasi",
    starts_at=datetime(2026, 12, 2, 2, 0, tzinfo=UTC),
    ends_at=datetime(2026, 12, 2, 4, 0, tzinfo=UTC),
    place="Ruang rapat kantor", chair="Pembina Pangkalpinang", chair_post="Ketua dan Pembina PPID",
    note_taker="Petugas Pangkalpinang", own="Memperkuat transparansi\nNomor layanan PPID",
)  # fmt: skip


class PlanWords(TypedDict, total=False):
    """What a meeting is planned with in other words than PLAN."""

    title: str
    starts_at: datetime | None
    ends_at: datetime | None
    place: str
    link: str
    chair: str
    own: str


class DecisionWords(TypedDict, total=False):
    """What a decision says in other words than the one of the tests."""

    decision: str
    owner_id: int | None
    due_on: date | None
    wanted: str
    target: str


class Meet(Protocol):
    """Bring a meeting as far as a state."""

    def __call__(
        self, state: str = "direncanakan", **words: Unpack[PlanWords]
    ) -> EvaluationMeeting: ...


@pytest.fixture(autouse=True)
def held(monday: None) -> None:
    """Monday 23 November 2026."""


@pytest.fixture
def staff(world: World) -> Callable[[Role], Actor]:
    """`staff(Role.PPID)` is that person of Pangkalpinang."""
    return lambda role: as_actor(world.office, world.here[role], role)


@pytest.fixture
def meet(world: World, staff: Callable[[Role], Actor]) -> Meet:
    """`meet("diundang")` is a meeting brought as far as that state."""

    def bring(state: str = "direncanakan", **words: Unpack[PlanWords]) -> EvaluationMeeting:
        office, ppid = world.office, staff(Role.PPID)
        said = replace(PLAN, **words)
        meeting = services.plan(office=office, actor=ppid, said=said, submit_key=uuid.uuid4())
        if state in {"diundang", "berlangsung", "disegel"}:
            meeting = services.invite(office=office, actor=ppid, meeting=meeting)
        if state in {"berlangsung", "disegel"}:
            meeting = services.open_meeting(office=office, actor=ppid, meeting=meeting, early=True)
        if state == "disegel":
            furnish(office, ppid, meeting)
            meeting = services.seal(office=office, actor=ppid, meeting=meeting)
        return meeting

    return bring


def furnish(office: Office, ppid: Actor, meeting: EvaluationMeeting) -> None:
    """One signature, minutes, one decision."""
    with office_scope(office):
        person = MeetingAttendee.objects.filter(meeting=meeting).first()
        topics = list(MeetingTopic.objects.filter(meeting=meeting))
    assert person is not None
    services.sign(
        office=office, actor=ppid, meeting=meeting, attendee=person, strokes=STROKES, typed_name=""
    )
    services.type_minutes(
        office=office, actor=ppid, meeting=meeting, summary="Ketua membuka rapat.",
        notes={topics[0].pk: "Disepakati bersama."}, writer="satu", version=0,
    )  # fmt: skip
    decide(office, ppid, meeting)


def decide(
    office: Office, ppid: Actor, meeting: EvaluationMeeting, **words: Unpack[DecisionWords]
) -> ImprovementAction:
    """One decision of the PPID's own."""
    said = MeetingDecision(
        decision="Melengkapi pokok profil kantor pada daftar informasi.", owner_id=ppid.user_id,
        due_on=date(2026, 12, 10), wanted="Tautan halaman profil.",
        target="figure:coverage.percent",
    )  # fmt: skip
    said = replace(said, **words)
    return services.decide(office=office, actor=ppid, meeting=meeting, said=said)


@pytest.fixture
def questionnaire(world: World) -> Instrument:
    """The questionnaire of 103 questions and 100 points, brought in by RI."""
    ri = Office.objects.get(code="00")
    clerk = Actor("user:9", "RI", ri.pk, frozenset({Role.PPID}), 9)
    return take_shipped(office=ri, actor=clerk, key="vertikal-2024")


@pytest.fixture
def answered(world: World, questionnaire: Instrument) -> Submission:
    """Every question answered A with a link, except the ones that a test takes out."""
    cycle = EvaluationCycle.objects.create(
        owner=questionnaire.owner, instrument=questionnaire, title="Monev 2026", year=2026,
        assessor="Komisi Informasi", scale="ki-2021", ties="saq", made_at=clock.now(), made_by="x",
        stage="pengisian",
    )  # fmt: skip
    with office_scope(world.office):
        made: Submission = Submission.objects.create(office=world.office, cycle=cycle)
        Answer.objects.bulk_create(
            Answer(
                office=world.office, submission=made, question=question, grade="A",
                link=f"https://pangkalpinang.example/{question.code}",
            )
            for question in questionnaire.questions.all()
        )  # fmt: skip
    return made
