"""A cycle is set up, opened and filled in: each party in its days and only then."""

import hashlib
import json
from decimal import Decimal
from functools import partial
from uuid import uuid4

import pytest

from serambi.core.errors import Conflict, InvalidInput, NotAllowed, NotFound, Refused
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.monev import events, selectors
from serambi.monev.models import Answer, EvaluationCycle, Submission
from serambi.monev.models.choices import Level, Stage
from serambi.monev.selectors.cycles import cycle_of, submission_of
from serambi.monev.services import filling, sending, stages
from serambi.monev.services.filling import Said
from serambi.monev.services.instruments import take_shipped
from serambi.offices.scoping import office_scope
from tests.monev.conftest import Parties, actor
from tests.monev.cycles import (
    CALENDAR,
    DAY,
    MONDAY,
    PlanWords,
    answered,
    on,
    opened,
    planned,
    sent,
)  # fmt: skip

pytestmark = pytest.mark.django_db


def place(parties: Parties, cycle: EvaluationCycle) -> Submission:
    return submission_of(parties.office, cycle)


def row(parties: Parties, cycle: EvaluationCycle, number: int) -> Answer:
    with office_scope(parties.office):
        return Answer.objects.get(submission__cycle=cycle, question__position=number)


def said(
    parties: Parties, cycle: EvaluationCycle, number: int, words: Said, *, draft: bool = False
) -> Answer:
    return filling.answer(
        office=parties.office, actor=parties.officer, cycle_id=cycle.pk, number=number, said=words,
        draft=draft,
    )  # fmt: skip


def test_a_plan_is_seen_by_its_owner_alone_and_an_open_cycle_by_all_below(parties: Parties) -> None:
    cycle = planned(parties)
    assert cycle_of(parties.nation, cycle.pk) == cycle
    for office in (parties.office, parties.province):
        with pytest.raises(NotFound):
            cycle_of(office, cycle.pk)
    stages.open_cycle(actor=parties.runner, cycle_id=cycle.pk)
    for office in (parties.office, parties.province, parties.world.stranger):
        assert cycle_of(office, cycle.pk) == cycle


def test_opening_gives_every_city_and_regency_a_place_and_no_province(parties: Parties) -> None:
    cycle = opened(parties)
    assert place(parties, cycle).office == parties.office
    assert submission_of(parties.world.stranger, cycle)
    with pytest.raises(NotFound):
        submission_of(parties.province, cycle)


