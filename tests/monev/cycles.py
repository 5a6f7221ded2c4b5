"""A cycle of three questions, carried as far as a test needs it; days pass by the clock of the tests."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TypedDict, Unpack
from uuid import UUID

from serambi.core import clock
from serambi.monev.models import EvaluationCycle, Instrument
from serambi.monev.models.choices import Stage
from serambi.monev.services import assessing, filling, finishing, objecting, sending, stages
from serambi.monev.services.filling import Said
from serambi.monev.services.instruments import Head, bring_in
from serambi.monev.services.stages import Plan
from tests.monev.conftest import Parties

SHEET = (
    "kode,kelompok,pertanyaan,bobot,semua_atau_nol,boleh_nihil,bukti\n"
    "1.1,Laman,Menu berkala,4,0,0,tautan\n"
    "1.2,Laman,Profil lengkap,3,1,0,tautan\n"
    "2.1,Sarana,Tender selesai,2,0,1,dokumen\n"
    "2.2,Sarana,Ruang layanan,1,0,0,foto\n"
)
HEAD = Head(
    title="SAQ kecil", assessor="Bawaslu RI", year=2026, total=Decimal(10),
    method="bawaslu-ri-2025", scale="bawaslu-ri-2025",
)  # fmt: skip
DAY = timedelta(days=1)
MONDAY = date(2026, 11, 23)
CALENDAR = {
    Stage.FILLING: (MONDAY, MONDAY + 6 * DAY),
    Stage.VERIFYING: (MONDAY + 7 * DAY, MONDAY + 9 * DAY),
    Stage.REBUTTAL: (MONDAY + 10 * DAY, MONDAY + 12 * DAY),
    Stage.INTERVIEW: (MONDAY + 14 * DAY, MONDAY + 15 * DAY),
}


@contextmanager
def on(days: int, hour: int = 2) -> Iterator[None]:
    """The clock `days` after that Monday, at `hour` UTC (02.00 is 09.00 WIB)."""
    with clock.fixed(datetime(2026, 11, 23, hour, 0, tzinfo=UTC) + days * DAY):
        yield


def small(parties: Parties) -> Instrument:
    return bring_in(office=parties.nation, actor=parties.runner, head=HEAD, data=SHEET.encode())


class PlanWords(TypedDict, total=False):
    """What a cycle is planned with in other words than that of the tests."""

    title: str
    year: int
    instrument_id: UUID
    level: str
    seats: int
    ties: str
    is_outside: bool
    is_practice: bool
    calendar: Mapping[Stage, tuple[date, date]]


def planned(parties: Parties, **changes: Unpack[PlanWords]) -> EvaluationCycle:
    made = small(parties)
    said = Plan("Penilaian keterbukaan 2026", 2026, made.pk, calendar=CALENDAR)
    return stages.plan(office=parties.nation, actor=parties.runner, said=replace(said, **changes))


def opened(parties: Parties, **changes: Unpack[PlanWords]) -> EvaluationCycle:
    cycle = planned(parties, **changes)
    return stages.open_cycle(actor=parties.runner, cycle_id=cycle.pk)


def answered(parties: Parties, cycle: EvaluationCycle, grades: str = "AABB") -> None:
    """Pangkalpinang claims `grades`, one letter a question ("-" for none, "N" for nihil)."""
    for number, letter in enumerate(grades, start=1):
        said = Said({"-": "", "N": "NIHIL"}.get(letter, letter), note=f"Catatan {number}")
        filling.answer(
            office=parties.office,
            actor=parties.officer,
            cycle_id=cycle.pk,
            number=number,
            said=said,
        )


def sent(parties: Parties, cycle: EvaluationCycle, grades: str = "AABB") -> None:
    answered(parties, cycle, grades)
    sending.send(office=parties.office, actor=parties.ppid, cycle_id=cycle.pk, aware=True)


def verifying(
    parties: Parties, grades: str = "AABB", **changes: Unpack[PlanWords]
) -> EvaluationCycle:
    """Sent by Pangkalpinang, closed after the last day; the clock is on day 7."""
    cycle = opened(parties, **changes)
    sent(parties, cycle, grades)
    with on(7):
        return stages.close_filling(actor=parties.runner, cycle_id=cycle.pk)


def graded(parties: Parties, cycle: EvaluationCycle, grades: str) -> None:
    """Both assessors of the province give the same grades, and the access test 80."""
    for who in (parties.assessor, parties.second):
        for number, letter in enumerate(grades, start=1):
            if letter != "-":
                assessing.grade(
                    target=parties.office, actor=who, cycle_id=cycle.pk, number=number,
                    given="NIHIL" if letter == "N" else letter, reason="Menurut bukti yang dibuka.",
                )  # fmt: skip
    part(parties, cycle, "Uji akses", "80")


def part(parties: Parties, cycle: EvaluationCycle, name: str, value: str) -> None:
    assessing.score_part(
        target=parties.office, actor=parties.assessor, cycle_id=cycle.pk, part=name,
        value=Decimal(value), reason="Hasil uji pada hari itu.",
    )  # fmt: skip


def published(parties: Parties, given: str = "BABB") -> EvaluationCycle:
    """Provisional grades are out; the clock is on day 10."""
    cycle = verifying(parties)
    with on(8):
        graded(parties, cycle, given)
    with on(10):
        return stages.publish(actor=parties.runner, cycle_id=cycle.pk)


def finished(parties: Parties) -> EvaluationCycle:
    cycle = published(parties)
    with on(10):
        objecting.accept(office=parties.office, actor=parties.ppid, cycle_id=cycle.pk)
    with on(14):
        stages.start_interviews(actor=parties.runner, cycle_id=cycle.pk)
        part(parties, cycle, "Wawancara", "90")
    with on(15):
        list(finishing.finish(actor=parties.runner, cycle_id=cycle.pk))
    return EvaluationCycle.objects.get(pk=cycle.pk)
