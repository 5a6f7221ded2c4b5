"""An entry of the exempt list: every cell of its life, and what follows from the day."""

from datetime import date, timedelta
from itertools import product

import pytest

from serambi.law.calendar import WorkingCalendar
from serambi.law.exempt_item import (
    CLOSING,
    STATE_NAMES,
    TABLE,
    Act,
    Outcome,
    State,
    acts_for,
    allowed,
    day_before,
    decide_until,
    guards,
    is_near,
    outcome_on,
    state_on,
    warnings_due,
)
from serambi.law.roles import Role

MATRIX = """
aktif              | ppid    | inherit= decide_open→ditetapkan_terbuka open_by_ruling→dibuka_putusan open_part→dibuka_sebagian
aktif              | pembina | replace→diubah
aktif              | sistem  | expire→terbuka_otomatis follow→diubah
akan_berakhir      | ppid    | inherit= decide_open→ditetapkan_terbuka open_by_ruling→dibuka_putusan open_part→dibuka_sebagian
akan_berakhir      | pembina | replace→diubah
akan_berakhir      | sistem  | warn= expire→terbuka_otomatis follow→diubah
dibuka_sebagian    | ppid    | inherit= open_by_ruling→dibuka_putusan open_part= check_blackout=
dibuka_sebagian    | petugas | check_blackout=
dibuka_sebagian    | pembina | replace→diubah
dibuka_sebagian    | sistem  | warn= expire→terbuka_otomatis follow→diubah
ditetapkan_terbuka | ppid    | open_by_ruling→dibuka_putusan check_blackout=
ditetapkan_terbuka | petugas | check_blackout=
ditetapkan_terbuka | sistem  | expire= follow→diubah
terbuka_otomatis   | ppid    | check_blackout=
terbuka_otomatis   | petugas | check_blackout=
dibuka_putusan     | ppid    | check_blackout=
dibuka_putusan     | petugas | check_blackout=
"""
CALENDAR = WorkingCalendar()


def read_matrix() -> dict[tuple[str, str, str], str]:
    cells = {}
    for line in MATRIX.strip().splitlines():
        state, role, acts = (part.strip() for part in line.split("|"))
        for cell in acts.split():
            act, _arrow, target = cell.rstrip("=").partition("→")
            cells[state, role, act] = target or state
    return cells


GOLDEN = read_matrix()


@pytest.mark.parametrize("state", list(State))
def test_every_cell_is_allowed_or_forbidden_as_written_by_hand(state: State) -> None:
    for role, act in product(Role, Act):
        cell = allowed(state, role, act)
        target = GOLDEN.get((state.value, role.value, act.value))
        assert (cell.to().value if cell else None) == target, (state, role, act)


def test_the_matrix_names_every_cell_of_the_table() -> None:
    assert len(GOLDEN) == len(TABLE)


def test_the_acts_of_a_role_are_those_of_its_cells() -> None:
    for state, role in product(State, Role):
        expected = [act for act in Act if (state.value, role.value, act.value) in GOLDEN]
        assert acts_for(state, [role]) == expected


def test_no_act_extends_an_exemption() -> None:
    """Extension is a new test: only replacing leads on, and only with the head's approval."""
    assert {cell.role for cell in TABLE.values() if cell.act is Act.REPLACE} == {Role.PEMBINA}
    assert State.AKTIF not in {cell.to() for cell in TABLE.values() if cell.state != cell.to()}


def test_the_guards_to_be_checked_by_services_are_these() -> None:
    assert guards() == [
        "expired", "letter_may_open", "new_test_completed", "not_inherited_yet", "office_above",
        "opened", "part_named", "proof_named", "reason_given", "ruling_named", "source_replaced",
        "thirty_days_before_expiry",
    ]  # fmt: skip
    assert all(cell.basis for cell in TABLE.values())
    assert set(STATE_NAMES) == set(State)


END = date(2026, 12, 31)