def test_a_structure_cannot_be_used(parties: Parties) -> None:
    bare = take_shipped(office=parties.nation, actor=parties.runner, key="ki-2025")
    with pytest.raises(InvalidInput, match="kerangka"):
        planned(parties, instrument_id=bare.pk)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": "abc"}, "title"), ({"year": 1900}, "year"), ({"level": "desa"}, "level"),
        ({"seats": 3}, "level"), ({"ties": "undian"}, "ties"), ({"is_outside": True}, "level"),
        ({"calendar": {Stage.FILLING: (MONDAY, MONDAY - DAY)}}, "pengisian_last"),
        ({"calendar": CALENDAR | {Stage.VERIFYING: (MONDAY, MONDAY + 9 * DAY)}}, "verifikasi_first"),
    ],
)  # fmt: skip
def test_a_plan_that_cannot_be_is_refused_at_its_field(
    parties: Parties, changes: PlanWords, field: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        planned(parties, **changes)
    assert caught.value.field == field
    assert not EvaluationCycle.objects.exists()


def test_a_cycle_opens_on_its_first_day_with_a_whole_calendar(parties: Parties) -> None:
    later = {stage: (a + DAY, b + DAY) for stage, (a, b) in CALENDAR.items()}
    cycle = planned(parties, calendar=later)
    with pytest.raises(Refused, match="baru mulai 24 November 2026"):
        stages.open_cycle(actor=parties.runner, cycle_id=cycle.pk)
    stages.change_plan(
        actor=parties.runner, cycle_id=cycle.pk, days={Stage.FILLING: (MONDAY, MONDAY)}
    )
    with pytest.raises(Refused, match="belum ditetapkan"):
        stages.open_cycle(actor=parties.runner, cycle_id=cycle.pk)


def test_nobody_below_means_nothing_opens(parties: Parties) -> None:
    alone = planned(parties, level=Level.PROVINCES)
    assert stages.open_cycle(actor=parties.runner, cycle_id=alone.pk).stage == Stage.FILLING


def test_only_the_owner_moves_its_cycle(parties: Parties) -> None:
    cycle = planned(parties)
    for who in (parties.ppid, parties.second, parties.stranger):
        with pytest.raises(NotAllowed):
            stages.open_cycle(actor=who, cycle_id=cycle.pk)
    with pytest.raises(NotFound):
        stages.open_cycle(actor=parties.runner, cycle_id=uuid4())


def test_an_answer_is_kept_with_every_word_and_its_points(parties: Parties) -> None:
    cycle = opened(parties)
    kept = said(parties, cycle, 1, Said("b", "Menu ada sejak 2024.", "https://contoh.test/menu"))
    assert (kept.grade, kept.note, kept.link, kept.version) == (
        "B",
        "Menu ada sejak 2024.",
        "https://contoh.test/menu",
        1,
    )
    found = selectors.answers(parties.office, cycle)
    assert [(one.grade, one.points, one.most) for one in found] == [
        (grade, Decimal(points), Decimal(most))
        for grade, points, most in [("B", 3, 4), ("", 0, 3), ("", 0, 2), ("", 0, 1)]
    ]  # fmt: skip
    assert selectors.answers(parties.province, cycle) == []


@pytest.mark.parametrize(
    ("number", "words", "field"),
    [
        (1, Said("F"), "grade"), (1, Said("nihil"), "grade"), (1, Said("A", note="x" * 2001), "note"),
        (1, Said("A", link="bukan tautan"), "link"), (1, Said("A", link="javascript:alert(1)"), "link"),
        (1, Said("A", note="a\u202eb"), "note"), (1, Said("A", evidence=[uuid4()]), "evidence"),
    ],
)  # fmt: skip
def test_a_wrong_answer_is_refused_at_its_field_and_nothing_changes(
    parties: Parties, number: int, words: Said, field: str
) -> None:
    cycle = opened(parties)
    with pytest.raises(InvalidInput) as caught:
        said(parties, cycle, number, words)
    assert caught.value.field == field
    with office_scope(parties.office):
        assert not Answer.objects.exists()


def test_a_draft_keeps_a_half_typed_address(parties: Parties) -> None:
    cycle = opened(parties)
    assert said(parties, cycle, 1, Said("A", link="https://"), draft=True).link == "https://"


def test_two_colleagues_on_one_question_notice_each_other(parties: Parties) -> None:
    cycle = opened(parties)
    said(parties, cycle, 1, Said("A"))
    said(parties, cycle, 1, Said("B"))  # the same person, from the same page
    with pytest.raises(Conflict):
        filling.answer(
            office=parties.office, actor=parties.ppid, cycle_id=cycle.pk, number=1, said=Said("C")
        )
    filling.answer(
        office=parties.office,
        actor=parties.ppid,
        cycle_id=cycle.pk,
        number=1,
        said=Said("C", version=2),
    )
    assert row(parties, cycle, 1).grade == "C"


def test_a_group_is_given_to_a_colleague_and_never_to_a_stranger(parties: Parties) -> None:
    cycle = opened(parties)
    group = cycle.instrument.groups.get(name="Laman").pk
    mine = parties.officer.user_id
    assign = partial(
        filling.assign, office=parties.office, actor=parties.ppid, cycle_id=cycle.pk, group_id=group
    )
    assert assign(user_id=mine) == 2
    assert row(parties, cycle, 1).owner_id == mine
    with pytest.raises(InvalidInput):
        assign(user_id=parties.stranger.user_id)
    assert assign(user_id=None) == 2
    assert row(parties, cycle, 1).owner_id is None


def test_the_last_day_counts_whole_and_the_next_does_not(parties: Parties) -> None:
    cycle = opened(parties)
    with on(6, hour=16):  # 23.00 WIB on the last day
        said(parties, cycle, 1, Said("A"))
    with on(6, hour=17), pytest.raises(Refused, match="Batasnya sudah lewat: 29 November 2026"):
        said(parties, cycle, 1, Said("B"))


def test_strangers_and_wrong_roles_answer_nothing(parties: Parties) -> None:
    cycle = opened(parties)
    head = actor(parties.office, parties.world.here[Role.PEMBINA], Role.PEMBINA)
    for who in (parties.stranger, parties.assessor, parties.runner, head):
        with pytest.raises(NotAllowed):
            filling.answer(
                office=parties.office, actor=who, cycle_id=cycle.pk, number=1, said=Said("A")
            )
    with pytest.raises(NotFound):
        said(parties, cycle, 5, Said("A"))


def test_what_is_sent_is_sealed_with_a_digest_that_the_log_repeats(parties: Parties) -> None:
    cycle = opened(parties)
    answered(parties, cycle, "ABN-")
    with pytest.raises(InvalidInput, match="1 pertanyaan tanpa jawaban"):
        sending.send(office=parties.office, actor=parties.ppid, cycle_id=cycle.pk)
    sending.send(office=parties.office, actor=parties.ppid, cycle_id=cycle.pk, aware=True)
    found = place(parties, cycle)
    assert found.digest == hashlib.sha256(found.sealed.encode()).hexdigest()
    record = json.loads(found.sealed)
    assert [one["grade"] for one in record["answers"]] == ["A", "B", "NIHIL", ""]
    told = thread(parties.office, (events.SUBMISSION, str(found.pk)))
    assert found.digest in told[0].sentence()
    assert "3 dari 4 jawaban" in told[0].sentence()


def test_what_was_sent_changes_only_after_it_was_taken_back_with_a_reason(parties: Parties) -> None:
    cycle = opened(parties)
    sent(parties, cycle)
    first = place(parties, cycle).digest
    with pytest.raises(Conflict):
        said(parties, cycle, 1, Said("C"))
    with pytest.raises(Conflict):
        sending.send(office=parties.office, actor=parties.ppid, cycle_id=cycle.pk)
    with pytest.raises(NotAllowed):
        sending.take_back(
            office=parties.office, actor=parties.officer, cycle_id=cycle.pk, reason="Salah tautan."
        )
    with pytest.raises(InvalidInput):
        sending.take_back(office=parties.office, actor=parties.ppid, cycle_id=cycle.pk, reason="")
    sending.take_back(
        office=parties.office, actor=parties.ppid, cycle_id=cycle.pk, reason="Salah tautan."
    )
    with pytest.raises(Refused):
        sending.take_back(
            office=parties.office, actor=parties.ppid, cycle_id=cycle.pk, reason="Salah tautan."
        )
    said(parties, cycle, 1, Said("C", version=1))
    sending.send(office=parties.office, actor=parties.ppid, cycle_id=cycle.pk)
    again = place(parties, cycle)
    assert (again.seals, again.digest == first) == (2, False)


def test_filling_closes_after_its_last_day_or_when_everybody_has_sent(parties: Parties) -> None:
    cycle = opened(parties)
    sent(parties, cycle)
    with pytest.raises(Refused, match="1 kantor belum mengirim"):
        stages.close_filling(actor=parties.runner, cycle_id=cycle.pk)
    sending.send(
        office=parties.world.stranger, actor=parties.stranger, cycle_id=cycle.pk, aware=True
    )
    assert stages.close_filling(actor=parties.runner, cycle_id=cycle.pk).stage == Stage.VERIFYING
