"""Answers of the library's tests: granted cases with files, made through casework's services."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest

from serambi.casework.models import InformationRequest
from serambi.casework.proposal import Proposal
from serambi.casework.services.decide import propose, send
from serambi.casework.submission import Submission
from serambi.files.models import Purpose, State
from serambi.files.services import store_bytes
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.library.models import Release
from serambi.library.services import queue
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.casework.cases import ASKED, GRANTED, in_work, staff
from tests.support.cast import World

CLEAN = b"kecamatan,jumlah\nRangkui,12\nGerunggang,7\n"


@dataclass(frozen=True)
class Desk:
    """One office at work."""

    office: Office
    officer: Actor
    ppid: Actor
    head: Actor
    world: World


@pytest.fixture
def desk(world: World, monday: None) -> Iterator[Desk]:
    def act(role: Role) -> Actor:
        return staff(world.here[role], world.office, role)

    with office_scope(world.office):
        yield Desk(world.office, act(Role.PETUGAS), act(Role.PPID), act(Role.ATASAN), world)


Answer = Callable[..., InformationRequest]
Queue = Callable[..., Release]


@pytest.fixture
def answer(desk: Desk) -> Answer:
    """`answer(("rekap.csv", bytes), details=…, answer=…)` is a granted and delivered case."""

    def make(
        *files: tuple[str, bytes],
        answer: Proposal = GRANTED,
        asked: Submission = ASKED,
        **said: Any,
    ) -> InformationRequest:
        case = in_work(desk.office, desk.ppid, replace(asked, **said))
        held = [
            store_bytes(
                office=desk.office, data=data, name=name, purpose=Purpose.ANSWER,
                actor=desk.officer, state=State.DRAFT,
            )
            for name, data in files or [("rekap.csv", CLEAN)]
        ]  # fmt: skip
        whole = replace(answer, file_ids=tuple(one.pk for one in held))
        propose(office=desk.office, actor=desk.officer, case_id=case.pk, answer=whole)
        return send(office=desk.office, actor=desk.ppid, case_id=case.pk)

    return make


@pytest.fixture
def queued(desk: Desk, answer: Answer) -> Queue:
    """`queued(…)` is that case in the queue, judged by the gate."""

    def make(*files: tuple[str, bytes], **said: Any) -> Release:
        case = answer(*files, **said)
        release = queue(office=desk.office, actor=desk.ppid, case_id=case.pk)
        assert release is not None
        return release

    return make
