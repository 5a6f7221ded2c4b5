from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.conf import LazySettings
from django.test import Client

from serambi.core import clock
from serambi.identity.guards import AccessRule
from serambi.identity.models import Membership, User
from serambi.law.roles import Role
from serambi.offices.models import Office
from tests.identity import guarded_urls
from tests.support.cast import ClientAs, World

pytestmark = pytest.mark.urls("tests.identity.guarded_urls")


def test_the_public_reads_as_applicant_without_a_cookie(world: World, client_as: ClientAs) -> None:
    answer = client_as(None).get("/1971/")
    assert answer.content == b"1971 pemohon 1971"
    assert not answer.cookies
    assert "Cookie" in answer["Vary"]


def test_the_public_page_of_no_office_is_404(world: World, client_as: ClientAs) -> None:
    assert client_as(None).get("/9999/").status_code == 404


def test_a_staff_member_is_the_public_on_a_public_page(world: World, client_as: ClientAs) -> None:
    answer = client_as(world.here[Role.PPID]).get("/1971/")
    assert b"pemohon" in answer.content


def test_what_is_rendered_late_is_rendered_in_scope(world: World, client_as: ClientAs) -> None:
    assert client_as(None).get("/1971/malas/").content == b"0 catatan"


@pytest.mark.parametrize("role", [Role.PETUGAS, Role.PPID])
def test_a_member_with_the_role_enters_the_desk(
    world: World, client_as: ClientAs, role: Role
) -> None:
    user = world.here[role]
    answer = client_as(user).get("/1971/meja/7/")
    assert answer.content.decode() == f"1971 user:{user.pk} {role} 7"
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("role", [Role.ATASAN, Role.PEMBINA, Role.ADMIN])
def test_a_member_without_the_role_is_told_so(
    world: World, client_as: ClientAs, role: Role
) -> None:
    client = client_as(world.here[role])
    assert client.get("/1971/meja/").status_code == 403
    assert client.get("/1971/lobi/").status_code == 200


@pytest.mark.parametrize("path", ["/1971/meja/", "/1971/lobi/", "/9999/meja/"])
def test_the_staff_of_another_office_get_404(world: World, client_as: ClientAs, path: str) -> None:
    assert client_as(world.there[Role.PPID]).get(path).status_code == 404
    assert client_as(world.above).get(path).status_code == 404


def test_a_stranger_is_sent_to_sign_in_and_back(world: World, client_as: ClientAs) -> None:
    answer = client_as(None).get("/1971/meja/?q=a")
    assert answer.status_code == 302
    assert answer["Location"] == "/akun/masuk/?next=/1971/meja/%3Fq%3Da"
    assert client_as(None).get("/saya/")["Location"] == "/akun/masuk/?next=/saya/"
    assert client_as(None).get("/jalan/").status_code == 200


def test_a_part_of_a_page_sends_the_whole_page_to_sign_in(world: World) -> None:
    asked = {"HX-Request": "true", "HX-Current-URL": "http://testserver/1971/meja/?q=a"}
    answer = Client().get("/1971/meja/7/", headers=asked)
    assert answer.status_code == 401
    assert answer["HX-Redirect"] == "/akun/masuk/?next=/1971/meja/"
    asked["HX-Current-URL"] = "https://elsewhere.example//evil.example/"
    answer = Client().get("/1971/meja/7/", headers=asked)
    assert answer["HX-Redirect"].startswith("/akun/masuk/?next=/")


def test_an_ended_role_closes_the_desk_at_the_next_request(
    world: World, client_as: ClientAs
) -> None:
    client = client_as(world.here[Role.PPID])
    assert client.get("/1971/meja/").status_code == 200
    Membership.objects.filter(user=world.here[Role.PPID]).update(ended_at=clock.now())
    assert client.get("/1971/meja/").status_code == 404


def test_an_inactive_account_is_signed_out(world: World, client_as: ClientAs) -> None:
    client = client_as(world.here[Role.PPID])
    User.objects.filter(pk=world.here[Role.PPID].pk).update(is_active=False)
    assert client.get("/1971/meja/").status_code == 302


