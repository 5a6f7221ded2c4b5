"""Objections inside their window, the end of a cycle, and what may be changed on the way."""

from decimal import Decimal
from functools import partial

import pytest

from serambi.core.errors import Conflict, InvalidInput, NotAllowed, NotFound, Refused
from serambi.ledger.selectors import thread
from serambi.monev import events, selectors
from serambi.monev.models import Answer, EvaluationCycle, Rebuttal, Submission
from serambi.monev.models.choices import Stage
from serambi.monev.selectors.cycles import submission_below, submission_of
from serambi.monev.selectors.results import results
from serambi.monev.services import filling, finishing, objecting, stages
from serambi.monev.services.filling import Said
from serambi.offices.scoping import office_scope
from serambi.ratings.models import Rating
from tests.monev.conftest import Parties
from tests.monev.cycles import (
    CALENDAR,
    DAY,
    MONDAY,
    answered,
    finished,
    on,
    opened,
    published,
)  # fmt: skip

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
        reply = partial(
            objecting.reply, target=parties.office, actor=parties.second, cycle_id=cycle.pk
        )
        with pytest.raises(InvalidInput, match="menurunkan"):
            reply(number=1, given="D", words="Menurut kami malah kurang.")
        part_of = reply(number=1, given="B", words="Sebagian isinya memang ada.")
        refused = reply(number=4, given="C", words="Fotonya tidak menunjukkan ruang.")
        with pytest.raises(Conflict):
            reply(number=4, given="B", words="Fotonya tidak menunjukkan ruang.")
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
    reschedule = partial(stages.reschedule, actor=parties.runner, cycle_id=cycle.pk)
    with pytest.raises(InvalidInput):
        reschedule(days=longer, reason="")
    with pytest.raises(InvalidInput, match="Tidak ada tanggal"):
        reschedule(days=CALENDAR, reason="Tidak jadi.")
    short = longer | {Stage.FILLING: (MONDAY, MONDAY + DAY)}
    with pytest.raises(InvalidInput, match="sudah lewat"), on(3):
        reschedule(days=short, reason="Dipersingkat.")
    reschedule(days=longer, reason="Banjir di tiga kabupaten.")
    with on(7):
        said(parties, cycle, 1, Said("A"))
        with pytest.raises(Refused):
            stages.close_filling(actor=parties.runner, cycle_id=cycle.pk)


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
