"""The object form and the list form of every rule say the same; guards of the table are checked."""

from pathlib import Path

import pytest

from serambi.casework.access import can_see, may, visible_to
from serambi.casework.models import InformationRequest
from serambi.identity.actors import Actor
from serambi.law.lifecycle import Act, State, allowed, guards
from serambi.law.roles import Role
from tests.casework.cases import registered
from tests.casework.conftest import Desk


@pytest.mark.parametrize("role", list(Role))
def test_seeing_one_and_listing_agree(desk: Desk, role: Role) -> None:
    case = registered(desk.office).case
    here = Actor("user:1", "x", desk.office.pk, frozenset({role}), 1)
    assert can_see(here, case) == visible_to(here).filter(pk=case.pk).exists()
    there = Actor("user:1", "x", desk.stranger.office_id, frozenset({role}), 1)
    assert not can_see(there, case)
    assert not visible_to(there).filter(pk=case.pk).exists()


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("role", list(Role))
def test_an_act_is_open_exactly_where_the_law_table_says(state: State, role: Role) -> None:
    case = InformationRequest(office_id=1, state=state.value)
    actor = Actor("user:1", "x", 1, frozenset({role}), 1)
    elsewhere = Actor("user:1", "x", 2, frozenset({role}), 1)
    for act in Act:
        assert may(actor, case, act) == allowed(state, role, act)
        assert may(elsewhere, case, act) is None


GUARDS = {
    "applicant_complete": "test_a_mistake_is_told_at_its_field",
    "reason_given": "test_an_extension_needs_its_reason",
    "brought_by_applicant": "test_the_applicant_completes_and_the_case_goes_to_work",
    "clock_running": "test_a_clock_that_stands_still_is_not_stopped_again",
    "clock_stopped": "test_a_running_clock_does_not_go_on",
    "moment_possible": "test_an_impossible_moment_comes_back_at_its_field",
    "promise_kept": "test_an_earlier_receipt_keeps_the_promised_date",
    "completion_overdue": "test_stopping_waits_for_the_last_day_to_complete",
    "before_first_due": "test_extending_after_the_date_is_refused",
    "decision_complete": "test_an_answer_without_what_its_outcome_needs_is_not_kept",
    "fee_in_notice": "test_no_fee_can_be_asked_that_the_notice_did_not_name",
    "no_fee_in_notice": "test_a_fee_is_asked_paid_and_then_the_information_handed_over",
    "payment_shown": "test_a_fee_is_asked_paid_and_then_the_information_handed_over",
    "ordered": "test_an_answer_is_written_again_only_on_an_order",
    "fee_paid": "test_a_fee_is_asked_paid_and_then_the_information_handed_over",
}


def test_every_guard_of_the_table_is_proved_by_a_test_of_this_room() -> None:
    """A new guard in the law's table stays red until a test shows that a service checks it."""
    assert set(guards()) == set(GUARDS)
    written = "".join(path.read_text() for path in Path(__file__).parent.glob("test_*.py"))
    assert [name for name in GUARDS.values() if f"def {name}(" not in written] == []
