"""Every cell of state × role × act, allowed and forbidden, against a matrix written by hand."""

from importlib.resources import files
from itertools import product

import pytest

from serambi.law import machine
from serambi.law.lifecycle import (
    BEFORE_NOTICE,
    DECIDED,
    OPEN,
    OUTCOME_NAMES,
    STATE_NAMES,
    TABLE,
    Act,
    Outcome,
    State,
    Transition,
    acts_for,
    allowed,
    guards,
)
from serambi.law.roles import Role

# state | role | act→target, "=" where the state stays, "*" where the outcome decides, "^" back
MATRIX = """
draf                   | pemohon | receive→diterima
draf                   | petugas | receive→diterima
diterima               | pemohon | withdraw→dicabut
diterima               | petugas | ask_completion→perlu_dilengkapi note= reveal=
diterima               | ppid    | accept→diproses ask_completion→perlu_dilengkapi choose_regime= note= reveal= pause= resume= correct=
diterima               | sistem  | order*
perlu_dilengkapi       | pemohon | complete→diproses withdraw→dicabut
perlu_dilengkapi       | petugas | complete→diproses note= reveal=
perlu_dilengkapi       | ppid    | stop→dihentikan choose_regime= note= reveal= pause= resume= correct=
perlu_dilengkapi       | sistem  | order*
diproses               | pemohon | withdraw→dicabut
diproses               | petugas | propose= note= reveal=
diproses               | ppid    | dispose= choose_regime= extend→diperpanjang send* note= reveal= start_test→uji_konsekuensi pause= resume= correct=
diproses               | sistem  | order*
diperpanjang           | pemohon | withdraw→dicabut
diperpanjang           | petugas | propose= note= reveal=
diperpanjang           | ppid    | dispose= choose_regime= send* note= reveal= start_test→uji_konsekuensi pause= resume= correct=
diperpanjang           | sistem  | order*
uji_konsekuensi        | pemohon | withdraw→dicabut
uji_konsekuensi        | petugas | note= reveal=
uji_konsekuensi        | ppid    | dispose= choose_regime= end_test^ note= reveal= pause= resume= correct=
uji_konsekuensi        | sistem  | order*
dikabulkan             | pemohon | withdraw→dicabut
dikabulkan             | petugas | propose= deliver→diserahkan note= reveal=
dikabulkan             | ppid    | send* ask_fee→menunggu_biaya deliver→diserahkan note= reveal=
dikabulkan             | sistem  | order*
dikabulkan_sebagian    | pemohon | withdraw→dicabut
dikabulkan_sebagian    | petugas | propose= deliver→diserahkan note= reveal=
dikabulkan_sebagian    | ppid    | send* ask_fee→menunggu_biaya deliver→diserahkan note= reveal=
dikabulkan_sebagian    | sistem  | order*
ditolak                | petugas | note= reveal=
ditolak                | ppid    | note= reveal=
ditolak                | sistem  | order*
tidak_dikuasai         | petugas | note= reveal=
tidak_dikuasai         | ppid    | note= reveal=
tidak_dikuasai         | sistem  | order*
belum_didokumentasikan | petugas | note= reveal=
belum_didokumentasikan | ppid    | note= reveal=
belum_didokumentasikan | sistem  | order*
menunggu_biaya         | pemohon | withdraw→dicabut
menunggu_biaya         | petugas | pay= deliver→diserahkan note= reveal=
menunggu_biaya         | ppid    | deliver→diserahkan note= reveal=
menunggu_biaya         | sistem  | order*
diserahkan             | petugas | close→selesai note= reveal=
diserahkan             | ppid    | close→selesai note= reveal=
diserahkan             | sistem  | order*
selesai                | petugas | note= reveal=
selesai                | ppid    | note= reveal=
selesai                | sistem  | order*
dihentikan             | petugas | note= reveal=
dihentikan             | ppid    | note= reveal=
dihentikan             | sistem  | order*
dicabut                | petugas | note= reveal=
dicabut                | ppid    | note= reveal=
"""


def read_matrix() -> dict[tuple[str, str, str], str]:
    cells = {}
    for line in MATRIX.strip().splitlines():
        state, role, acts = (part.strip() for part in line.split("|"))
        for cell in acts.split():
            if "→" in cell:
                act, target = cell.split("→")
            else:
                act, target = cell[:-1], {"=": state, "*": "*", "^": "^"}[cell[-1]]
            cells[state, role, act] = target
    return cells


GOLDEN = read_matrix()


@pytest.mark.parametrize("state", list(State))
def test_every_cell_is_allowed_or_forbidden_as_written_by_hand(state: State) -> None:
    for role, act in product(Role, Act):
        cell = allowed(state, role, act)
        target = GOLDEN.get((state.value, role.value, act.value))
        assert (cell is not None) == (target is not None), (state, role, act)
        if cell is not None:
            unnamed = "^" if cell.returns else "*"
            assert (cell.target or unnamed) == target, (state, role, act)


