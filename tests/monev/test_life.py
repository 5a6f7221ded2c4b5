"""Who may do what in which stage: every cell, allowed and forbidden."""

import itertools

import pytest

from serambi.law.roles import STAFF_ROLES, Role
from serambi.monev.life import Act, Party, allowed, anybody, table
from serambi.monev.models.choices import Stage

PERSIAPAN, PENGISIAN, VERIFIKASI = Stage.SETUP, Stage.FILLING, Stage.VERIFYING
SANGGAH, WAWANCARA, FINAL, BATAL = Stage.REBUTTAL, Stage.INTERVIEW, Stage.FINAL, Stage.CANCELLED
OFFICE, ASSESSOR, RUNNER = Party.OFFICE, Party.ASSESSOR, Party.RUNNER
DESK, CHIEF, SENDER = {Role.PETUGAS, Role.PPID}, {Role.PPID}, {Role.PPID, Role.ATASAN}

ALLOWED: dict[Act, list[tuple[Party, set[Role], dict[Stage, Stage]]]] = {
    Act.PLAN: [(RUNNER, DESK, {PERSIAPAN: PERSIAPAN})],
    Act.OPEN: [(RUNNER, CHIEF, {PERSIAPAN: PENGISIAN})],
    Act.RESCHEDULE: [
        (RUNNER, CHIEF, {one: one for one in (PENGISIAN, VERIFIKASI, SANGGAH, WAWANCARA)})
    ],
    Act.CANCEL: [
        (RUNNER, CHIEF, dict.fromkeys((PERSIAPAN, PENGISIAN, VERIFIKASI, SANGGAH, WAWANCARA), BATAL))
    ],
    Act.ANSWER: [(OFFICE, DESK, {PENGISIAN: PENGISIAN})],
    Act.ASSIGN: [(OFFICE, DESK, {PENGISIAN: PENGISIAN})],
    Act.SEAL: [(OFFICE, SENDER, {PENGISIAN: PENGISIAN})],
    Act.TAKE_BACK: [(OFFICE, SENDER, {PENGISIAN: PENGISIAN})],
    Act.CLOSE: [(RUNNER, CHIEF, {PENGISIAN: VERIFIKASI})],
    Act.GRADE: [(ASSESSOR, DESK, {VERIFIKASI: VERIFIKASI})],
    Act.SETTLE: [(ASSESSOR, CHIEF, {VERIFIKASI: VERIFIKASI}), (RUNNER, CHIEF, {VERIFIKASI: VERIFIKASI})],
    Act.SCORE_PART: [
        (ASSESSOR, DESK, {VERIFIKASI: VERIFIKASI, WAWANCARA: WAWANCARA}),
        (RUNNER, DESK, {WAWANCARA: WAWANCARA}),
    ],
    Act.PUBLISH: [(RUNNER, CHIEF, {VERIFIKASI: SANGGAH})],
    Act.REBUT: [(OFFICE, DESK, {SANGGAH: SANGGAH})],
    Act.REPLY: [(ASSESSOR, CHIEF, {SANGGAH: SANGGAH}), (RUNNER, CHIEF, {SANGGAH: SANGGAH})],
    Act.ACCEPT: [(OFFICE, SENDER, {SANGGAH: SANGGAH})],
    Act.INTERVIEW: [(RUNNER, CHIEF, {SANGGAH: WAWANCARA})],
    Act.FINISH: [(RUNNER, CHIEF, {WAWANCARA: FINAL})],
    Act.RECORD: [(RUNNER, DESK, dict.fromkeys((PENGISIAN, VERIFIKASI, SANGGAH, WAWANCARA), FINAL))],
    Act.RATE: [(RUNNER, CHIEF, {FINAL: FINAL})],
    Act.CERTIFY: [(RUNNER, SENDER, {FINAL: FINAL})],
}  # fmt: skip


def wanted(stage: Stage, party: Party, role: Role, act: Act) -> Stage | None:
    for who, roles, moves in ALLOWED[act]:
        if who is party and role in roles and stage in moves:
            return moves[stage]
    return None


@pytest.mark.parametrize("act", list(Act))
def test_every_cell_of_an_act_is_as_it_is_written_here(act: Act) -> None:
    cells = itertools.product(Stage, Party, (*STAFF_ROLES, Role.PEMOHON, Role.SISTEM))
    for stage, party, role in cells:
        found = allowed(stage, [party], [role], act)
        assert (found.target if found else None) == wanted(stage, party, role, act), (
            stage, party, role, act,
        )  # fmt: skip


def test_nothing_leads_out_of_what_was_cancelled_and_only_ratings_and_certificates_follow_the_end() -> (
    None
):
    assert not [key for key in table() if key[0] == BATAL]
    assert {key[3] for key in table() if key[0] == FINAL} == {Act.RATE, Act.CERTIFY}


def test_somebody_with_several_roles_or_parties_uses_whichever_allows_it() -> None:
    both = allowed(VERIFIKASI, [ASSESSOR, RUNNER], [Role.PEMBINA, Role.PPID], Act.PUBLISH)
    assert both is not None
    assert both.target == SANGGAH
    assert allowed(VERIFIKASI, [], [Role.PPID], Act.PUBLISH) is None
    assert allowed(VERIFIKASI, [RUNNER], [], Act.PUBLISH) is None


def test_every_row_names_its_basis_and_known_guards() -> None:
    known = {
        "all_settled", "calendar_complete", "day_reached", "graded", "in_window", "no_open_rebuttal",
        "not_sealed", "once", "open_rebuttal", "outside", "owed", "parts_complete", "reason", "scored", "sealed", "source",
        "seat_free", "signer", "window_over",
    }  # fmt: skip
    assert {guard for cell in table().values() for guard in cell.guards} == known
    assert all(cell.basis for cell in table().values())
    assert anybody(PENGISIAN, Act.ANSWER)
    assert not anybody(FINAL, Act.ANSWER)
