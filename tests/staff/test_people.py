import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput, NotAllowed, NotFound, Refused
from serambi.identity.actors import Actor
from serambi.identity.models import Membership, User
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.ledger.services import verify
from serambi.offices.models import Office
from serambi.staff.models import Invitation
from serambi.staff.selectors import colleagues, open_invitation
from serambi.staff.services import (
    end_role,
    grant_role,
    invite,
    issue_link,
    redeem,
    reset_second_factor,
)
from tests.support.cast import ClientAs, World

pytestmark = pytest.mark.urls("tests.identity.guarded_urls")
PASSWORD = "empat kuda minum kopi"
STAFF = "/1971/meja/staf/"


def actor_of(office: Office, user: User, *roles: Role) -> Actor:
    return Actor(f"user:{user.pk}", user.name, office.pk, frozenset(roles), user.pk)


@pytest.fixture
def admin(world: World) -> Actor:
    return actor_of(world.office, world.here[Role.ADMIN], Role.ADMIN)


def ask(world: World, admin: Actor, email: str = "sari@1971.example.test") -> tuple[User, str]:
    done = invite(
        office=world.office,
        email=email,
        name="Sari Dewi",
        nip="",
        roles=[Role.PETUGAS],
        actor=admin,
    )
    return done.user, done.code


def acts(world: World, user: User) -> list[str]:
    return [event.act for event in thread(world.office, ("user", str(user.pk)))]


def test_an_invited_person_has_no_password_and_a_code_for_one(world: World, admin: Actor) -> None:
    user, code = ask(world, admin)
    assert not user.has_usable_password()
    assert redeem(code=code, password=PASSWORD) == user
    assert User.objects.get(pk=user.pk).check_password(PASSWORD)
    assert acts(world, user) == ["staff.invited", "staff.role_granted", "staff.password_set"]
    assert verify(world.office).ok


def test_a_code_works_once(world: World, admin: Actor) -> None:
    _, code = ask(world, admin)
    redeem(code=code, password=PASSWORD)
    with pytest.raises(InvalidInput, match="tidak berlaku"):
        redeem(code=code, password="lima perahu di muara")


def test_a_code_works_for_a_day(world: World, admin: Actor) -> None:
    _, code = ask(world, admin)
    with clock.fixed(clock.now() + timedelta(hours=23, minutes=59)):
        assert open_invitation(code) is not None
    with clock.fixed(clock.now() + timedelta(hours=24, minutes=1)):
        assert open_invitation(code) is None


def test_a_newer_link_ends_the_older(world: World, admin: Actor) -> None:
    user, old = ask(world, admin)
    new = issue_link(office=world.office, user_id=user.pk, actor=admin)
    assert open_invitation(old) is None
    assert open_invitation(new) is not None


def test_only_the_digest_of_a_code_is_kept(world: World, admin: Actor) -> None:
    _, code = ask(world, admin)
    row = Invitation.objects.values().get()
    assert code not in str({**row, "digest": bytes(row["digest"])})


@pytest.mark.parametrize("password", ["pendek", "qwerty123456", "sari@1971.example.test", ""])
def test_a_weak_password_keeps_the_code_alive(world: World, admin: Actor, password: str) -> None:
    _, code = ask(world, admin)
    with pytest.raises(InvalidInput) as refused:
        redeem(code=code, password=password)
    assert refused.value.field == "password1"
    assert open_invitation(code) is not None


