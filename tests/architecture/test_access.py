"""Every route × every role × every office: who gets in, who is sent to sign in, who sees 404."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from scripts.routes import routes
from serambi.core import clock
from serambi.identity.models import User
from serambi.law.roles import STAFF_ROLES, Role
from serambi.offices.models import Office
from tests.architecture.access_row import Row
from tests.architecture.access_table import TABLE
from tests.architecture.small_world import SmallWorld, fill
from tests.support.cast import World, ladder, people
from tests.support.headers import lacking

KNOWN = {route.name: route for route in routes()}
OFFICE_ROUTES = sorted(name for name, row in TABLE.items() if row.kind in {"public", "desk"})
OBJECT_ROUTES = sorted(name for name, row in TABLE.items() if row.objects and row.kind != "anyone")
MOMENT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
GUARDED = sorted(n for n, row in TABLE.items() if row.kind in {"desk", "signed_in"})
OPENED_BY = {
    "track:open": "tracking_code",
    "objections:open": "objection_code",
    "complaints:open": "complaint_code",
}
TURNED_AWAY = {302, 403, 404, 405}

pytestmark = pytest.mark.filterwarnings("ignore:No directory at")


@pytest.fixture(scope="module")
def filled(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[SmallWorld]:
    """The small world, made once for this file and rolled back at its end."""
    with django_db_blocker.unblock(), transaction.atomic(), clock.fixed(MOMENT):
        yield fill(people(*ladder()))
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def sessions(filled: SmallWorld) -> dict[int, str]:
    """The session key of everybody, signed in once: it is the doors that are tried here."""
    with clock.fixed(MOMENT):
        return {one.user.pk: _signed_in(one.user) for one in visitors(filled.world) if one.user}


def _signed_in(user: User) -> str:
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


@pytest.fixture
def small(filled: SmallWorld, db: None) -> Iterator[SmallWorld]:
    """The small world as each test finds it."""
    with clock.fixed(MOMENT):
        yield filled


@dataclass(frozen=True)
class Visitor:
    """Somebody who tries a page: None is the public."""

    label: str
    user: User | None
    role: Role | None
    at_home: bool


def visitors(world: World) -> Iterator[Visitor]:
    yield Visitor("anonymous", None, None, at_home=False)
    for role in STAFF_ROLES:
        yield Visitor(f"{role} of the office", world.here[role], role, at_home=True)
        yield Visitor(f"{role} of another office", world.there[role], role, at_home=False)
    yield Visitor("ppid of the province", world.above, Role.PPID, at_home=False)


def expected(row: Row, visitor: Visitor) -> int:
    """The status of a GET by `visitor`, from the rules alone."""
    if row.kind in {"public", "anyone"}:
        return (visitor.user and row.signed) or row.get
    if visitor.user is None:
        return 302
    if row.kind == "signed_in":
        return row.get
    if not visitor.at_home:
        return 404
    return row.get if not row.roles or visitor.role in row.roles else 403


def address(
    name: str, small: SmallWorld, *, office: Office | None = None, strange: bool = False
) -> str:
    """The address of a route in `office` with an object of our office, or the stranger's."""
    row, place = TABLE[name], office or small.world.office
    objects = small.theirs if strange else small.ours
    kwargs: dict[str, Any] = {
        **row.fixed,
        **{name: objects[kind] for name, kind in row.objects.items()},
    }
    return reverse(name, kwargs={**kwargs, "kode": place.code} if name in OFFICE_ROUTES else kwargs)


class Doors:
    """Browsers of the visitors; one that must have opened our case has done so."""

    def __init__(self, small: SmallWorld, sessions: dict[int, str]) -> None:
        self.small = small
        self.sessions = sessions
        self.cookies: dict[str, str] | None = None

    def enter(self, name: str, user: User | None, **options: Any) -> Client:
        """A browser of `user` before the route `name`."""
        client = Client(**options)
        if user is not None:
            client.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[user.pk]
        if TABLE[name].opened:
            client.cookies.load(self.opened())
        return client

    def opened(self) -> dict[str, str]:
        """The cookie that remembers our case, asked for once: tries are limited."""
        if self.cookies is None:
            client = Client()
            for name, kind in OPENED_BY.items():
                target = reverse(name, kwargs={"kode": self.small.world.office.code})
                code = self.small.ours[kind]
                assert client.post(target, {"code": code}).status_code == 302
            self.cookies = {key: morsel.value for key, morsel in client.cookies.items()}
        return self.cookies


@pytest.fixture
def doors(small: SmallWorld, sessions: dict[int, str]) -> Doors:
    return Doors(small, sessions)


def permitted(name: str, small: SmallWorld) -> User | None:
    """Somebody who may open the route."""
    row = TABLE[name]
    if row.kind in {"public", "anyone"}:
        return None
    return small.world.here[next((role for role in STAFF_ROLES if role in row.roles), Role.PETUGAS)]


def test_every_route_stands_in_the_table_and_every_row_is_a_route() -> None:
    assert sorted(KNOWN) == sorted(TABLE)


def test_no_two_routes_share_a_name() -> None:
    names = [route.name for route in routes()]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("name", sorted(KNOWN))
def test_the_guard_on_the_view_says_what_the_table_says(name: str) -> None:
    rule = KNOWN[name].access
    assert rule is not None, "no access rule on this view"
    told = (rule, frozenset()) if isinstance(rule, str) else (rule.kind, rule.roles)
    assert told == (TABLE[name].kind, TABLE[name].roles)


