"""Every cell of a complaint's state × role × act against a matrix written by hand, and through the services."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest

from serambi.complaints import life
from serambi.complaints.access import can_see, visible_to
from serambi.complaints.life import OUTCOME_NAMES, STATE_NAMES, TABLE, Act, Outcome, State, allowed
from serambi.complaints.models import ComplaintMessage
from serambi.complaints.services import deciding, desk, handling, saying
from serambi.core.errors import NotAllowed, NotFound, Refused
from serambi.identity.actors import Actor, applicant, system
from serambi.law.roles import STAFF_ROLES, Role
from serambi.ledger.models import Event
from tests.casework.cases import staff
from tests.casework.conftest import Desk
from tests.complaints.making import ANSWER, in_state, on, one
from tests.support.cast import World

# state | role | act→target, "=" where the state stays
MATRIX = """
draf       | pemohon | file→diterima
draf       | petugas | file→diterima
draf       | ppid    | file→diterima
draf       | atasan  | file→diterima
diterima   | pemohon | supply= withdraw→dicabut
diterima   | petugas | assign→ditangani reply→ditangani ask→menunggu supply= forward→diteruskan reclassify= note= reveal=
diterima   | ppid    | assign→ditangani reply→ditangani ask→menunggu supply= forward→diteruskan reclassify= decide→diputus note= reveal=
diterima   | atasan  | assign→ditangani reply→ditangani ask→menunggu supply= forward→diteruskan reclassify= decide→diputus note= reveal=
ditangani  | pemohon | supply= withdraw→dicabut
ditangani  | petugas | assign= reply= ask→menunggu supply= forward→diteruskan reclassify= note= reveal=
ditangani  | ppid    | assign= reply= ask→menunggu supply= forward→diteruskan reclassify= decide→diputus note= reveal=
ditangani  | atasan  | assign= reply= ask→menunggu supply= forward→diteruskan reclassify= decide→diputus note= reveal=
menunggu   | pemohon | supply→ditangani withdraw→dicabut
menunggu   | petugas | assign= reply→ditangani supply→ditangani forward→diteruskan reclassify= note= reveal=
menunggu   | ppid    | assign= reply→ditangani supply→ditangani forward→diteruskan reclassify= decide→diputus note= reveal=
menunggu   | atasan  | assign= reply→ditangani supply→ditangani forward→diteruskan reclassify= decide→diputus note= reveal=
diteruskan | pemohon | supply= withdraw→dicabut
diteruskan | petugas | assign= reply= ask→menunggu supply= forward= feedback= reclassify= note= reveal=
diteruskan | ppid    | assign= reply= ask→menunggu supply= forward= feedback= reclassify= decide→diputus note= reveal=
diteruskan | atasan  | assign= reply= ask→menunggu supply= forward= feedback= reclassify= decide→diputus note= reveal=
diputus    | petugas | close→selesai note= reveal=
diputus    | ppid    | close→selesai note= reveal=
diputus    | atasan  | close→selesai note= reveal=
diputus    | sistem  | close→selesai
selesai    | petugas | note= reveal=
selesai    | ppid    | note= reveal=
selesai    | atasan  | note= reveal=
dicabut    | petugas | note= reveal=
dicabut    | ppid    | note= reveal=
dicabut    | atasan  | note= reveal=
"""


def cells() -> dict[tuple[State, Role, Act], State]:
    found = {}
    for line in MATRIX.strip().splitlines():
        state, role, acts = (part.strip() for part in line.split("|"))
        for word in acts.split():
            act, _arrow, target = word.replace("=", f"→{state}").partition("→")
            found[State(state), Role(role), Act(act)] = State(target)
    return found


def test_the_table_is_the_matrix_and_nothing_else() -> None:
    assert {key: cell.to() for key, cell in TABLE.items()} == cells()


def test_every_state_and_outcome_has_its_words() -> None:
    assert set(STATE_NAMES) == set(State)
    assert set(OUTCOME_NAMES) == set(Outcome)
    assert life.guards() == ["forwarded_before", "named_handler", "reason_given"]


DO: dict[Act, Callable[..., Any]] = {
    Act.ASSIGN: lambda **who: handling.assign(**who, handler=who["actor"].user_id or 0),
    Act.REPLY: lambda **who: handling.reply(**who, text=ANSWER),
    Act.ASK: lambda **who: handling.ask(**who, text=ANSWER),
    Act.SUPPLY: lambda **who: saying.supply(**who, text=ANSWER),
    Act.FORWARD: lambda **who: handling.forward(**who, target="kpu", reason="Wewenang KPU"),
    Act.FEEDBACK: lambda **who: handling.feedback(**who, text=ANSWER),
    Act.RECLASSIFY: lambda **who: handling.reclassify(**who, kind="sikap", reason="Salah pilih"),
    Act.DECIDE: lambda **who: deciding.decide(**who, outcome="tidak_terbukti", text=ANSWER),
    Act.CLOSE: deciding.close,
    Act.WITHDRAW: saying.withdraw,
    Act.NOTE: lambda **who: desk.note(**who, text=ANSWER),
    Act.REVEAL: lambda **who: desk.reveal(**who, reason="Menelepon pengadu"),
}


def everybody(world: World) -> dict[Role, Actor]:
    """One actor for each role there is."""
    office = world.office
    here = {role: staff(world.here[role], office, role) for role in STAFF_ROLES}
    return {**here, Role.PEMOHON: applicant(office.pk), Role.SISTEM: system(office.pk)}


@pytest.mark.parametrize("state", [state for state in State if state is not State.DRAF])
def test_what_the_table_forbids_no_service_does(desk: Desk, world: World, state: State) -> None:
    complaint = in_state(desk, state)
    before = (Event.objects.count(), ComplaintMessage.objects.count())
    for (role, actor), act in product(everybody(world).items(), DO):
        if allowed(state, role, act):
            continue
        with pytest.raises((NotAllowed, Refused)):
            DO[act](**on(desk, complaint, actor))
    assert (Event.objects.count(), ComplaintMessage.objects.count()) == before


@pytest.mark.parametrize("act", sorted(DO))
def test_a_stranger_with_every_role_finds_nothing(desk: Desk, act: Act) -> None:
    complaint = one(desk)
    stranger = desk.stranger
    with pytest.raises((NotFound, NotAllowed, Refused)):
        DO[act](office=desk.office, actor=stranger, complaint_id=complaint.pk)


def test_the_list_and_the_object_agree_on_who_sees(desk: Desk, world: World) -> None:
    complaint = one(desk)
    for actor in (*everybody(world).values(), desk.stranger):
        assert visible_to(actor).filter(pk=complaint.pk).exists() == can_see(actor, complaint)
    assert not can_see(everybody(world)[Role.PEMBINA], complaint)
