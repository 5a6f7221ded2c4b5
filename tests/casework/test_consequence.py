"""A request waits for a consequence test and gains no day by it."""

import pytest

from serambi.casework.services.clock import extend
from serambi.casework.services.consequence import end_test, start_test
from serambi.casework.services.decide import propose, send
from serambi.core.errors import NotAllowed, Refused
from serambi.ledger.selectors import thread
from tests.casework.cases import GRANTED, in_work
from tests.casework.conftest import Desk


def test_the_due_date_stays_where_it_was(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    before = (case.due_on, case.first_due_on, case.clock_rows.count())
    case = start_test(office=desk.office, actor=desk.ppid, case_id=case.pk)
    assert case.state == "uji_konsekuensi"
    case = end_test(office=desk.office, actor=desk.ppid, case_id=case.pk)
    assert case.state == "diproses"
    assert (case.due_on, case.first_due_on, case.clock_rows.count()) == before
    acts = [event.act for event in thread(desk.office, ("request", case.pk))]
    assert acts[-2:] == ["request.test_started", "request.test_ended"]


def test_an_extended_request_comes_back_extended(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    extend(office=desk.office, actor=desk.ppid, case_id=case.pk, reason="Dokumen belum terkumpul.")
    start_test(office=desk.office, actor=desk.ppid, case_id=case.pk)
    case = end_test(office=desk.office, actor=desk.ppid, case_id=case.pk)
    assert case.state == "diperpanjang"
    with pytest.raises(Refused):
        extend(office=desk.office, actor=desk.ppid, case_id=case.pk, reason="Sekali lagi saja.")


def test_nothing_is_sent_while_testing(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    propose(office=desk.office, actor=desk.officer, case_id=case.pk, answer=GRANTED)
    start_test(office=desk.office, actor=desk.ppid, case_id=case.pk)
    with pytest.raises(Refused):
        send(office=desk.office, actor=desk.ppid, case_id=case.pk)
    end_test(office=desk.office, actor=desk.ppid, case_id=case.pk)
    assert send(office=desk.office, actor=desk.ppid, case_id=case.pk).state == "dikabulkan"


def test_only_the_ppid_starts_and_ends_a_test(desk: Desk) -> None:
    case = in_work(desk.office, desk.ppid)
    with pytest.raises(NotAllowed):
        start_test(office=desk.office, actor=desk.officer, case_id=case.pk)
    start_test(office=desk.office, actor=desk.ppid, case_id=case.pk)
    with pytest.raises(NotAllowed):
        end_test(office=desk.office, actor=desk.officer, case_id=case.pk)
