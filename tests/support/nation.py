"""A synthetic nation in the middle of an evaluation: RI, provinces, cities; answers drawn by a fixed rule.

Rows are inserted in bulk, not by the services: what is tried is the reading over all of them. The
grades follow from the place of office and question, so that a test can reckon them again by itself.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from serambi.core import clock
from serambi.identity.actors import Actor
from serambi.identity.models import Membership, User
from serambi.law.roles import Role
from serambi.monev.models import (
    Answer,
    EvaluationCycle,
    Instrument,
    PartScore,
    Question,
    Submission,
)
from serambi.monev.models.choices import PartSource, Stage
from serambi.monev.services.instruments import Head, bring_in
from serambi.offices.models import Office
from serambi.offices.provinces import provinces as known_provinces
from serambi.offices.scoping import all_offices

PROVINCES, OFFICES, QUESTIONS = 38, 514, 35
KNOWN = known_provinces()
GRADES = "ABCDE"
HEADER = "kode,kelompok,pertanyaan,bobot,semua_atau_nol,boleh_nihil,bukti\n"
GROUPS = ("Sarana prasarana", "Website PPID", "e-PPID terintegrasi", "Pengetahuan umum", "HP PPID")
HEAD = Head(
    title="Kuesioner sintetis 35 pertanyaan", assessor="Bawaslu RI", year=2026,
    method="bawaslu-ri-2025", scale="bawaslu-ri-2025",
)  # fmt: skip


@dataclass(frozen=True)
class Nation:
    """The cycle, its runner, and its offices in the order of their codes."""

    cycle: EvaluationCycle
    runner: Actor
    offices: Sequence[Office]


def weights() -> list[int]:
    """30 questions of 3 points, 5 of 2: 100 points."""
    return [3] * 30 + [2] * 5


def grade(office: int, question: int) -> str:
    """The settled grade of the office and question with these places, from 0."""
    return GRADES[(office * 7 + question * question * 3 + office // 11) % 13 // 3]


def access(office: int) -> Decimal:
    """The access test of the office with this place: 0 to 100 by quarters."""
    return Decimal((office * 37) % 401) / 4


def sheet() -> bytes:
    """The instrument as a file."""
    rows = [
        f"{n + 1},{GROUPS[n % 5]},Pertanyaan sintetis {n + 1},{weight},0,0,tautan"
        for n, weight in enumerate(weights())
    ]
    return (HEADER + "\n".join(rows)).encode()


def ladder(provinces: int = PROVINCES, cities: int = OFFICES) -> tuple[Office, list[Office]]:
    """RI and its cities, shared out evenly among the provinces."""
    nation = Office.objects.create(code="00", level="ri", name="Bawaslu Republik Indonesia")
    made = Office.objects.bulk_create(
        Office(code=one.code, level="provinsi", name=f"Bawaslu Provinsi {one.name}", parent=nation)
        for one in KNOWN[:provinces]
    )
    below = [
        Office(
            code=f"{made[n % provinces].code}{1 + n // provinces:02}", level="kabupaten",
            name=f"Bawaslu Kabupaten Sintetis {n + 1}", parent=made[n % provinces],
        )
        for n in range(cities)
    ]  # fmt: skip
    return nation, sorted(Office.objects.bulk_create(below), key=lambda one: one.code)


def crowd(province: Office, many: int = 549) -> list[Office]:
    """So many more offices below `province`, beside those of the cast: with it, 553 in all."""
    return list(
        Office.objects.bulk_create(
            Office(
                code=f"{5000 + n}", level="kabupaten", name=f"Bawaslu Kabupaten Ke-{n + 1}",
                parent=province,
            )
            for n in range(many)
        )
    )  # fmt: skip


def runner_of(nation: Office) -> Actor:
    """RI's PPID."""
    user = User.objects.create_user("ppid@ri.example.test", name="Penyelenggara RI")
    Membership.objects.create(user=user, office=nation, role=Role.PPID, title="Kapusdatin")
    return Actor(f"user:{user.pk}", user.name, nation.pk, frozenset({Role.PPID}), user.pk)


def cycle_of(nation: Office, runner: Actor, stage: Stage) -> EvaluationCycle:
    """A cycle of the synthetic instrument that stands at `stage`."""
    made: Instrument = bring_in(office=nation, actor=runner, head=HEAD, data=sheet())
    return EvaluationCycle.objects.create(
        owner=nation, instrument=made, title="Penilaian sintetis 2026", assessor="Bawaslu RI",
        year=2026, stage=stage, parts={"SAQ": "90", "Uji akses": "10"}, scale="bawaslu-ri-2025",
        ties="wawancara-uji-saq", seats=1, made_at=clock.now(), made_by=runner.id,
    )  # fmt: skip


def evaluated(provinces: int = PROVINCES, cities: int = OFFICES) -> Nation:
    """Everything sent, graded and tested: only the end of the cycle is missing."""
    nation, offices = ladder(provinces, cities)
    runner = runner_of(nation)
    cycle = cycle_of(nation, runner, Stage.INTERVIEW)
    questions = list(cycle.instrument.questions.order_by("position"))
    now, digest = clock.now(), hashlib.sha256(b"{}").hexdigest()
    with all_offices():
        sent = Submission.objects.bulk_create(
            [
                Submission(cycle=cycle, office=one, sealed_at=now, sealed_by="user:1", sealed="{}", digest=digest, seals=1)
                for one in offices
            ],
            batch_size=500,
        )  # fmt: skip
        for place, one in enumerate(sent):
            Answer.objects.bulk_create(_answers(one, place, questions))
        PartScore.objects.bulk_create(
            [
                PartScore(
                    office_id=one.office_id, submission=one, part="Uji akses", value=access(place),
                    source=PartSource.TYPED, reason="Sintetis.", by="user:1", at=now,
                )
                for place, one in enumerate(sent)
            ],
            batch_size=500,
        )  # fmt: skip
    return Nation(cycle, runner, offices)


def _answers(one: Submission, place: int, questions: Sequence[Question]) -> list[Answer]:
    now = clock.now()
    return [
        Answer(
            office_id=one.office_id, submission=one, question=question, grade="A",
            given=grade(place, n), given_by="user:1", given_at=now, saved_at=now, version=1,
        )
        for n, question in enumerate(questions)
    ]  # fmt: skip
