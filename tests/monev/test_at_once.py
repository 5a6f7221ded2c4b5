"""Two people at the same moment: one act happens, the other is told in a sentence. On both engines.

The pauses stand where a second person would slip in; without the locks each of these tests fails on
PostgreSQL.
"""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Event
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from serambi.core.errors import Conflict, InvalidInput, NotAllowed, Refused, SerambiError
from serambi.ledger.selectors import thread
from serambi.monev.events import RESULT, SUBMISSION
from serambi.monev.models import Answer, Certificate, Instrument, Rebuttal, Submission
from serambi.monev.models.choices import Stage
from serambi.monev.services import assessing, certifying, finishing, objecting, stages
from serambi.monev.services.instruments import bring_in
from serambi.offices.scoping import all_offices
from serambi.ratings import services as ratings
from serambi.ratings.models import Rating
from serambi.ratings.said import Said
from serambi.ratings.services import change
from tests.monev.conftest import Parties
from tests.monev.cycles import HEAD, SHEET, finished, graded, on, published, verifying

pytestmark = pytest.mark.django_db(transaction=True)
PAUSE = 1.5


def both(*acts: Callable[[], object]) -> list[object]:
    """What each act gave, or the refusal that it met; anything else is raised."""

    def body(act: Callable[[], object]) -> object:
        try:
            return act()
        except SerambiError as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [done.result(timeout=60) for done in [pool.submit(body, act) for act in acts]]


def paused(
    patch: pytest.MonkeyPatch, room: Any, name: str, reached: Event | None = None
) -> None:  # fmt: skip
    """`room.name` as it is, and then a pause."""
    real = getattr(room, name)

    def slow(*args: Any, **kwargs: Any) -> Any:
        found = real(*args, **kwargs)
        if reached is not None:
            reached.set()
        time.sleep(PAUSE)
        return found

    patch.setattr(room, name, slow)


def test_two_corrections_to_the_same_year_leave_one_and_a_sentence(
    parties: Parties, monkeypatch: pytest.MonkeyPatch
) -> None:
    def said(year: int) -> Said:
        return Said(
            family="Bawaslu RI", assessor="Bawaslu RI", year=year, word="Informatif", score="91,5",
            source="Keputusan", announced_on=date(2025, 12, 1),
        )  # fmt: skip

    kept = [
        ratings.record(office=parties.office, actor=parties.ppid, said=said(year))
        for year in (2023, 2024)
    ]
    paused(monkeypatch, change, "free_of")

    def correct(rating: Rating) -> Callable[[], object]:
        def act() -> object:
            with on(0):
                return ratings.correct(
                    office=parties.office, actor=parties.ppid, rating=rating, said=said(2022),
                    version=1, reason="Tahunnya keliru tertulis.",
                )  # fmt: skip

        return act

    found = both(*(correct(one) for one in kept))
    assert [type(one) for one in found if isinstance(one, InvalidInput)] == [InvalidInput]
    with all_offices():
        assert Rating.objects.filter(year=2022).count() == 1


def test_a_grade_that_is_being_settled_stands_before_the_grades_are_published(
    parties: Parties, monkeypatch: pytest.MonkeyPatch
) -> None:
    cycle = verifying(parties)
    with on(8):
        graded(parties, cycle, "BABB")
    held, done = Event(), list[str]()
    paused(monkeypatch, assessing, "sealed", held)

    def settle() -> object:
        with on(10):
            made = assessing.settle(
                target=parties.office, actor=parties.second, cycle_id=cycle.pk, number=1, given="C",
                reason="Dibuka lagi bersama.",
            )  # fmt: skip
        done.append("settled")
        return made

    def publish() -> object:
        held.wait(20)
        with on(10):
            made = stages.publish(actor=parties.runner, cycle_id=cycle.pk)
        done.append("published")
        return made

    found = both(settle, publish)
    assert not any(isinstance(one, SerambiError) for one in found), found
    assert done == ["settled", "published"]