def test_the_matrix_names_every_cell_of_the_table() -> None:
    assert len(GOLDEN) == len(TABLE) == 136


@pytest.mark.parametrize("state", list(State))
def test_the_acts_of_a_role_are_those_of_its_cells(state: State) -> None:
    for role in Role:
        expected = [act for act in Act if (state.value, role.value, act.value) in GOLDEN]
        assert acts_for(state, [role]) == expected


def test_one_person_with_two_roles_may_prepare_and_decide() -> None:
    both = acts_for(State.DIPROSES, {Role.PETUGAS, Role.PPID})
    assert Act.PROPOSE in both
    assert Act.SEND in both
    assert both == sorted(both, key=list(Act).index)
    assert acts_for(State.DIPROSES, []) == []


@pytest.mark.parametrize("role", [Role.ATASAN, Role.PEMBINA, Role.ADMIN])
def test_those_who_only_read_have_no_act(role: Role) -> None:
    assert all(acts_for(state, [role]) == [] for state in State)


def test_the_system_carries_out_orders_and_decides_nothing() -> None:
    assert {act for state in State for act in acts_for(state, [Role.SISTEM])} == {Act.ORDER}


@pytest.mark.parametrize("state", list(State))
def test_an_order_reopens_every_request_but_a_withdrawn_one(state: State) -> None:
    order = allowed(state, Role.SISTEM, Act.ORDER)
    if state in {State.DRAF, State.DICABUT}:
        assert order is None
        return
    assert order is not None
    assert dict(order.targets) == {
        Outcome.DIKABULKAN: State.DIKABULKAN,
        Outcome.SEBAGIAN: State.DIKABULKAN_SEBAGIAN,
    }
    with pytest.raises(
        ValueError, match=r"^order needs an outcome of \['dikabulkan', 'sebagian'\]$"
    ):
        order.to(Outcome.DITOLAK)


def test_a_request_comes_back_from_the_test_to_where_it_was() -> None:
    end = allowed(State.UJI_KONSEKUENSI, Role.PPID, Act.END_TEST)
    assert end is not None
    assert end.back_to(State.DIPROSES) == State.DIPROSES
    assert end.back_to(State.DIPERPANJANG) == State.DIPERPANJANG
    with pytest.raises(ValueError, match=r"^end_test does not lead back to ditolak$"):
        end.back_to(State.DITOLAK)


def test_nothing_is_sent_and_no_time_gained_while_testing() -> None:
    acts = acts_for(State.UJI_KONSEKUENSI, list(Role))
    assert not {Act.PROPOSE, Act.SEND, Act.EXTEND, Act.STOP} & set(acts)


def test_less_than_was_ordered_cannot_be_sent() -> None:
    whole = allowed(State.DIKABULKAN, Role.PPID, Act.SEND)
    part = allowed(State.DIKABULKAN_SEBAGIAN, Role.PPID, Act.SEND)
    assert whole is not None
    assert part is not None
    assert set(whole.targets) == {Outcome.DIKABULKAN}
    assert set(part.targets) == {Outcome.DIKABULKAN, Outcome.SEBAGIAN}
    assert "ordered" in whole.guards
    assert "ordered" in part.guards


@pytest.mark.parametrize("state", [State.DIPROSES, State.DIPERPANJANG])
def test_the_outcome_decides_where_sending_leads(state: State) -> None:
    send = allowed(state, Role.PPID, Act.SEND)
    assert send is not None
    assert {outcome: send.to(outcome) for outcome in Outcome} == {
        Outcome.DIKABULKAN: State.DIKABULKAN,
        Outcome.SEBAGIAN: State.DIKABULKAN_SEBAGIAN,
        Outcome.DITOLAK: State.DITOLAK,
        Outcome.TIDAK_DIKUASAI: State.TIDAK_DIKUASAI,
        Outcome.BELUM_DIDOKUMENTASIKAN: State.BELUM_DIDOKUMENTASIKAN,
    }
    assert {send.to(outcome) for outcome in Outcome} == DECIDED


def test_sending_without_an_outcome_is_refused() -> None:
    send = allowed(State.DIPROSES, Role.PPID, Act.SEND)
    assert send is not None
    with pytest.raises(ValueError, match="outcome"):
        send.to()


def test_other_acts_lead_to_one_state_whatever_the_outcome() -> None:
    extend = allowed(State.DIPROSES, Role.PPID, Act.EXTEND)
    assert extend is not None
    assert extend.to() == extend.to(Outcome.DITOLAK) == State.DIPERPANJANG