def test_working_days_are_counted_back_over_holidays() -> None:
    # 31 December back: 30, 29, 28 (25 is Christmas, 24 cuti bersama), 23, 22 …
    assert day_before(END, 1, CALENDAR) == date(2026, 12, 30)
    assert day_before(END, 4, CALENDAR) == date(2026, 12, 23)
    assert day_before(END, 0, CALENDAR) == END


@pytest.mark.parametrize("count", [30, 45, 90])
def test_counting_back_agrees_with_counting_forward(count: int) -> None:
    first = day_before(END, count, CALENDAR)
    days = [first + timedelta(days=n) for n in range((END - first).days)]
    assert sum(CALENDAR.is_working(day) for day in days) == count
    assert CALENDAR.is_working(first)


def test_an_unknown_year_gives_a_date_that_is_too_early_and_never_too_late() -> None:
    assert day_before(date(2050, 12, 31), 30, CALENDAR) == date(2050, 11, 1)


def test_the_opening_is_decided_thirty_working_days_before_the_end() -> None:
    assert decide_until(END, CALENDAR) == day_before(END, 30, CALENDAR)


def test_warnings_come_at_ninety_and_forty_five_working_days() -> None:
    ninety, forty_five = (day_before(END, n, CALENDAR) for n in (90, 45))
    one = timedelta(days=1)
    assert warnings_due(ninety - one, END, CALENDAR) == ()
    assert warnings_due(ninety, END, CALENDAR) == (90,)
    assert warnings_due(forty_five - one, END, CALENDAR) == (90,)
    assert warnings_due(forty_five, END, CALENDAR) == (90, 45)
    assert warnings_due(END, END, CALENDAR) == (90, 45)
    assert warnings_due(END + one, END, CALENDAR) == ()


def test_only_an_end_within_a_year_is_near() -> None:
    assert is_near(END, END)
    assert is_near(END - timedelta(days=366), END)
    assert not is_near(END - timedelta(days=367), END)
    assert not is_near(END + timedelta(days=1), END)


ONE = timedelta(days=1)
NINETY = day_before(END, 90, CALENDAR)


@pytest.mark.parametrize(
    ("stored", "today", "expected"),
    [
        (State.AKTIF, NINETY - ONE, State.AKTIF),
        (State.AKTIF, NINETY, State.AKAN_BERAKHIR),
        (State.AKTIF, END, State.AKAN_BERAKHIR),
        (State.AKTIF, END + ONE, State.TERBUKA_OTOMATIS),
        (State.DIBUKA_SEBAGIAN, END, State.DIBUKA_SEBAGIAN),
        (State.DIBUKA_SEBAGIAN, END + ONE, State.TERBUKA_OTOMATIS),
        (State.DITETAPKAN_TERBUKA, END, State.DITETAPKAN_TERBUKA),
        (State.DITETAPKAN_TERBUKA, END + ONE, State.DITETAPKAN_TERBUKA),
        (State.DIUBAH, END + ONE, State.DIUBAH),
        (State.DIBUKA_PUTUSAN, END, State.DIBUKA_PUTUSAN),
    ],
)
def test_the_state_follows_from_the_day(stored: State, today: date, expected: State) -> None:
    assert state_on(stored, today, expires_on=END, calendar=CALENDAR) is expected


def test_without_an_end_nothing_opens_by_itself() -> None:
    far = date(2090, 1, 1)
    assert state_on(State.AKTIF, far, expires_on=None, calendar=CALENDAR) is State.AKTIF
    assert outcome_on(State.AKTIF, far, expires_on=None) is Outcome.TERTUTUP


@pytest.mark.parametrize("stored", list(State))
def test_what_is_withheld_is_withheld_to_its_last_day(stored: State) -> None:
    closed = Outcome.TERTUTUP if stored in CLOSING else Outcome.TERBUKA
    assert outcome_on(stored, END, expires_on=END) is closed
    assert outcome_on(stored, END + ONE, expires_on=END) is Outcome.TERBUKA