def test_no_grade_changes_once_the_grades_are_being_published(
    parties: Parties, monkeypatch: pytest.MonkeyPatch
) -> None:
    cycle = verifying(parties)
    with on(8):
        graded(parties, cycle, "BABB")
    held = Event()
    paused(monkeypatch, stages, "all_settled", held)

    def publish() -> object:
        with on(10):
            return stages.publish(actor=parties.runner, cycle_id=cycle.pk)

    def settle() -> object:
        held.wait(20)
        with on(10):
            return assessing.settle(
                target=parties.office, actor=parties.second, cycle_id=cycle.pk, number=1, given="C",
                reason="Dibuka lagi bersama.",
            )  # fmt: skip

    moved, refused = both(publish, settle)
    assert getattr(moved, "stage", "") == Stage.REBUTTAL
    assert isinstance(refused, Refused | NotAllowed)
    with all_offices():
        assert Answer.objects.get(submission__cycle=cycle, question__position=1).given == "B"


def test_an_objection_that_is_sent_twice_at_once_is_filed_once(
    parties: Parties, monkeypatch: pytest.MonkeyPatch
) -> None:
    cycle = published(parties)
    paused(monkeypatch, objecting, "in_window")

    def rebut() -> object:
        with on(10):
            return objecting.rebut(
                office=parties.office, actor=parties.ppid, cycle_id=cycle.pk, number=1, wanted="A",
                reason="Dokumennya terbit sejak Mei, lihat tanggalnya.",
            )  # fmt: skip

    found = both(rebut, rebut)
    assert [type(one) for one in found if isinstance(one, SerambiError)] == [Conflict]
    with all_offices():
        assert Rebuttal.objects.count() == 1


def test_certificates_that_two_people_issue_at_once_are_issued_once(
    parties: Parties, monkeypatch: pytest.MonkeyPatch
) -> None:
    cycle = finished(parties)
    paused(monkeypatch, certifying, "without_certificate")

    def certify() -> object:
        with on(16):
            return list(
                certifying.certify(
                    actor=parties.runner, cycle_id=cycle.pk, signer_id=parties.runner.user_id or 0
                )
            )

    found = both(certify, certify)
    assert not any(isinstance(one, SerambiError) for one in found), found
    with all_offices():
        assert Certificate.objects.count() == 1


def test_two_instruments_that_come_in_at_once_are_two_versions(parties: Parties) -> None:
    def bring() -> object:
        with on(0):
            return bring_in(
                office=parties.nation, actor=parties.runner, head=HEAD, data=SHEET.encode()
            )

    assert not any(isinstance(one, SerambiError) for one in both(bring, bring))
    assert sorted(Instrument.objects.values_list("version", flat=True)) == [1, 2]


def test_an_act_locks_no_row_that_offices_share(parties: Parties) -> None:
    """An answer or a grade holds its own place, never the cycle, the question or another office."""
    cycle = verifying(parties)
    with CaptureQueriesContext(connection) as seen, on(8):
        assessing.grade(
            target=parties.office, actor=parties.assessor, cycle_id=cycle.pk, number=1, given="A"
        )
    asked = [one["sql"] for one in seen.captured_queries if '"monev_submission"' in one["sql"] or '"monev_answer"' in one["sql"]]  # fmt: skip
    locking = [sql for sql in asked if "FOR UPDATE" in sql]
    assert all(' OF "monev_' in sql and "monev_evaluationcycle" not in sql for sql in locking)
    assert len(locking) == (2 if connection.vendor == "postgresql" else 0)


def test_two_who_go_on_with_ratings_write_each_down_once(
    parties: Parties, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(finishing, "_rating", lambda *_args: None)
        cycle = finished(parties)
    paused(monkeypatch, finishing, "results")

    def go_on() -> object:
        with on(16):
            return list(finishing.go_on_rating(actor=parties.runner, cycle_id=cycle.pk))

    found = both(go_on, go_on)
    assert not any(isinstance(one, SerambiError) for one in found), found
    with all_offices():
        assert Rating.objects.count() == 1
        place = Submission.objects.get(cycle=cycle, office=parties.office)
    acts = [one.act for one in thread(parties.office, (SUBMISSION, str(place.pk)))]
    assert acts.count(RESULT.code) == 1