def test_a_request_is_extended_once() -> None:
    assert allowed(State.DIPERPANJANG, Role.PPID, Act.EXTEND) is None


@pytest.mark.parametrize("state", list(State))
def test_the_regime_is_chosen_only_before_the_notice(state: State) -> None:
    open_to_ppid = allowed(state, Role.PPID, Act.CHOOSE_REGIME) is not None
    assert open_to_ppid is (state in BEFORE_NOTICE)


@pytest.mark.parametrize("state", list(State))
def test_a_requester_withdraws_only_what_is_still_open(state: State) -> None:
    assert (allowed(state, Role.PEMOHON, Act.WITHDRAW) is not None) is (state in OPEN)


def test_open_states_are_those_in_which_the_office_still_owes() -> None:
    assert {state.value for state in OPEN} == {
        "diterima", "perlu_dilengkapi", "diproses", "diperpanjang", "uji_konsekuensi",
        "dikabulkan", "dikabulkan_sebagian", "menunggu_biaya",
    }  # fmt: skip


def test_every_state_is_reached_from_a_draft_and_only_an_order_leaves_a_closed_one() -> None:
    leads: dict[State, set[State]] = {state: set() for state in State}
    for cell in TABLE.values():
        if cell.act is not Act.ORDER:
            leads[cell.state] |= set(cell.targets.values()) or set(cell.returns) or {cell.to()}
    reached, todo = {State.DRAF}, [State.DRAF]
    while todo:
        new = leads[todo.pop()] - reached
        reached |= new
        todo += new
    assert reached == set(State)
    for closed in (State.SELESAI, State.DICABUT, State.DIHENTIKAN, State.DITOLAK):
        assert leads[closed] == {closed}


def test_acts_that_need_a_reason_or_a_moment_carry_their_guards() -> None:
    def of(state: State, role: Role, act: Act) -> tuple[str, ...]:
        cell: Transition | None = allowed(state, role, act)
        assert cell is not None
        return cell.guards

    assert of(State.DRAF, Role.PEMOHON, Act.RECEIVE) == ("applicant_complete",)
    assert of(State.DITERIMA, Role.PETUGAS, Act.ASK_COMPLETION) == ("reason_given",)
    assert of(State.PERLU_DILENGKAPI, Role.PEMOHON, Act.COMPLETE) == ()
    assert of(State.PERLU_DILENGKAPI, Role.PETUGAS, Act.COMPLETE) == ("brought_by_applicant",)
    assert of(State.PERLU_DILENGKAPI, Role.PPID, Act.STOP) == ("completion_overdue", "reason_given")
    assert of(State.DITERIMA, Role.PPID, Act.CHOOSE_REGIME) == ("reason_given",)
    assert of(State.DIPROSES, Role.PPID, Act.EXTEND) == ("before_first_due", "reason_given")
    assert of(State.DIPROSES, Role.PPID, Act.SEND) == ("decision_complete",)
    assert of(State.DIKABULKAN, Role.PPID, Act.ASK_FEE) == ("fee_in_notice",)
    assert of(State.DIKABULKAN, Role.PETUGAS, Act.DELIVER) == ("no_fee_in_notice",)
    assert of(State.MENUNGGU_BIAYA, Role.PETUGAS, Act.PAY) == ("payment_shown",)
    assert of(State.MENUNGGU_BIAYA, Role.PETUGAS, Act.DELIVER) == ("fee_paid",)
    assert of(State.SELESAI, Role.PPID, Act.REVEAL) == ("reason_given",)


def test_the_guards_to_be_checked_by_services_are_these() -> None:
    assert guards() == [
        "applicant_complete",
        "before_first_due",
        "brought_by_applicant",
        "clock_running",
        "clock_stopped",
        "completion_overdue",
        "decision_complete",
        "fee_in_notice",
        "fee_paid",
        "moment_possible",
        "no_fee_in_notice",
        "ordered",
        "payment_shown",
        "promise_kept",
        "reason_given",
    ]


def test_a_table_that_says_one_cell_twice_is_refused() -> None:
    twice = (
        (files("serambi.law") / "data" / "lifecycle.toml").read_text(encoding="utf-8")
        + """
[[transition]]
act = "accept"
from = ["diterima"]
roles = ["ppid"]
basis = "Sekali lagi"
"""
    )
    with pytest.raises(ValueError, match=r"^two rows for diterima ppid accept$"):
        machine.parse(twice, State, Act, Outcome)


def test_every_cell_says_why_it_is_so() -> None:
    assert all(cell.basis for cell in TABLE.values())


def test_every_state_and_outcome_has_a_name_for_people() -> None:
    assert set(STATE_NAMES) == set(State)
    assert set(OUTCOME_NAMES) == set(Outcome)
    assert not any("terlambat" in state for state in State)
