"""The PPID hears of answers that a live record carried, when it falls and before it runs out."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.services import withdraw
from serambi.core import clock
from serambi.evaluation.models import ReadinessSnapshot
from serambi.evaluation.selectors.readiness import readiness
from serambi.evaluation.services.snapshot import renew, snapshot
from serambi.law.roles import Role
from serambi.monev.models import Answer, Instrument, Submission
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery
from tests.catalogue.conftest import Make, actor
from tests.support.cast import World

Days = Callable[[int], int]


@pytest.fixture
def after(world: World) -> Days:
    """`after(3)` makes the projection three days after Monday; returns how many letters are owed by then."""

    def made(days: int) -> int:
        with clock.fixed(clock.now() + timedelta(days=days)):
            snapshot(world.office)
        return len(mails(world))

    return made


def mails(world: World) -> list[Delivery]:
    with office_scope(world.office):
        return list(Delivery.objects.filter(office=world.office).order_by("created_at", "pk"))


def take_out(world: World, entry: CatalogueEntry) -> None:
    """The entry leaves the list."""
    who = actor(world.office, Role.PETUGAS, Role.PPID)
    withdraw(office=world.office, actor=who, entry=entry, reason="Tidak berlaku lagi.")


@pytest.fixture
def shown(
    world: World, questionnaire: Instrument, answered: Submission, make: Make
) -> CatalogueEntry:
    """The profile of the office is in its list, and question 1.1 hangs on nothing else."""
    with office_scope(world.office):
        Answer.objects.filter(question__code="1.1").update(link="")
    return make("Profil kantor", heading="berkala.profil", format="hardcopy")


def test_what_a_record_does_not_show_any_more_is_told_once_to_the_ppid(
    world: World, questionnaire: Instrument, shown: CatalogueEntry, after: Days
) -> None:
    assert after(0) == 0
    take_out(world, shown)
    assert after(1) == 1
    assert after(2) == 1
    mail = mails(world)[0]
    assert mail.recipient == world.here[Role.PPID].email
    assert mail.subject == "1 jawaban tidak lagi ditunjukkan"
    assert "1.1 Laman menyebut apa tugas" in mail.body
    assert f"/1971/meja/kesiapan/{questionnaire.pk}/" in mail.body


def test_a_fall_after_the_day_s_row_is_told_when_the_row_is_renewed(
    world: World, shown: CatalogueEntry, after: Days
) -> None:
    assert after(0) == 0
    with clock.fixed(clock.now() + timedelta(days=1)):
        snapshot(world.office)
        take_out(world, shown)
        renew(world.office)
        renew(world.office)
    assert len(mails(world)) == 1
    assert after(2) == 1


def test_a_record_that_will_run_out_is_told_two_weeks_and_three_days_before(
    world: World, questionnaire: Instrument, shown: CatalogueEntry, after: Days
) -> None:
    found = readiness(world.office, questionnaire)
    until = next(one for one in found.lines if one.code == "1.1").until
    assert until is not None
    left = (until - date(2026, 11, 23)).days
    told = [after(left - days) for days in (15, 14, 13, 4, 3, 2, 0)]
    assert told == [0, 1, 1, 1, 2, 2, 2]
    assert "segera tidak ditunjukkan lagi" in mails(world)[0].subject
    assert after(left + 1) == 3  # and then that it fell
    assert "tidak lagi ditunjukkan" in mails(world)[2].subject


def test_an_answer_with_a_link_or_a_proof_is_left_to_those(
    world: World, questionnaire: Instrument, answered: Submission, make: Make, after: Days
) -> None:
    entry = make("Profil kantor", heading="berkala.profil", format="hardcopy")
    assert after(0) == 0
    take_out(world, entry)
    assert after(1) == 0


def test_an_office_that_takes_part_in_nothing_is_left_alone(
    world: World, questionnaire: Instrument, make: Make, after: Days
) -> None:
    entry = make("Profil kantor", heading="berkala.profil", format="hardcopy")
    assert after(0) == 0
    take_out(world, entry)
    assert after(1) == 0
    with office_scope(world.office):
        assert ReadinessSnapshot.objects.count() == 2
