"""Every cell of a dispute's state × role × act, allowed and forbidden, against a hand-written matrix."""

from datetime import date
from itertools import product

import pytest

from serambi.law.dispute import (
    DISPUTE,
    ENDED,
    FINAL,
    MEDIABLE,
    OPENS,
    OUTCOME_NAMES,
    STATE_NAMES,
    TABLE,
    Act,
    Outcome,
    State,
    acts_for,
    allowed,
    guards,
)
from serambi.law.roles import Role
from tests.law.reckon import due_on

# What the desk prepares (petugas, ppid, atasan) in each state, and what ppid and atasan write down.
# act→target, "=" where the state stays, "*" where the outcome decides
DESK = """
draf            | register→dimohonkan
dimohonkan      | correct= summon→dipanggil appoint= file_paper= note= pack=
dipanggil       | correct= summon= hold_hearing= appoint= file_paper= note= pack=
ajudikasi_awal  | correct= summon= hold_hearing= appoint= file_paper= note= pack=
mediasi         | correct= summon= hold_hearing= appoint= file_paper= note= pack=
putusan_mediasi | file_paper= note= pack=
gagal           | correct= summon= hold_hearing= appoint= file_paper= note= pack=
ajudikasi       | correct= summon= hold_hearing= appoint= file_paper= note= pack=
putusan         | hold_hearing= appoint= file_paper= note= pack=
ptun            | summon= hold_hearing= appoint= file_paper= note= pack=
kasasi          | summon= hold_hearing= appoint= file_paper= note= pack=
inkracht        | file_paper= note= pack=
dilaksanakan    | file_paper= note= pack=
gugur           | file_paper= note= pack=
dicabut         | file_paper= note= pack=
"""
HEADS = """
dimohonkan      | lapse→gugur withdraw→dicabut
dipanggil       | begin→ajudikasi_awal lapse→gugur withdraw→dicabut
ajudikasi_awal  | mediate→mediasi adjudicate→ajudikasi rule* lapse→gugur withdraw→dicabut
mediasi         | extend_mediation= settle* fail→gagal lapse→gugur withdraw→dicabut
putusan_mediasi | execute→dilaksanakan
gagal           | adjudicate→ajudikasi lapse→gugur withdraw→dicabut
ajudikasi       | rule* lapse→gugur withdraw→dicabut
putusan         | challenge→ptun finalise→inkracht
ptun            | judge* cassate→kasasi finalise→inkracht
kasasi          | judge*
inkracht        | execute→dilaksanakan
"""
ALL = {Outcome.DIKABULKAN, Outcome.SEBAGIAN, Outcome.DITOLAK, Outcome.TIDAK_DITERIMA}


def read(text: str, *roles: str) -> dict[tuple[str, str, str], str]:
    cells = {}
    for line in text.strip().splitlines():
        state, acts = (part.strip() for part in line.split("|"))
        for cell, role in product(acts.split(), roles):
            act, target = (
                cell.split("→") if "→" in cell else (cell[:-1], {"=": state}.get(cell[-1], "*"))
            )
            cells[state, role, act] = target
    return cells


GOLDEN = read(DESK, "petugas", "ppid", "atasan") | read(HEADS, "ppid", "atasan")


@pytest.mark.parametrize("state", list(State))
def test_every_cell_is_allowed_or_forbidden_as_written_by_hand(state: State) -> None:
    for role, act in product(Role, Act):
        cell = allowed(state, role, act)
        target = GOLDEN.get((state.value, role.value, act.value))
        assert (cell is not None) == (target is not None), (state, role, act)
        if cell is not None:
            assert (cell.target or "*") == target, (state, role, act)


def test_the_matrix_names_every_cell_of_the_table() -> None:
    assert len(GOLDEN) == len(TABLE)


@pytest.mark.parametrize("role", [Role.PEMOHON, Role.PEMBINA, Role.ADMIN, Role.SISTEM])
def test_those_who_only_read_and_the_system_have_no_act(role: Role) -> None:
    assert all(acts_for(state, [role]) == [] for state in State)


@pytest.mark.parametrize(
    ("state", "act", "outcomes", "target"),
    [
        (State.MEDIASI, Act.SETTLE, {Outcome.DIKABULKAN, Outcome.SEBAGIAN, Outcome.TANPA_MEMBUKA}, State.PUTUSAN_MEDIASI),
        (State.AJUDIKASI_AWAL, Act.RULE, {Outcome.TIDAK_DITERIMA}, State.PUTUSAN),
        (State.AJUDIKASI, Act.RULE, ALL, State.PUTUSAN),
        (State.PTUN, Act.JUDGE, ALL, State.PTUN),
        (State.KASASI, Act.JUDGE, ALL, State.INKRACHT),
    ],
)  # fmt: skip
def test_each_forum_can_only_say_what_is_its_to_say(
    state: State, act: Act, outcomes: set[Outcome], target: State
) -> None:
    for role in (Role.PPID, Role.ATASAN):
        cell = allowed(state, role, act)
        assert cell is not None
        assert set(cell.targets) == outcomes
        assert {cell.to(one) for one in outcomes} == {target}


