"""The figures of complaints, by an independent count, and where the meeting uses them."""

from collections import Counter
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from serambi.complaints.models.choices import Kind
from serambi.complaints.selectors.figures import Share, figures, told_apart
from serambi.complaints.services import handling, saying
from serambi.core import clock
from serambi.evaluation.selectors.agenda import proposals
from serambi.evaluation.selectors.figures import service_figures
from serambi.evidence.selectors import live
from serambi.identity.actors import applicant
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.casework.conftest import Desk
from tests.complaints.making import SLOW, decided, filed, on, one

YEAR = timedelta(days=365)


def after(days: int) -> AbstractContextManager[None]:
    return clock.fixed(clock.now() + timedelta(days=days))


def test_an_empty_register_measures_nothing_and_counts_nought(desk: Desk) -> None:
    found = figures(desk.office, clock.now() - YEAR)
    assert (found.received, found.open, found.late, found.forwarded) == (0, 0, 0, 0)
    assert found.reply == found.decision == Share()


def test_replies_and_decisions_are_counted_against_their_days(desk: Desk) -> None:
    in_time, late_reply, silent, early, taken_back, sent_on = (one(desk) for _ in range(6))
    handling.reply(**on(desk, in_time), text="Kami periksa catatan piketnya.")
    decided(desk, early)
    handling.forward(**on(desk, sent_on), target="kpu", reason="Wewenang KPU")
    saying.withdraw(**on(desk, taken_back, applicant(desk.office.pk)))
    with after(14):
        found = figures(desk.office, clock.now() - YEAR)
        assert (found.reply, found.decision) == (Share(3, 3), Share(1, 1))
        assert (found.late, found.open, found.forwarded) == (0, 4, 1)
    with after(15):
        handling.reply(**on(desk, late_reply), text="Maaf, baru sekarang kami jawab.")
        found = figures(desk.office, clock.now() - YEAR)
        assert found.reply == Share(due=5, on_time=3)
        assert found.late == 2  # answered late, and silent
    with after(61):
        found = figures(desk.office, clock.now() - YEAR)
        assert found.decision == Share(due=5, on_time=1)
        assert found.late == 4
        assert silent.replied_at is None
    assert figures(desk.office, clock.now() + timedelta(seconds=1)).received == 0


@pytest.mark.parametrize(
    ("numbers", "named", "together"),
    [
        ({}, [], 0),
        ({"lambat": 4}, [], 4),
        ({"lambat": 5}, [5], 0),
        ({"lambat": 9, "sikap": 4}, [], 13),  # four could be worked out from the total
        ({"lambat": 9, "sikap": 7, "laman": 1}, [9], 8),
        ({"lambat": 9, "sikap": 3, "laman": 2}, [9], 5),
    ],
)
def test_small_kinds_are_told_together_and_cannot_be_worked_out(
    numbers: dict[str, int], named: list[int], together: int
) -> None:
    found, rest = told_apart(Counter(numbers))
    assert ([n for _words, n in found], rest) == (named, together)
    assert sum(n for _words, n in found) + rest == sum(numbers.values())


def test_every_kind_has_words_in_the_figures(desk: Desk) -> None:
    for kind in Kind:
        for _ in range(5):
            filed(desk.office, replace(SLOW, kind=kind.value))
    found = figures(desk.office, clock.now() - YEAR)
    assert len(found.kinds) == len(Kind)
    assert found.together == 0


def test_the_meeting_reads_complaints_and_talks_about_late_ones(desk: Desk) -> None:
    decided(desk, one(desk))
    one(desk)
    with after(20):
        found = {figure.key: figure for figure in service_figures(desk.office)}
        agenda = {line.key: line for line in proposals(desk.office, list(found.values()))}
    assert found["complaints.received"].value == 2
    assert found["complaints.replied"].words == "50%"
    assert found["complaints.decided"].note == "1 dari 1 yang sudah jatuh tempo"
    assert found["complaints.late"].value == 1
    assert agenda["complaints.late"].title == "Pengaduan yang terlambat ditanggapi atau diputus"


def test_another_offices_complaints_are_not_counted(desk: Desk) -> None:
    one(desk)
    elsewhere = Office.objects.get(code="1902")
    with office_scope(elsewhere):
        assert figures(elsewhere, clock.now() - YEAR).received == 0


def test_the_figures_are_a_live_record_once_a_complaint_has_its_number(
    desk: Desk, client: Client
) -> None:
    before = live(desk.office, "report.complaints")
    assert not before.holds
    assert "pernyataan nihil" in before.sentence
    one(desk)
    after = live(desk.office, "report.complaints")
    assert (after.holds, after.address) == (True, "/1971/pengaduan/angka/")
    assert client.get(after.address).status_code == 200
    form = live(desk.office, "online.complaint")
    assert "1 pengaduan masuk lewat formulir ini" in form.sentence
    assert form.holds
