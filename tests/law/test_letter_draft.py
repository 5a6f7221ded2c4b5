"""Every cell of a drafted letter's life, allowed and forbidden, against a matrix written by hand."""

from itertools import product

from serambi.law.letter_draft import (
    LETTER_DRAFT,
    OPEN,
    STATE_NAMES,
    TABLE,
    Act,
    State,
    acts_for,
    allowed,
)
from serambi.law.roles import Role

MATRIX = """
draf                  | petugas | revise= submit→menunggu_periksa discard→dibatalkan
draf                  | ppid    | revise= submit→menunggu_periksa discard→dibatalkan
draf                  | atasan  | revise= submit→menunggu_periksa discard→dibatalkan
menunggu_periksa      | petugas | check→menunggu_tanda_tangan send_back→draf discard→dibatalkan
menunggu_periksa      | ppid    | check→menunggu_tanda_tangan send_back→draf discard→dibatalkan
menunggu_periksa      | atasan  | check→menunggu_tanda_tangan send_back→draf discard→dibatalkan
menunggu_tanda_tangan | petugas | send_back→draf discard→dibatalkan
menunggu_tanda_tangan | ppid    | send_back→draf sign→diterbitkan discard→dibatalkan
menunggu_tanda_tangan | atasan  | send_back→draf sign→diterbitkan discard→dibatalkan
menunggu_tanda_tangan | pembina | sign→diterbitkan
"""


def _golden() -> dict[tuple[str, str, str], str]:
    cells = {}
    for line in MATRIX.strip().splitlines():
        state, role, acts = (part.strip() for part in line.split("|"))
        for cell in acts.split():
            act, _, target = cell.partition("→")
            cells[state, role, act.rstrip("=")] = target or state
    return cells


def test_every_cell_is_allowed_or_forbidden_as_written_by_hand() -> None:
    golden = _golden()
    assert len(golden) == len(TABLE) == 27
    for state, role, act in product(State, Role, Act):
        cell = allowed(state, role, act)
        assert (cell.target if cell else None) == golden.get((state, role, act))
        assert (act in acts_for(state, [role])) == ((state, role, act) in golden)


def test_what_is_signed_or_given_up_is_never_left() -> None:
    assert {state for state, _, _ in TABLE} == OPEN == set(State) - {
        State.DITERBITKAN, State.DIBATALKAN,
    }  # fmt: skip
    assert set(STATE_NAMES) == set(State)


def test_a_letter_is_signed_only_after_it_was_checked_and_by_whom_it_names() -> None:
    signs = [cell for cell in TABLE.values() if cell.act is Act.SIGN]
    assert {cell.state for cell in signs} == {State.MENUNGGU_TANDA_TANGAN}
    assert {cell.guards for cell in signs} == {("named_signatory",)}
    assert LETTER_DRAFT.guards() == ["another_person", "named_signatory", "reason_given"]
