"""Every route × every role × every office: who gets in, who is sent to sign in, who sees 404."""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from scripts.routes import routes
from serambi.identity.models import User
from serambi.law.roles import STAFF_ROLES, Role
from serambi.offices.models import Office
from tests.architecture.access_table import TABLE, Row
from tests.architecture.small_world import SmallWorld, fill
from tests.support.cast import World

KNOWN = {route.name: route for route in routes()}
OFFICE_ROUTES = sorted(name for name, row in TABLE.items() if row.kind in {"public", "desk"})
OBJECT_ROUTES = sorted(name for name, row in TABLE.items() if row.objects)
TURNED_AWAY = {302, 403, 404, 405}
HEADERS = {
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}

pytestmark = pytest.mark.filterwarnings("ignore:No directory at")


@pytest.fixture
def small(world: World, monday: None) -> SmallWorld:
    return fill(world)


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
        return row.get
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
    kwargs: dict[str, Any] = {parameter: objects[kind] for parameter, kind in row.objects.items()}
    return reverse(name, kwargs={**kwargs, "kode": place.code} if name in OFFICE_ROUTES else kwargs)


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
    assert (rule.kind, rule.roles) == (TABLE[name].kind, TABLE[name].roles)


@pytest.mark.parametrize("name", sorted(TABLE))
def test_each_role_of_each_office_gets_what_the_table_says(
    name: str, small: SmallWorld, client_as: Callable[[User | None], Client]
) -> None:
    target = address(name, small)
    seen = {v.label: client_as(v.user).get(target).status_code for v in visitors(small.world)}
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
    name: str, small: SmallWorld, client_as: Callable[[User | None], Client]
) -> None:
    client, target = client_as(permitted(name, small)), address(name, small)
    others = {"GET", "POST", "PUT", "PATCH", "DELETE"} - TABLE[name].methods
    assert {m: client.generic(m, target).status_code for m in others} == dict.fromkeys(others, 405)


@pytest.mark.parametrize("name", sorted(n for n, row in TABLE.items() if "POST" in row.methods))
def test_nobody_else_can_post(
    name: str, small: SmallWorld, client_as: Callable[[User | None], Client]
) -> None:
    if TABLE[name].kind in {"public", "anyone"}:
        pytest.skip("anybody may post here; the next test asks for the token")
    outside = [v for v in visitors(small.world) if expected(TABLE[name], v) in {302, 403, 404}]
    seen = {v.label: client_as(v.user).post(address(name, small)).status_code for v in outside}
    assert {who: status for who, status in seen.items() if status not in TURNED_AWAY} == {}


@pytest.mark.parametrize("name", sorted(n for n, row in TABLE.items() if "POST" in row.methods))
def test_a_post_without_the_csrf_token_is_refused(name: str, small: SmallWorld) -> None:
    client = Client(enforce_csrf_checks=True)
    if user := permitted(name, small):
        client.force_login(user)
    assert client.post(address(name, small)).status_code == 403


@pytest.mark.parametrize("name", sorted(n for n, row in TABLE.items() if "POST" in row.methods))
def test_an_empty_post_is_answered_without_a_fault(
    name: str, small: SmallWorld, client_as: Callable[[User | None], Client]
) -> None:
    client = client_as(permitted(name, small))
    client.raise_request_exception = False
    assert client.post(address(name, small)).status_code < 500


@pytest.mark.parametrize("name", OFFICE_ROUTES)
def test_an_office_that_does_not_exist_is_not_found(
    name: str, small: SmallWorld, client_as: Callable[[User | None], Client]
) -> None:
    target = address(name, small, office=Office(code="9999"))
    client = client_as(permitted(name, small))
    assert client.get(target).status_code in ({404, 405} if TABLE[name].get == 405 else {404})


@pytest.mark.parametrize("name", OBJECT_ROUTES)
def test_an_object_of_another_office_is_not_found(
    name: str, small: SmallWorld, client_as: Callable[[User | None], Client]
) -> None:
    client, target = client_as(permitted(name, small)), address(name, small, strange=True)
    seen = {m: client.generic(m, target).status_code for m in TABLE[name].methods}
    if TABLE[name].kind == "anyone":
        pytest.skip("an object that belongs to no office's pages")
    assert seen == dict.fromkeys(TABLE[name].methods, 404)


@pytest.mark.parametrize("name", OBJECT_ROUTES)
def test_an_object_that_does_not_exist_is_not_found(
    name: str, small: SmallWorld, client_as: Callable[[User | None], Client]
) -> None:
    nothing = SmallWorld(small.world, {k: unknown(v) for k, v in small.ours.items()}, small.theirs)
    client, target = client_as(permitted(name, small)), address(name, nothing)
    method = "GET" if "GET" in TABLE[name].methods else "POST"
    assert client.generic(method, target).status_code == 404


def unknown(value: Any) -> Any:
    """An identifier of the same shape that names nothing."""
    if isinstance(value, uuid.UUID):
        return uuid.UUID(int=0)
    return 2**31 - 1 if isinstance(value, int) else "0" * len(str(value))


@pytest.mark.parametrize("name", sorted(TABLE))
def test_every_answer_carries_the_security_headers(
    name: str, small: SmallWorld, client_as: Callable[[User | None], Client]
) -> None:
    target = address(name, small)
    for answer in (
        client_as(permitted(name, small)).get(target),
        client_as(None).get(target),
        client_as(None).generic("DELETE", target),
    ):
        lacking(answer)


def lacking(answer: HttpResponse) -> None:
    """Fail when a security header is missing."""
    missing = {
        h: answer.headers.get(h)
        for h, words in HEADERS.items()
        if words not in answer.headers.get(h, "")
    }
    assert not missing, answer.status_code


@pytest.mark.parametrize(
    "name",
    sorted(n for n, row in TABLE.items() if row.kind in {"public", "anyone"} and row.get == 200),
)
def test_a_public_page_sets_no_cookie_that_its_row_does_not_name(
    name: str, small: SmallWorld
) -> None:
    answer = Client().get(address(name, small))
    assert set(answer.cookies) <= TABLE[name].cookies


def test_an_address_that_does_not_exist_carries_the_security_headers(
    db: None, client: Client
) -> None:
    lacking(client.get("/tidak/ada/"))