@pytest.mark.parametrize("code", ["", "x", "0" * 24, "0" * 200, "\x00", "🙂" * 24])
def test_a_wrong_code_tells_nothing(db: None, code: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        redeem(code=code, password=PASSWORD)
    assert refused.value.code == "staff.code"


def test_someone_known_elsewhere_gets_the_role_and_no_link(world: World, admin: Actor) -> None:
    other = world.there[Role.PPID]
    other.set_password(PASSWORD)
    other.save()
    user, code = ask(world, admin, other.email)
    assert (user, code) == (other, "")
    assert {row.user for row in colleagues(world.office)} >= {other}


def test_someone_known_here_is_not_invited_twice(world: World, admin: Actor) -> None:
    ask(world, admin)
    with pytest.raises(Conflict):
        ask(world, admin, "SARI@1971.example.test")


def test_the_last_administrator_stays(world: World, admin: Actor) -> None:
    mine = Membership.objects.get(user=world.here[Role.ADMIN])
    with pytest.raises(Refused, match="satu-satunya"):
        end_role(office=world.office, membership_id=mine.pk, actor=admin)
    petugas = world.here[Role.PETUGAS]
    grant_role(office=world.office, user_id=petugas.pk, role=Role.ADMIN, actor=admin)
    end_role(office=world.office, membership_id=mine.pk, actor=admin)
    assert [row.user for row in colleagues(world.office) if row.roles[0].role == Role.ADMIN] == []


def test_a_role_is_not_given_twice(world: World, admin: Actor) -> None:
    with pytest.raises(Conflict):
        grant_role(
            office=world.office, user_id=world.here[Role.PPID].pk, role=Role.PPID, actor=admin
        )


@pytest.mark.parametrize("role", [Role.PETUGAS, Role.PPID, Role.ATASAN, Role.PEMBINA])
def test_nobody_but_an_administrator_manages_people(world: World, role: Role) -> None:
    actor = actor_of(world.office, world.here[role], role)
    with pytest.raises(NotAllowed):
        ask(world, actor)
    with pytest.raises(NotAllowed):
        issue_link(office=world.office, user_id=world.here[role].pk, actor=actor)


def test_an_administrator_next_door_is_nobody_here(world: World) -> None:
    stranger = actor_of(world.stranger, world.there[Role.ADMIN], Role.ADMIN)
    with pytest.raises(NotAllowed):
        ask(world, stranger)


def test_a_strangers_member_is_not_found(world: World, admin: Actor) -> None:
    theirs = Membership.objects.get(user=world.there[Role.PPID])
    with pytest.raises(NotFound):
        end_role(office=world.office, membership_id=theirs.pk, actor=admin)
    with pytest.raises(NotFound):
        issue_link(office=world.office, user_id=world.there[Role.PPID].pk, actor=admin)


def test_one_office_does_not_open_the_door_of_another(world: World, admin: Actor) -> None:
    shared = world.there[Role.PPID]
    Membership.objects.create(user=shared, office=world.office, role=Role.PETUGAS)
    Authenticator.objects.create(user=shared, type=Authenticator.Type.TOTP, data={})
    with pytest.raises(Refused):
        issue_link(office=world.office, user_id=shared.pk, actor=admin)
    with pytest.raises(Refused):
        reset_second_factor(
            office=world.office, user_id=shared.pk, actor=admin, reason="ponsel hilang"
        )
    assert Authenticator.objects.filter(user=shared).exists()


def test_a_lost_second_factor_is_removed_with_a_reason(world: World, admin: Actor) -> None:
    user = world.here[Role.PPID]
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={})
    with pytest.raises(InvalidInput):
        reset_second_factor(office=world.office, user_id=user.pk, actor=admin, reason=" ")
    reset_second_factor(office=world.office, user_id=user.pk, actor=admin, reason="ponsel hilang")
    assert not Authenticator.objects.filter(user=user).exists()
    event = thread(world.office, ("user", str(user.pk)))[-1]
    assert event.sentence() == f"Langkah kedua akun nomor {user.pk} dilepas: ponsel hilang"


