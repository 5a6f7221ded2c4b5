"""A consequence test: every cell of state × role × act, and how long an exemption may last."""

from datetime import date
from itertools import product

import pytest

from serambi.core.errors import InvalidInput
from serambi.law.consequence_test import (
    ENDED,
    OPEN,
    STATE_NAMES,
    TABLE,
    Act,
    Outcome,
    State,
    acts_for,
    allowed,
    check_period,
    guards,
)
from serambi.law.exemptions import exemption
from serambi.law.roles import Role

# state | role | act→target, or act= where the state stays
MATRIX = """
diusulkan            | petugas | propose= identify→identifikasi
diusulkan            | ppid    | propose= identify→identifikasi declare_open→dinyatakan_terbuka
identifikasi         | petugas | identify=
identifikasi         | ppid    | identify= analyse→analisis declare_open→dinyatakan_terbuka
analisis             | ppid    | analyse= meet→rapat declare_open→dinyatakan_terbuka
rapat                | petugas | sign= record_signatures=
rapat                | atasan  | sign=
rapat                | pembina | sign=
rapat                | ppid    | analyse→analisis meet= sign= record_signatures= submit→menunggu_persetujuan declare_open→dinyatakan_terbuka
menunggu_persetujuan | pembina | approve→ditetapkan send_back→dikembalikan declare_open→dinyatakan_terbuka
dikembalikan         | ppid    | analyse→analisis declare_open→dinyatakan_terbuka
"""


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
    assert len(GOLDEN) == len(TABLE) == 27


@pytest.mark.parametrize("state", sorted(ENDED))
def test_an_ended_test_is_never_left(state: State) -> None:
    assert all(acts_for(state, [role]) == [] for role in Role)


def test_states_are_open_or_ended_and_every_state_is_reached() -> None:
    assert set(OPEN) | set(ENDED) == set(State)
    assert ENDED == {
        State.DITETAPKAN: Outcome.DIKECUALIKAN,
        State.DINYATAKAN_TERBUKA: Outcome.TERBUKA,
    }
    assert {cell.to() for cell in TABLE.values()} == set(State)


def test_nothing_is_classified_without_the_head() -> None:
    makers = {cell.role for cell in TABLE.values() if cell.to() is State.DITETAPKAN}
    assert makers == {Role.PEMBINA}


def test_the_way_to_the_decree_checks_statute_checklist_period_and_signatures() -> None:
    law = ("statute_present", "never_exempt_clear", "period_present")
    for state, role, act, wanted in (
        (State.IDENTIFIKASI, Role.PPID, Act.ANALYSE, law),
        (State.RAPAT, Role.PPID, Act.SUBMIT, (*law, "all_signed")),
        (State.MENUNGGU_PERSETUJUAN, Role.PEMBINA, Act.APPROVE, (*law, "all_signed")),
        (State.RAPAT, Role.PPID, Act.DECLARE_OPEN, ("not_classified_yet", "reason_given")),
        (State.MENUNGGU_PERSETUJUAN, Role.PEMBINA, Act.DECLARE_OPEN, ("reason_given",)),
        (State.RAPAT, Role.ATASAN, Act.SIGN, ("is_participant",)),
    ):
        cell = allowed(state, role, act)
        assert cell is not None
        assert cell.guards == wanted


def test_the_guards_to_be_checked_by_services_are_these() -> None:
    assert guards() == [
        "all_signed", "information_named", "is_participant", "never_exempt_clear",
        "not_classified_yet", "participants_named", "period_present", "reason_given",
        "signed_sheet_uploaded", "statute_present", "trigger_named",
    ]  # fmt: skip


def test_every_cell_says_why_and_every_state_has_a_name() -> None:
    assert all(cell.basis for cell in TABLE.values())
    assert set(STATE_NAMES) == set(State)


START = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("code", "expires", "review"),
    [
        ("17.a.2", date(2056, 11, 23), None),
        ("17.a.2", date(2026, 11, 24), None),
        ("17.h.1", None, date(2030, 1, 1)),
        ("17.h.1", date(2099, 1, 1), None),
        ("17.j", date(2030, 1, 1), date(2028, 1, 1)),
    ],
)
def test_a_period_that_the_law_allows(code: str, expires: date | None, review: date | None) -> None:
    check_period(exemption(code), starts_on=START, expires_on=expires, review_on=review)


@pytest.mark.parametrize(
    ("code", "expires", "review", "error", "field"),
    [
        ("17.a.2", date(2056, 11, 24), None, "exemption.period_too_long", "expires_on"),
        ("17.a.2", None, date(2030, 1, 1), "exemption.period_needs_end", "expires_on"),
        ("17.a.2", date(2026, 11, 23), None, "exemption.period_past", "expires_on"),
        ("17.h.1", None, None, "exemption.period_missing", "expires_on"),
        ("17.h.1", None, date(2026, 11, 23), "exemption.review_past", "review_on"),
    ],
)
def test_a_period_that_cannot_stand(
    code: str, expires: date | None, review: date | None, error: str, field: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        check_period(exemption(code), starts_on=START, expires_on=expires, review_on=review)
    assert (caught.value.code, caught.value.field) == (error, field)


def test_thirty_years_from_a_leap_day_end_on_the_twenty_eighth() -> None:
    leap = date(2028, 2, 29)
    ground = exemption("17.a.1")
    check_period(ground, starts_on=leap, expires_on=date(2058, 2, 28), review_on=None)
    with pytest.raises(InvalidInput):
        check_period(ground, starts_on=leap, expires_on=date(2058, 3, 1), review_on=None)