def test_thirty_idle_minutes_end_the_session(world: World, client_as: ClientAs) -> None:
    client, start = client_as(world.here[Role.PPID]), clock.now()
    for minutes, status in [(0, 200), (29, 200), (58, 200), (89, 302)]:
        with clock.fixed(start + timedelta(minutes=minutes)):
            assert client.get("/1971/meja/").status_code == status


def test_fifteen_idle_minutes_end_an_administrators_session(
    world: World, client_as: ClientAs
) -> None:
    client, start = client_as(world.here[Role.ADMIN]), clock.now()
    for minutes, status in [(0, 200), (14, 200), (28, 200), (44, 302)]:
        with clock.fixed(start + timedelta(minutes=minutes)):
            assert client.get("/1971/lobi/").status_code == status


def test_twelve_hours_end_the_session_however_busy(world: World, client_as: ClientAs) -> None:
    client, start = client_as(world.here[Role.PPID]), clock.now()
    for quarter in range(12 * 4):
        with clock.fixed(start + timedelta(minutes=15 * quarter)):
            assert client.get("/saya/").status_code == 200
    with clock.fixed(start + timedelta(hours=12, minutes=1)):
        assert client.get("/saya/").status_code == 302


def test_a_real_office_asks_for_a_second_factor_first(
    world: World, client_as: ClientAs, settings: LazySettings
) -> None:
    settings.SERAMBI_MODE = "office"
    user = world.here[Role.PPID]
    client = client_as(user)
    answer = client.get("/1971/meja/")
    assert answer["Location"] == "/akun/dua-langkah/?next=/1971/meja/"
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={})
    assert client.get("/1971/meja/").status_code == 200


def test_recovery_codes_alone_are_no_second_factor(
    world: World, client_as: ClientAs, settings: LazySettings
) -> None:
    settings.SERAMBI_MODE = "office"
    user = world.here[Role.PPID]
    Authenticator.objects.create(user=user, type=Authenticator.Type.RECOVERY_CODES, data={})
    assert client_as(user).get("/1971/meja/").status_code == 302


def test_an_example_person_has_no_session_in_a_real_office(
    world: World, client_as: ClientAs, settings: LazySettings
) -> None:
    user = world.here[Role.PPID]
    User.objects.filter(pk=user.pk).update(is_example=True)
    client = client_as(user)
    assert client.get("/saya/").status_code == 200
    settings.SERAMBI_MODE = "office"
    assert client.get("/saya/")["Location"].startswith("/akun/masuk/")


def test_every_guard_leaves_its_rule(db: None) -> None:
    rules = {
        view.__name__: getattr(view, "access", None)
        for view in (
            guarded_urls.porch, guarded_urls.inbox, guarded_urls.lobby,
            guarded_urls.mine, guarded_urls.street,
        )
    }  # fmt: skip
    assert rules == {
        "porch": AccessRule("public"),
        "inbox": AccessRule("desk", frozenset({Role.PETUGAS, Role.PPID})),
        "lobby": AccessRule("desk"),
        "mine": AccessRule("signed_in"),
        "street": AccessRule("anyone"),
    }


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("InvalidInput", 422), ("NotAllowed", 403), ("NotFound", 404),
        ("Conflict", 409), ("Refused", 409), ("Unavailable", 424), ("SerambiError", 400),
    ],
)  # fmt: skip
def test_a_domain_error_becomes_a_page_in_words(
    db: None, client_as: ClientAs, kind: str, status: int
) -> None:
    answer = client_as(None).get(f"/galat/{kind}/")
    assert answer.status_code == status
    assert "Kalimat galat." in answer.content.decode()
    assert "Langkah berikut." in answer.content.decode()


def test_another_offices_scope_does_not_leak_into_the_next_request(
    world: World, client_as: ClientAs, belitung: Office
) -> None:
    client = client_as(None)
    assert [client.get(f"/{code}/malas/").status_code for code in ("1971", "1902")] == [200, 200]
