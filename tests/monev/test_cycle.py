"""A cycle from setup to its end: each party does its part, in its days and only then."""

import hashlib
import json
from decimal import Decimal
from uuid import uuid4

import pytest

from serambi.core.errors import Conflict, InvalidInput, NotAllowed, NotFound, Refused
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.monev import events, selectors
from serambi.monev.models import Answer, EvaluationCycle, Rebuttal, Submission
from serambi.monev.models.choices import Level, Stage
from serambi.monev.selectors.cycles import cycle_of, submission_below, submission_of
from serambi.monev.selectors.results import results
from serambi.monev.services import assessing, filling, finishing, objecting, sending, stages
from serambi.monev.services.filling import Said
from serambi.monev.services.instruments import take_shipped
from serambi.offices.scoping import office_scope
from serambi.ratings.models import Rating
from tests.monev.conftest import Parties, actor
from tests.monev.cycles import (
    CALENDAR,
    DAY,
    MONDAY,
    answered,
    finished,
    on,
    opened,
    part,
    planned,
    published,
    sent,
    verifying,
)  # fmt: skip
from tests.support.cast import member

pytestmark = pytest.mark.django_db


def place(parties: Parties, cycle: EvaluationCycle) -> Submission:
    return submission_of(parties.office, cycle)


def row(parties: Parties, cycle: EvaluationCycle, number: int) -> Answer:
    with office_scope(parties.office):
        return Answer.objects.get(submission__cycle=cycle, question__position=number)


def said(
    parties: Parties, cycle: EvaluationCycle, number: int, words: Said, **more: object
) -> Answer:
    return filling.answer(
        office=parties.office, actor=parties.officer, cycle_id=cycle.pk, number=number, said=words,
        **more,  # type: ignore[arg-type]
    )  # fmt: skip


# --- setting up -------------------------------------------------------------------------------


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
    parties: Parties, changes: dict[str, object], field: str
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


# --- filling ----------------------------------------------------------------------------------


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
        ("B", 3, 4), ("", 0, 3), ("", 0, 2), ("", 0, 1)
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
    order = {
        "office": parties.office,
        "actor": parties.ppid,
        "cycle_id": cycle.pk,
        "group_id": group,
    }
    assert filling.assign(**order, user_id=mine) == 2  # type: ignore[arg-type]
    assert row(parties, cycle, 1).owner_id == mine
    with pytest.raises(InvalidInput):
        filling.assign(**order, user_id=parties.stranger.user_id)  # type: ignore[arg-type]
    assert filling.assign(**order, user_id=None) == 2  # type: ignore[arg-type]
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


# --- sending ----------------------------------------------------------------------------------


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


# --- verification -----------------------------------------------------------------------------


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
    order = {"target": parties.office, "cycle_id": cycle.pk, "number": 1, "given": "C"}
    with pytest.raises(NotAllowed):
        assessing.settle(**order, actor=parties.assessor, reason="Tautan mati.")  # type: ignore[arg-type]
    with pytest.raises(InvalidInput):
        assessing.settle(**order, actor=parties.second, reason="")  # type: ignore[arg-type]
    assessing.settle(**order, actor=parties.second, reason="Tautan mati saat dibuka.")  # type: ignore[arg-type]
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


# --- objections -------------------------------------------------------------------------------


def rebut(parties: Parties, cycle: EvaluationCycle, number: int = 1, wanted: str = "A") -> Rebuttal:
    return objecting.rebut(
        office=parties.office, actor=parties.officer, cycle_id=cycle.pk, number=number,
        wanted=wanted, reason="Tautannya hidup; waktu penilai membukanya, laman sedang dirawat.",
    )  # fmt: skip


def test_a_granted_objection_changes_the_grade_and_says_what_changed(parties: Parties) -> None:
    cycle = published(parties)
    with on(11):
        rebut(parties, cycle)
        done = objecting.reply(
            target=parties.office, actor=parties.second, cycle_id=cycle.pk, number=1, given="A",
            words="Tautan kami buka lagi dan isinya lengkap.",
        )  # fmt: skip
    assert (done.before, done.after, done.outcome) == ("B", "A", "granted")
    assert row(parties, cycle, 1).given == "A"
    told = [
        one.sentence()
        for one in thread(parties.office, (events.SUBMISSION, str(place(parties, cycle).pk)))
    ]
    assert any("nilai B menjadi A" in one for one in told)


def test_an_objection_may_be_granted_in_part_or_refused_but_never_costs_points(
    parties: Parties,
) -> None:
    cycle = published(parties, given="CABC")
    with on(11):
        rebut(parties, cycle)
        rebut(parties, cycle, number=4)
        order = {"target": parties.office, "actor": parties.second, "cycle_id": cycle.pk}
        with pytest.raises(InvalidInput, match="menurunkan"):
            objecting.reply(**order, number=1, given="D", words="Menurut kami malah kurang.")  # type: ignore[arg-type]
        part_of = objecting.reply(**order, number=1, given="B", words="Sebagian isinya memang ada.")  # type: ignore[arg-type]
        refused = objecting.reply(
            **order, number=4, given="C", words="Fotonya tidak menunjukkan ruang."
        )  # type: ignore[arg-type]
        with pytest.raises(Conflict):
            objecting.reply(**order, number=4, given="B", words="Fotonya tidak menunjukkan ruang.")  # type: ignore[arg-type]
    assert (part_of.outcome, refused.outcome) == ("partly", "refused")