def test_the_guards_to_be_checked_by_services_are_these() -> None:
    assert guards() == [
        "authority_named",
        "challenge_dated",
        "hearing_begun",
        "hearing_complete",
        "hearing_held",
        "judgment_given",
        "mediable_ground",
        "not_extended_before",
        "objection_before",
        "order_fulfilled",
        "reason_given",
        "refusal_ground",
        "ruling_complete",
        "window_passed",
    ]


@pytest.mark.parametrize(
    ("state", "act", "expected"),
    [
        (State.AJUDIKASI_AWAL, Act.MEDIATE, ("mediable_ground",)),
        (State.AJUDIKASI_AWAL, Act.ADJUDICATE, ("refusal_ground",)),
        (State.GAGAL, Act.ADJUDICATE, ()),
        (State.MEDIASI, Act.EXTEND_MEDIATION, ("not_extended_before", "reason_given")),
        (State.PUTUSAN, Act.FINALISE, ("window_passed",)),
        (State.PTUN, Act.FINALISE, ("judgment_given", "window_passed")),
        (State.PTUN, Act.CASSATE, ("judgment_given", "challenge_dated")),
        (State.INKRACHT, Act.EXECUTE, ("order_fulfilled",)),
    ],
)
def test_acts_that_hang_on_a_fact_carry_their_guards(
    state: State, act: Act, expected: tuple[str, ...]
) -> None:
    cell = allowed(state, Role.PPID, act)
    assert cell is not None
    assert cell.guards == expected


def test_every_state_is_reached_and_what_has_ended_is_never_left() -> None:
    leads: dict[State, set[State]] = {state: set() for state in State}
    for cell in TABLE.values():
        leads[cell.state] |= set(cell.targets.values()) or {cell.to()}
    reached, todo = {State.DRAF}, [State.DRAF]
    while todo:
        new = leads[todo.pop()] - reached
        reached |= new
        todo += new
    assert reached == set(State)
    for state in ENDED:
        assert leads[state] == {state}
    for state in FINAL:
        assert leads[state] == {state, State.DILAKSANAKAN}


def test_a_refusal_is_never_mediated() -> None:
    assert "a" not in MEDIABLE
    assert set("abcdefg") - MEDIABLE == {"a"}
    assert {Outcome.DIKABULKAN, Outcome.SEBAGIAN} == OPENS


def test_every_cell_says_why_and_every_state_and_outcome_has_a_name() -> None:
    assert all(cell.basis for cell in DISPUTE.table.values())
    assert set(STATE_NAMES) == set(State)
    assert set(OUTCOME_NAMES) == set(Outcome)


# Counted by hand: 24 and 25 December 2026, 1 and 5 January 2027 are free.
@pytest.mark.parametrize(
    ("code", "regime", "start", "expected"),
    [
        ("ki.papers", "umum", date(2026, 11, 23), date(2026, 11, 26)),
        ("ki.complete", "umum", date(2026, 11, 23), date(2026, 12, 2)),
        ("ki.summons", "umum", date(2026, 11, 27), date(2026, 12, 2)),
        ("ki.mediation", "umum", date(2026, 11, 23), date(2026, 12, 11)),
        ("ki.mediation_extended", "umum", date(2026, 11, 23), date(2026, 12, 22)),
        ("ki.ruling_copy", "umum", date(2026, 12, 22), date(2026, 12, 29)),
        ("ki.finish", "pemilu", date(2026, 11, 23), date(2026, 12, 11)),
        ("court.challenge", "umum", date(2026, 12, 14), date(2026, 12, 28)),
        ("court.final", "umum", date(2026, 12, 14), date(2027, 1, 7)),
        ("court.final", "pemilu", date(2026, 11, 23), date(2026, 12, 11)),
    ],
)  # fmt: skip
def test_the_clocks_of_a_dispute_fall_where_the_hand_counts_them(
    code: str, regime: str, start: date, expected: date
) -> None:
    assert due_on(code, regime, start).date == expected


def test_a_challenge_is_warned_by_the_shorter_reading_and_finality_waits_for_the_longer() -> None:
    for day in (date(2026, 3, 2), date(2026, 12, 14), date(2027, 1, 4)):
        assert due_on("court.challenge", "umum", day).date < due_on("court.final", "umum", day).date
