"""Two people of the office above grade apart; parts are scored; nothing incomplete is published."""

from decimal import Decimal
from functools import partial

import pytest

from serambi.core.errors import Conflict, InvalidInput, NotAllowed, Refused
from serambi.law.roles import Role
from serambi.monev.models import Answer, EvaluationCycle, Submission
from serambi.monev.selectors.cycles import submission_of
from serambi.monev.services import assessing, filling, stages
from serambi.monev.services.filling import Said
from serambi.offices.scoping import office_scope
from tests.monev.conftest import Parties, actor
from tests.monev.cycles import (
    on,
    part,
    verifying,
)  # fmt: skip
from tests.support.cast import member

pytestmark = pytest.mark.django_db


def place(parties: Parties, cycle: EvaluationCycle) -> Submission:
    return submission_of(parties.office, cycle)


def row(parties: Parties, cycle: EvaluationCycle, number: int) -> Answer:
    with office_scope(parties.office):
        return Answer.objects.get(submission__cycle=cycle, question__position=number)


def said(parties: Parties, cycle: EvaluationCycle, number: int, words: Said) -> Answer:
    return filling.answer(
        office=parties.office, actor=parties.officer, cycle_id=cycle.pk, number=number, said=words,
    )  # fmt: skip


def grade(
    parties: Parties,
    cycle: EvaluationCycle,
    who: str,
    number: int,
    given: str,
    reason: str = "Menurut bukti.",
) -> assessing.Graded:
    return assessing.grade(
        target=parties.office, actor=getattr(parties, who), cycle_id=cycle.pk, number=number,
        given=given, reason=reason,
    )  # fmt: skip


def test_two_assessors_who_agree_fix_a_grade(parties: Parties) -> None:
    cycle = verifying(parties)
    assert not grade(parties, cycle, "assessor", 1, "B").is_settled
    assert grade(parties, cycle, "second", 1, "B").is_settled
    assert row(parties, cycle, 1).given == "B"
    with pytest.raises(Conflict):
        grade(parties, cycle, "assessor", 1, "C")


def test_assessors_who_differ_are_settled_by_the_ppid_with_a_reason(parties: Parties) -> None:
    cycle = verifying(parties)
    grade(parties, cycle, "assessor", 1, "B")
    assert grade(parties, cycle, "second", 1, "C").differs
    settle = partial(
        assessing.settle, target=parties.office, cycle_id=cycle.pk, number=1, given="C"
    )
    with pytest.raises(NotAllowed):
        settle(actor=parties.assessor, reason="Tautan mati.")
    with pytest.raises(InvalidInput):
        settle(actor=parties.second, reason="")
    settle(actor=parties.second, reason="Tautan mati saat dibuka.")
    assert (row(parties, cycle, 1).given, row(parties, cycle, 1).given_reason) == (
        "C",
        "Tautan mati saat dibuka.",
    )


def test_nobody_settles_what_nobody_graded(parties: Parties) -> None:
    cycle = verifying(parties)
    with pytest.raises(Refused):
        assessing.settle(
            target=parties.office, actor=parties.second, cycle_id=cycle.pk, number=1, given="C",
            reason="Tautan mati.",
        )  # fmt: skip


def test_an_assessor_may_think_again_until_the_other_agrees(parties: Parties) -> None:
    cycle = verifying(parties)
    grade(parties, cycle, "assessor", 1, "B")
    grade(parties, cycle, "assessor", 1, "C")
    assert not row(parties, cycle, 1).given_at
    assert grade(parties, cycle, "second", 1, "C").is_settled


def test_there_are_two_seats_and_no_third(parties: Parties) -> None:
    cycle = verifying(parties)
    grade(parties, cycle, "assessor", 1, "B")
    grade(parties, cycle, "second", 1, "C")
    third = member(parties.province, Role.PETUGAS, Role.PEMBINA, name="Penilai Tiga")
    with pytest.raises(Conflict, match="2 orang lain"):
        assessing.grade(
            target=parties.office, actor=actor(parties.province, third, Role.PETUGAS),
            cycle_id=cycle.pk, number=2, given="A",
        )  # fmt: skip


def test_one_seat_is_enough_where_the_cycle_says_so(parties: Parties) -> None:
    cycle = verifying(parties, seats=1)
    assert grade(parties, cycle, "assessor", 1, "B").is_settled


def test_a_grade_that_is_not_the_claim_needs_its_reason(parties: Parties) -> None:
    cycle = verifying(parties)
    grade(parties, cycle, "assessor", 1, "A", reason="")
    with pytest.raises(InvalidInput):
        grade(parties, cycle, "assessor", 2, "B", reason="")


def test_empty_answers_stand_as_nothing_without_being_graded(parties: Parties) -> None:
    cycle = verifying(parties, grades="AA--")
    assert (row(parties, cycle, 3).given, row(parties, cycle, 3).given_reason) == (
        "",
        "Tidak dijawab.",
    )


def test_only_the_office_above_grades(parties: Parties) -> None:
    cycle = verifying(parties)
    for who in ("officer", "ppid", "stranger", "runner"):
        with pytest.raises(NotAllowed):
            grade(parties, cycle, who, 1, "A")


def test_an_office_that_did_not_send_is_not_graded(parties: Parties) -> None:
    cycle = verifying(parties)
    with pytest.raises(Refused, match="belum mengirim"):
        assessing.grade(
            target=parties.world.stranger,
            actor=parties.assessor,
            cycle_id=cycle.pk,
            number=1,
            given="A",
        )


@pytest.mark.parametrize(
    "value", [None, Decimal(-1), Decimal("100.01"), Decimal("50.005"), Decimal("NaN")]
)
def test_a_part_is_scored_between_0_and_100_with_two_decimals(
    parties: Parties, value: Decimal | None
) -> None:
    cycle = verifying(parties)
    with pytest.raises(InvalidInput):
        assessing.score_part(
            target=parties.office, actor=parties.assessor, cycle_id=cycle.pk, part="Uji akses",
            value=value, reason="Hasil uji.",
        )  # fmt: skip


def test_a_part_is_scored_in_its_own_stage(parties: Parties) -> None:
    cycle = verifying(parties)
    with pytest.raises(Refused, match="Wawancara tidak dinilai"):
        part(parties, cycle, "Wawancara", "90")
    with pytest.raises(Refused):
        part(parties, cycle, "SAQ", "90")


def test_nothing_is_published_before_every_grade_and_part_stands(parties: Parties) -> None:
    cycle = verifying(parties)
    with on(10):
        with pytest.raises(Refused, match="4 jawaban dari 1 kantor"):
            stages.publish(actor=parties.runner, cycle_id=cycle.pk)
        for who in ("assessor", "second"):
            for number in range(1, 5):
                grade(parties, cycle, who, number, "B")
        with pytest.raises(Refused, match="uji akses belum ada untuk 1 kantor"):
            stages.publish(actor=parties.runner, cycle_id=cycle.pk)
        part(parties, cycle, "Uji akses", "80")
    with on(9), pytest.raises(Refused, match="baru mulai"):
        stages.publish(actor=parties.runner, cycle_id=cycle.pk)