def test_an_objection_is_made_once_in_its_window_and_asks_for_more(parties: Parties) -> None:
    cycle = published(parties)
    with on(11):
        with pytest.raises(InvalidInput, match="lebih tinggi"):
            rebut(parties, cycle, wanted="C")
        rebut(parties, cycle)
        with pytest.raises(Conflict):
            rebut(parties, cycle)
    with on(13), pytest.raises(Refused, match="lewat"):
        rebut(parties, cycle, number=4)


def test_the_stage_after_waits_for_every_answer_and_for_the_last_day(parties: Parties) -> None:
    cycle = published(parties)
    with on(11):
        rebut(parties, cycle)
    with on(12), pytest.raises(Refused, match="1 kantor belum menerima"):
        stages.start_interviews(actor=parties.runner, cycle_id=cycle.pk)
    with on(13), pytest.raises(Refused, match="1 sanggahan belum dijawab"):
        stages.start_interviews(actor=parties.runner, cycle_id=cycle.pk)


def test_who_accepts_its_grades_objects_no_more(parties: Parties) -> None:
    cycle = published(parties)
    with on(10):
        with pytest.raises(NotAllowed):
            objecting.accept(office=parties.office, actor=parties.officer, cycle_id=cycle.pk)
        objecting.accept(office=parties.office, actor=parties.ppid, cycle_id=cycle.pk)
        with pytest.raises(Conflict):
            rebut(parties, cycle)
        assert (
            stages.start_interviews(actor=parties.runner, cycle_id=cycle.pk).stage
            == Stage.INTERVIEW
        )


# --- the end ----------------------------------------------------------------------------------


def test_the_final_score_is_weighed_ranked_called_and_written_down(parties: Parties) -> None:
    """B of 4, A of 3, B of 2, B of 1: 3 + 3 + 1.5 + .75 = 8.25 of 10; .9 x 82.5 + .1 x 80 = 82.25."""
    cycle = finished(parties)
    found = place(parties, cycle)
    assert (found.saq, found.final, found.word) == (
        Decimal("82.50"),
        Decimal("82.25"),
        "Menuju Informatif",
    )
    assert (found.rank_province, found.rank_nation) == (1, 1)
    with office_scope(parties.office):
        rating = Rating.objects.get()
    assert (rating.score, rating.word, rating.family) == (
        Decimal("82.25"),
        "Menuju Informatif",
        "Bawaslu RI",
    )
    assert cycle.finished_at


def test_an_office_that_did_not_send_has_no_score(parties: Parties) -> None:
    cycle = finished(parties)
    assert submission_of(parties.world.stranger, cycle).final is None
    assert [one.office for one in results(cycle)] == [parties.office]


def test_writing_ratings_down_again_changes_nothing(parties: Parties) -> None:
    cycle = finished(parties)
    list(finishing.publish_ratings(cycle, results(cycle)))
    with office_scope(parties.office):
        assert Rating.objects.count() == 1


def test_days_are_changed_with_a_reason_and_only_ahead(parties: Parties) -> None:
    cycle = opened(parties)
    longer = CALENDAR | {Stage.FILLING: (MONDAY, MONDAY + 7 * DAY)}
    order = {"actor": parties.runner, "cycle_id": cycle.pk}
    with pytest.raises(InvalidInput):
        stages.reschedule(**order, days=longer, reason="")  # type: ignore[arg-type]
    with pytest.raises(InvalidInput, match="Tidak ada tanggal"):
        stages.reschedule(**order, days=CALENDAR, reason="Tidak jadi.")  # type: ignore[arg-type]
    short = longer | {Stage.FILLING: (MONDAY, MONDAY + DAY)}
    with pytest.raises(InvalidInput, match="sudah lewat"), on(3):
        stages.reschedule(**order, days=short, reason="Dipersingkat.")  # type: ignore[arg-type]
    stages.reschedule(**order, days=longer, reason="Banjir di tiga kabupaten.")  # type: ignore[arg-type]
    with on(7):
        said(parties, cycle, 1, Said("A"))
        with pytest.raises(Refused):
            stages.close_filling(**order)  # type: ignore[arg-type]


def test_a_cycle_that_is_called_off_stays_readable_and_does_nothing_more(parties: Parties) -> None:
    cycle = opened(parties)
    answered(parties, cycle)
    stages.cancel(
        actor=parties.runner, cycle_id=cycle.pk, reason="Anggaran dialihkan ke Pilkada ulang."
    )
    with pytest.raises(Refused):
        said(parties, cycle, 1, Said("B"))
    assert selectors.answers(parties.office, cycle)[0].grade == "A"


def test_another_province_s_office_is_not_found_from_here(parties: Parties) -> None:
    cycle = opened(parties)
    assert submission_below(parties.province, cycle, "1971").office == parties.office
    assert submission_below(parties.nation, cycle, "1971").office == parties.office
    with pytest.raises(NotFound):
        submission_below(parties.world.stranger, cycle, "1971")