def test_the_link_is_shown_once_and_leads_in(world: World, client_as: ClientAs) -> None:
    client = client_as(world.here[Role.ADMIN])
    answer = client.post(
        f"{STAFF}undang/",
        {"name": "Sari Dewi", "email": "Sari@1971.example.test", "nip": "", "roles": ["petugas"]},
    )
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    link = re.search(r"http://testserver(/akun/undangan/)#([0-9A-Z]{24})", answer.content.decode())
    assert link is not None
    assert link[2] not in client.get(STAFF).content.decode()

    visitor = Client()
    assert visitor.get(link[1]).status_code == 200
    form = {"code": link[2], "password1": PASSWORD, "password2": PASSWORD}
    assert visitor.post(link[1], form)["Location"] == "/akun/masuk/"
    visitor.post("/akun/masuk/", {"login": "sari@1971.example.test", "password": PASSWORD})
    assert visitor.get("/1971/meja/").status_code == 200


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"name": "A", "email": "bukan surel", "roles": ["petugas"]},
        {"name": "A", "email": "a@b.example.test", "roles": []},
        {"name": "A", "email": "a@b.example.test", "roles": ["raja"]},
        {"name": "A", "email": "a@b.example.test", "roles": ["pemohon"]},
        {"name": "A\x00B", "email": "a@b.example.test", "roles": ["petugas"]},
        {"name": "A" * 100_000, "email": "a@b.example.test", "roles": ["petugas"]},
        {"name": "A", "email": "a@b.example.test", "nip": "12", "roles": ["petugas"]},
        {"name": "A", "email": "ppid@1971.example.test", "roles": ["petugas"]},
    ],
)
def test_a_bad_invitation_says_what_is_wrong(
    world: World, client_as: ClientAs, typed: dict[str, object]
) -> None:
    before = User.objects.count()
    answer = client_as(world.here[Role.ADMIN]).post(f"{STAFF}undang/", typed)
    assert answer.status_code == 422
    assert "error-summary" in answer.content.decode()
    assert User.objects.count() == before


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"code": "x", "password1": PASSWORD, "password2": PASSWORD},
        {"code": "0" * 24, "password1": PASSWORD, "password2": "lain sama sekali"},
        {"code": "0" * 24, "password1": "a" * 100_000, "password2": "a" * 100_000},
    ],
)
def test_a_bad_code_form_is_answered_in_words(db: None, typed: dict[str, str]) -> None:
    answer = Client().post("/akun/undangan/", typed)
    assert answer.status_code == 422
    assert "error-summary" in answer.content.decode()


def test_the_pages_of_people_work(world: World, client_as: ClientAs) -> None:
    client = client_as(world.here[Role.ADMIN])
    user = world.here[Role.PETUGAS]
    assert "Petugas Pangkalpinang" in client.get(STAFF).content.decode()
    assert client.post(f"{STAFF}{user.pk}/peran/", {"role": "ppid"})["Location"] == STAFF
    assert client.post(f"{STAFF}{user.pk}/peran/", {"role": "ppid"}).status_code == 409
    assert client.post(f"{STAFF}{user.pk}/peran/", {"role": "raja"}).status_code == 422
    row = Membership.objects.get(user=user, role=Role.PPID)
    assert client.post(f"{STAFF}peran/{row.pk}/akhiri/")["Location"] == STAFF
    assert client.post(f"{STAFF}peran/{row.pk}/akhiri/").status_code == 404
    assert client.post(f"{STAFF}{user.pk}/tautan/").status_code == 200
    assert client.post(f"{STAFF}{user.pk}/langkah-kedua/", {"reason": ""}).status_code == 422
    assert (
        client.post(f"{STAFF}{user.pk}/langkah-kedua/", {"reason": "hilang"})["Location"] == STAFF
    )


@pytest.mark.parametrize("path", ["", "undang/", "1/peran/", "1/tautan/", "peran/1/akhiri/"])
def test_the_pages_of_people_are_the_administrators(
    world: World, client_as: ClientAs, path: str
) -> None:
    def visit(method: str, user: User | None) -> int:
        status: int = getattr(client_as(user), method)(STAFF + path).status_code
        return status

    for method in ("get", "post"):
        assert visit(method, world.here[Role.PPID]) == 403
        assert visit(method, world.there[Role.ADMIN]) == 404
        assert visit(method, world.above) == 404
        assert visit(method, None) == 302
