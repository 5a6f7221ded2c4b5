"""Every cell of an objection's state × role × act against a matrix written by hand; the grounds."""

from itertools import product

import pytest

from serambi.core.errors import InvalidInput
from serambi.law import objection
from serambi.law.grounds import objection_ground, objection_grounds, talk_allowed
from serambi.law.objection import (
    ANSWERED,
    CLOSED,
    OUTCOME_NAMES,
    OWED,
    STATE_NAMES,
    TABLE,
    Act,
    Outcome,
    State,
    acts_for,
    allowed,
)
from serambi.law.roles import Role

# state | role | act→target, "=" where the state stays, "*" where the outcome decides
MATRIX = """
draf                   | pemohon | file→diterima
draf                   | petugas | file→terdaftar
draf                   | ppid    | file→terdaftar
diterima               | pemohon | withdraw→dicabut
diterima               | petugas | register→terdaftar choose_regime= note= reveal=
diterima               | ppid    | register→terdaftar choose_regime= note= reveal=
diterima               | atasan  | register→terdaftar choose_regime= note= reveal=
diterima               | sistem  | lapse→tidak_ditanggapi
terdaftar              | pemohon | withdraw→dicabut
terdaftar              | petugas | choose_regime= call_talk→musyawarah propose= note= reveal=
terdaftar              | ppid    | choose_regime= call_talk→musyawarah propose= note= reveal=
terdaftar              | atasan  | choose_regime= call_talk→musyawarah decide* note= reveal=
terdaftar              | sistem  | lapse→tidak_ditanggapi
musyawarah             | pemohon | withdraw→dicabut
musyawarah             | petugas | choose_regime= call_talk= minutes= propose= note= reveal=
musyawarah             | ppid    | choose_regime= call_talk= minutes= propose= note= reveal=
musyawarah             | atasan  | choose_regime= call_talk= minutes= decide* note= reveal=
musyawarah             | sistem  | lapse→tidak_ditanggapi
ditanggapi_mengabulkan | pemohon | respond=
ditanggapi_mengabulkan | petugas | respond= dispute→sengketa note= reveal=
ditanggapi_mengabulkan | ppid    | respond= dispute→sengketa note= reveal=
ditanggapi_mengabulkan | atasan  | dispute→sengketa note= reveal=
ditanggapi_mengabulkan | sistem  | dispute→sengketa close→selesai
ditanggapi_menguatkan  | pemohon | respond=
ditanggapi_menguatkan  | petugas | respond= dispute→sengketa note= reveal=
ditanggapi_menguatkan  | ppid    | respond= dispute→sengketa note= reveal=
ditanggapi_menguatkan  | atasan  | dispute→sengketa note= reveal=
ditanggapi_menguatkan  | sistem  | dispute→sengketa close→selesai
tidak_ditanggapi       | petugas | propose= dispute→sengketa note= reveal=
tidak_ditanggapi       | ppid    | propose= dispute→sengketa note= reveal=
tidak_ditanggapi       | atasan  | decide* dispute→sengketa note= reveal=
tidak_ditanggapi       | sistem  | dispute→sengketa close→selesai
sengketa               | petugas | note= reveal=
sengketa               | ppid    | note= reveal=
sengketa               | atasan  | note= reveal=
selesai                | petugas | dispute→sengketa note= reveal=
selesai                | ppid    | dispute→sengketa note= reveal=
selesai                | atasan  | dispute→sengketa note= reveal=
selesai                | sistem  | dispute→sengketa
dicabut                | petugas | note= reveal=
dicabut                | ppid    | note= reveal=
dicabut                | atasan  | note= reveal=
"""


def read_matrix() -> dict[tuple[str, str, str], str]:
    cells = {}
    for line in MATRIX.strip().splitlines():
        state, role, acts = (part.strip() for part in line.split("|"))
        for cell in acts.split():
            if "→" in cell:
                act, target = cell.split("→")
            else:
                act, target = cell[:-1], state if cell.endswith("=") else "*"
            cells[state, role, act] = target
    return cells


GOLDEN = read_matrix()


@pytest.mark.parametrize("state", list(State))
def test_every_cell_is_allowed_or_forbidden_as_written(state: State) -> None:
    for role, act in product(Role, Act):
        cell = allowed(state, role, act)
        wanted = GOLDEN.get((state.value, role.value, act.value))
        assert (cell is not None) == (wanted is not None), (state, role, act)
        if cell is not None:
            assert (cell.target.value if cell.target else "*") == wanted, (state, role, act)