@pytest.mark.parametrize("name", sorted(TABLE))
def test_each_role_of_each_office_gets_what_the_table_says(
    name: str, small: SmallWorld, doors: Doors
) -> None:
    target = address(name, small)
    seen = {
        v.label: doors.enter(name, v.user).get(target).status_code for v in visitors(small.world)
    }
    wanted = {v.label: expected(TABLE[name], v) for v in visitors(small.world)}
    differing = {
        who: (seen[who], wanted[who])
        for who in wanted
        if not fits(seen[who], wanted[who], TABLE[name])
    }
    assert not differing, "(seen, wanted)"


def fits(seen: int, wanted: int, row: Row) -> bool:
    """A page that takes only POST may refuse the method before it asks who is there."""
    return seen == wanted or (row.get == 405 and seen == 405)


@pytest.mark.parametrize("name", sorted(TABLE))
def test_a_method_that_the_table_does_not_name_is_refused(
    name: str, small: SmallWorld, doors: Doors
) -> None:
    client, target = doors.enter(name, permitted(name, small)), address(name, small)
    others = {"GET", "POST", "PUT", "PATCH", "DELETE"} - TABLE[name].methods
    assert {m: client.generic(m, target).status_code for m in others} == dict.fromkeys(others, 405)


@pytest.mark.parametrize("name", [n for n in GUARDED if "POST" in TABLE[n].methods])
def test_nobody_else_can_post(name: str, small: SmallWorld, doors: Doors) -> None:
    outside = [v for v in visitors(small.world) if expected(TABLE[name], v) in {302, 403, 404}]
    seen = {
        v.label: doors.enter(name, v.user).post(address(name, small), TABLE[name].data).status_code
        for v in outside
    }
    assert {who: status for who, status in seen.items() if status not in TURNED_AWAY} == {}


@pytest.mark.parametrize("name", sorted(n for n, row in TABLE.items() if "POST" in row.methods))
def test_a_post_without_the_csrf_token_is_refused(
    name: str, small: SmallWorld, doors: Doors
) -> None:
    client = doors.enter(name, permitted(name, small), enforce_csrf_checks=True)
    expected = 200 if TABLE[name].reading else 403
    assert client.post(address(name, small)).status_code == expected


def test_only_the_actions_of_ckan_are_asked_by_post_without_a_token() -> None:
    reading = {name for name, row in TABLE.items() if row.reading}
    assert reading == {"open_site:ckan", "open_site:ckan_plain"}


@pytest.mark.parametrize("name", sorted(n for n, row in TABLE.items() if "POST" in row.methods))
def test_an_empty_post_is_answered_without_a_fault(
    name: str, small: SmallWorld, doors: Doors
) -> None:
    client = doors.enter(name, permitted(name, small), raise_request_exception=False)
    assert client.post(address(name, small)).status_code < 500


@pytest.mark.parametrize("name", OFFICE_ROUTES)
def test_an_office_that_does_not_exist_is_not_found(
    name: str, small: SmallWorld, doors: Doors
) -> None:
    target = address(name, small, office=Office(code="9999"))
    client = doors.enter(name, permitted(name, small))
    assert client.get(target).status_code in ({404, 405} if TABLE[name].get == 405 else {404})


@pytest.mark.parametrize("name", OBJECT_ROUTES)
def test_an_object_of_another_office_is_not_found(
    name: str, small: SmallWorld, doors: Doors
) -> None:
    client, target = doors.enter(name, permitted(name, small)), address(name, small, strange=True)
    assert asked(client, name, target) == dict.fromkeys(TABLE[name].methods, 404)


@pytest.mark.parametrize("name", OBJECT_ROUTES)
def test_an_object_that_does_not_exist_is_not_found(
    name: str, small: SmallWorld, doors: Doors
) -> None:
    nothing = replace(small, ours={kind: unknown(value) for kind, value in small.ours.items()})
    client, target = doors.enter(name, permitted(name, small)), address(name, nothing)
    assert asked(client, name, target) == dict.fromkeys(TABLE[name].methods, 404)


def asked(client: Client, name: str, target: str) -> dict[str, int]:
    """The status of each method that the page speaks, with the data it needs."""
    ways = {
        "GET": lambda: client.get(target),
        "POST": lambda: client.post(target, TABLE[name].data),
    }
    return {method: ways[method]().status_code for method in TABLE[name].methods}


def unknown(value: Any) -> Any:
    """An identifier of the same shape that names nothing."""
    if isinstance(value, uuid.UUID):
        return uuid.UUID(int=0)
    return 2**31 - 1 if isinstance(value, int) else "0" * len(str(value))


@pytest.mark.parametrize("name", sorted(TABLE))
def test_every_answer_carries_the_security_headers(
    name: str, small: SmallWorld, doors: Doors
) -> None:
    target = address(name, small)
    for answer in (
        doors.enter(name, permitted(name, small)).get(target),
        doors.enter(name, None).get(target),
        doors.enter(name, None).generic("DELETE", target),
    ):
        assert lacking(answer) == {}, answer.status_code


@pytest.mark.parametrize(
    "name",
    sorted(n for n, row in TABLE.items() if row.kind in {"public", "anyone"} and row.get == 200),
)
def test_a_public_page_sets_no_cookie_that_its_row_does_not_name(
    name: str, small: SmallWorld, doors: Doors
) -> None:
    answer = doors.enter(name, None).get(address(name, small))
    assert set(answer.cookies) <= TABLE[name].cookies
