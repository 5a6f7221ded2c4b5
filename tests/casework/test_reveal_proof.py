"""In a real office whoever opens an identity has proved within ten minutes that it is them."""

from datetime import timedelta

import pytest
from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.account.internal.flows.login import _AUTHENTICATION_METHODS_USER_SESSION_KEY
from allauth.mfa.models import Authenticator
from django.conf import LazySettings
from django.test import Client

from serambi.casework.models import InformationRequest
from serambi.core import clock
from serambi.files.models import Purpose
from serambi.files.services import store_bytes
from serambi.identity.sessions import CONFIRMED_FOR
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from tests.casework.cases import registered
from tests.casework.conftest import Desk
from tests.support.cast import ClientAs, World

REASON = {"identitas-reason": "Menelepon pemohon"}
BACK = "/akun/pastikan/?next="


@pytest.fixture(autouse=True)
def real_office(settings: LazySettings) -> None:
    settings.SERAMBI_MODE = "office"


@pytest.fixture
def officer(world: World, client_as: ClientAs) -> Client:
    user = world.here[Role.PETUGAS]
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "x"})
    return client_as(user)


def proved(client: Client, ago: timedelta) -> None:
    session = client.session
    at = (clock.now() - ago).timestamp()
    session[_AUTHENTICATION_METHODS_USER_SESSION_KEY] = session["_auth_user_id"]
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "password", "at": at}]
    session.save()


def page_of(case: InformationRequest) -> str:
    return f"/{case.office.code}/meja/permohonan/{case.pk}/"


@pytest.mark.parametrize("path", ["lakukan/identitas/", "berkas/identitas/"])
@pytest.mark.parametrize("ago", [None, CONFIRMED_FOR])
def test_without_a_fresh_proof_nothing_is_shown_and_nothing_logged(
    desk: Desk, officer: Client, path: str, ago: timedelta | None
) -> None:
    case = registered(desk.office).case
    if path.startswith("berkas"):
        give_identity(desk, case)
    if ago is not None:
        proved(officer, ago)
    answer = officer.post(page_of(case) + path, REASON)
    assert answer.status_code == 302
    assert answer["Location"].startswith(BACK)
    acts = [event.act for event in thread(desk.office, ("request", case.pk))]
    assert "request.identity_revealed" not in acts


def test_with_a_fresh_proof_the_identity_opens(desk: Desk, officer: Client) -> None:
    case = registered(desk.office).case
    proved(officer, CONFIRMED_FOR - timedelta(seconds=1))
    answer = officer.post(f"{page_of(case)}lakukan/identitas/", REASON)
    assert answer.status_code == 200
    assert "Sari Melati Contoh" in answer.content.decode()


def test_the_case_page_shows_the_way_to_the_proof_before_anybody_types(
    desk: Desk, officer: Client
) -> None:
    case = registered(desk.office).case
    stale = officer.get(page_of(case)).content.decode()
    assert BACK in stale
    assert "identitas-reason" not in stale
    proved(officer, timedelta(0))
    fresh = officer.get(page_of(case)).content.decode()
    assert BACK not in fresh
    assert "identitas-reason" in fresh


def test_a_password_typed_again_leads_back_to_the_case(
    desk: Desk, world: World, officer: Client
) -> None:
    case = registered(desk.office).case
    user = world.here[Role.PETUGAS]
    user.set_password("empat kuda minum kopi")
    user.save()
    officer.force_login(user)
    way = officer.post(f"{page_of(case)}lakukan/identitas/", REASON)["Location"]
    back = officer.post(way, {"password": "empat kuda minum kopi", "next": page_of(case)})
    assert back["Location"] == page_of(case)


def test_the_example_has_no_passwords_and_does_not_ask(
    desk: Desk, world: World, client_as: ClientAs, settings: LazySettings
) -> None:
    settings.SERAMBI_MODE = "example"
    case = registered(desk.office).case
    shown = client_as(world.here[Role.PETUGAS]).post(f"{page_of(case)}lakukan/identitas/", REASON)
    assert shown.status_code == 200


def give_identity(desk: Desk, case: InformationRequest) -> None:
    stored = store_bytes(
        office=desk.office, data=b"gambar", name="ktp.jpg", purpose=Purpose.IDENTITY,
        actor=desk.officer,
    )  # fmt: skip
    case.applicant.identity_file = stored
    case.applicant.save(update_fields=["identity_file"])