def test_the_matrix_names_every_cell_of_the_table() -> None:
    assert len(GOLDEN) == len(TABLE)


def test_the_outcome_says_whether_the_answer_of_the_ppid_stands() -> None:
    for state in (State.TERDAFTAR, State.MUSYAWARAH, State.TIDAK_DITANGGAPI):
        decide = allowed(state, Role.ATASAN, Act.DECIDE)
        assert decide is not None
        assert {outcome: decide.to(outcome) for outcome in Outcome} == {
            Outcome.MENGUATKAN: State.DITANGGAPI_MENGUATKAN,
            Outcome.MENGABULKAN: State.DITANGGAPI_MENGABULKAN,
            Outcome.MENGABULKAN_SEBAGIAN: State.DITANGGAPI_MENGABULKAN,
        }


def test_nobody_but_the_superior_decides() -> None:
    deciders = {cell.role for cell in TABLE.values() if cell.act is Act.DECIDE}
    assert deciders == {Role.ATASAN}


def test_silence_is_found_by_the_system_alone_and_only_while_an_answer_is_owed() -> None:
    lapsing = {(cell.state, cell.role) for cell in TABLE.values() if cell.act is Act.LAPSE}
    assert lapsing == {(state, Role.SISTEM) for state in OWED}


def test_the_road_to_the_commission_opens_with_an_answer_or_with_silence() -> None:
    closed = {cell.state for cell in TABLE.values() if cell.act is Act.CLOSE}
    assert closed == CLOSED == ANSWERED | {State.TIDAK_DITANGGAPI}


def test_a_person_takes_back_only_what_was_not_answered() -> None:
    assert {cell.state for cell in TABLE.values() if cell.act is Act.WITHDRAW} == OWED


def test_every_state_is_reached_and_two_are_never_left() -> None:
    leads: dict[State, set[State]] = {state: set() for state in State}
    for cell in TABLE.values():
        leads[cell.state] |= set(cell.targets.values()) or {cell.to()}
    reached, todo = {State.DRAF}, [State.DRAF]
    while todo:
        new = leads[todo.pop()] - reached
        reached |= new
        todo += new
    assert reached == set(State)
    assert leads[State.DICABUT] == {State.DICABUT}
    assert leads[State.SENGKETA] == {State.SENGKETA}


def test_the_guards_to_be_checked_by_services_are_these() -> None:
    assert objection.guards() == [
        "commission_notice",
        "due_passed",
        "ground_given",
        "no_request",
        "not_the_refuser",
        "reason_given",
        "reply_complete",
        "talk_allowed",
        "talk_held",
        "window_passed",
    ]


def test_every_cell_says_why_it_is_so_and_every_state_has_a_name() -> None:
    assert all(cell.basis for cell in TABLE.values())
    assert set(STATE_NAMES) == set(State)
    assert set(OUTCOME_NAMES) == set(Outcome)
    assert not any("terlambat" in state for state in State)


def test_acts_come_in_the_order_of_life() -> None:
    both = acts_for(State.MUSYAWARAH, {Role.PPID, Role.ATASAN})
    assert both == sorted(both, key=list(Act).index)
    assert Act.DECIDE in both


def test_there_are_seven_grounds_in_the_letters_of_the_article() -> None:
    assert "".join(one.letter for one in objection_grounds()) == "abcdefg"
    for one in objection_grounds():
        assert one.basis == f"UU 14/2008 Pasal 35 ayat (1) huruf {one.letter}"
        assert one.title
        assert one.hint


def test_only_the_periodic_information_needs_no_request() -> None:
    assert [one.letter for one in objection_grounds() if not one.needs_request] == ["b"]


def test_a_refusal_alone_is_not_talked_over_but_a_mixed_objection_may_be() -> None:
    assert not talk_allowed("a")
    assert talk_allowed("ad")
    assert [letter for letter in "abcdefg" if talk_allowed(letter)] == list("bcdefg")


@pytest.mark.parametrize("letter", ["", "h", "A", "ab"])
def test_a_ground_that_the_law_does_not_know_is_refused(letter: str) -> None:
    with pytest.raises(InvalidInput, match="alasan keberatan"):
        objection_ground(letter)


def test_the_seventh_ground_says_late_and_not_in_time() -> None:
    assert "melebihi waktu" in objection_ground("g").title
