import re
from collections.abc import Iterator

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.conf import LazySettings
from django.contrib.auth.password_validation import validate_password
from django.core import mail
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import NoReverseMatch, reverse

from serambi.identity.models import Membership, User
from serambi.law.roles import Role
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery
from tests.support.cast import ClientAs, World

pytestmark = pytest.mark.urls("tests.identity.guarded_urls")
PASSWORD = "empat kuda minum kopi"


@pytest.fixture(autouse=True)
def fresh_limits() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def officer(world: World) -> User:
    user = world.here[Role.PPID]
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def real_office(settings: LazySettings) -> None:
    settings.SERAMBI_MODE = "office"


def code_for(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return str(format_hotp_value(hotp_value(secret, counter)))


def enter(
    client: Client, user: User, password: str = PASSWORD, path: str = "/akun/masuk/"
) -> HttpResponseBase:
    return client.post(path, {"login": user.email, "password": password})


def prove(client: Client) -> None:
    """allauth asks for the password once more before a second factor is touched."""
    client.post("/akun/pastikan/", {"password": PASSWORD})


def test_a_password_opens_the_account_and_leads_to_the_only_desk(officer: User) -> None:
    client = Client()
    assert enter(client, officer)["Location"] == "/akun/"
    assert client.get("/akun/")["Location"] == "/1971/meja/"
    page = client.get("/akun/?tetap=1").content.decode()
    assert "Bawaslu Kota Pangkalpinang" in page
    assert "Belitung" not in page


def test_an_administrator_alone_starts_at_the_staff_list(world: World, client_as: ClientAs) -> None:
    answer = client_as(world.here[Role.ADMIN]).get("/akun/")
    assert answer["Location"] == "/1971/meja/staf/"


def test_someone_of_two_offices_chooses(world: World, client_as: ClientAs, officer: User) -> None:
    Membership.objects.create(user=officer, office=world.stranger, role=Role.PETUGAS)
    page = client_as(officer).get("/akun/")
    assert page.status_code == 200
    assert "/1902/meja/" in page.content.decode()


def test_after_sign_in_one_is_where_one_wanted_to_be(officer: User) -> None:
    answer = enter(Client(), officer, path="/akun/masuk/?next=/1971/meja/7/")
    assert answer["Location"] == "/1971/meja/7/"


def test_sign_in_never_leads_to_another_host(officer: User) -> None:
    answer = enter(Client(), officer, path="/akun/masuk/?next=https://elsewhere.example/")
    assert answer["Location"] == "/akun/"


def test_wrong_password_and_unknown_person_get_the_same_words(officer: User) -> None:
    def words(email: str) -> str:
        page = Client().post("/akun/masuk/", {"login": email, "password": "salah sekali ini"})
        assert page.status_code == 200
        return re.sub(r'value="[^"]*"', "", page.content.decode())

    assert words(officer.email) == words("tidak-ada@1971.example.test")


def test_guessing_a_password_is_stopped(officer: User) -> None:
    client = Client()
    for number in range(10):
        enter(client, officer, f"tebakan nomor {number}")
    page = enter(client, officer)
    assert "Location" not in page.headers
    assert client.get("/saya/").status_code == 302


def test_signing_out_ends_the_session(officer: User) -> None:
    client = Client()
    enter(client, officer)
    assert client.get("/saya/").status_code == 200
    assert client.get("/akun/keluar/").status_code == 200
    assert client.get("/saya/").status_code == 200
    client.post("/akun/keluar/")
    assert client.get("/saya/").status_code == 302


def test_the_session_gets_a_new_name_at_sign_in(officer: User) -> None:
    client = Client()
    client.get("/akun/masuk/")
    client.session["x"] = 1
    before = client.session.session_key
    enter(client, officer)
    assert client.session.session_key != before


def test_there_is_no_way_to_sign_up(db: None) -> None:
    for name in ("account_signup", "account_email", "mfa_signup_webauthn"):
        with pytest.raises(NoReverseMatch):
            reverse(name)
    assert Client().get("/akun/daftar/").status_code == 404


def test_a_real_office_enrols_a_second_factor_and_asks_for_it_from_then_on(
    officer: User, real_office: None
) -> None:
    client = Client()
    enter(client, officer)
    first = client.get("/1971/meja/")
    assert first["Location"].startswith("/akun/dua-langkah/")
    assert "Pasang langkah kedua" in client.get(first["Location"]).content.decode()

    asked = client.get("/akun/dua-langkah/aplikasi/")
    assert asked["Location"].startswith("/akun/pastikan/")
    prove(client)
    page = client.get("/akun/dua-langkah/aplikasi/")
    secret = re.search(r"<code>([A-Z2-7]{32})</code>", page.content.decode())
    assert secret is not None
    assert client.post("/akun/dua-langkah/aplikasi/", {"code": "000000"}).status_code == 200
    done = client.post("/akun/dua-langkah/aplikasi/", {"code": code_for(secret[1])})
    assert done["Location"] == "/akun/dua-langkah/kode/"
    codes = re.findall(r"<code>(\d{8})</code>", client.get(done["Location"]).content.decode())
    assert len(codes) == 10
    assert client.get("/1971/meja/").status_code == 200

    stored = Authenticator.objects.get(user=officer, type=Authenticator.Type.TOTP)
    assert secret[1] not in str(stored.data)

    again = Client()
    step = enter(again, officer)
    assert step["Location"] == "/akun/dua-langkah/masuk/"
    assert again.get("/1971/meja/").status_code == 302
    assert again.get("/akun/dua-langkah/masuk/").status_code == 200
    assert again.post("/akun/dua-langkah/masuk/", {"code": "12345678"}).status_code == 200
    again.post("/akun/dua-langkah/masuk/", {"code": codes[0]})
    assert again.get("/1971/meja/").status_code == 200


def test_a_used_recovery_code_is_used_up(officer: User, real_office: None) -> None:
    client = Client()
    enter(client, officer)
    prove(client)
    page = client.get("/akun/dua-langkah/aplikasi/").content.decode()
    secret = re.search(r"<code>([A-Z2-7]{32})</code>", page)
    assert secret is not None
    client.post("/akun/dua-langkah/aplikasi/", {"code": code_for(secret[1])})
    page = client.get("/akun/dua-langkah/kode/").content.decode()
    code = re.findall(r"<code>(\d{8})</code>", page)[0]
    entered = []
    for _ in range(2):
        visitor = Client()
        enter(visitor, officer)
        visitor.post("/akun/dua-langkah/masuk/", {"code": code})
        entered.append(visitor.get("/1971/meja/").status_code)
    assert entered == [200, 302]


@pytest.mark.parametrize(
    "path",
    [
        "/akun/masuk/", "/akun/sandi/lupa/", "/akun/sandi/lupa/selesai/",
        "/akun/nonaktif/", "/contoh/masuk/",
    ],
)  # fmt: skip
def test_an_open_account_page_reads(db: None, path: str) -> None:
    page = Client().get(path, follow=True)
    assert page.status_code == 200
    assert "no-store" in page["Cache-Control"]


@pytest.mark.parametrize(
    "path",
    [
        "/akun/?tetap=1", "/akun/sandi/ganti/", "/akun/dua-langkah/", "/akun/dua-langkah/aplikasi/",
        "/akun/dua-langkah/kunci/", "/akun/dua-langkah/kunci/tambah/", "/akun/keluar/",
        "/akun/pastikan/",
    ],
)  # fmt: skip
def test_an_own_account_page_reads_for_its_owner_only(officer: User, path: str) -> None:
    client = Client()
    enter(client, officer)
    prove(client)
    assert client.get(path).status_code == 200
    if path != "/akun/keluar/":
        assert Client().get(path)["Location"].startswith("/akun/masuk/")


def owed(world: World) -> list[Delivery]:
    with office_scope(world.office):
        return list(Delivery.objects.order_by("created_at"))


def test_a_forgotten_password_is_made_anew_with_a_code(officer: User, world: World) -> None:
    client = Client()
    client.post("/akun/sandi/lupa/", {"email": officer.email.upper()})
    message = owed(world)[0]
    code = re.search(r"^([A-Z0-9]{4,}(?:-[A-Z0-9]+)*)$", message.body, re.MULTILINE)
    assert code is not None
    assert (message.recipient, message.channel) == (officer.email, "email")
    assert code[1] not in message.subject
    assert client.get("/akun/sandi/lupa/kode/").status_code == 200
    client.post("/akun/sandi/lupa/kode/", {"code": code[1]})
    fresh = "lima perahu di muara sungai"
    assert client.get("/akun/sandi/lupa/baru/").status_code == 200
    client.post("/akun/sandi/lupa/baru/", {"password1": fresh, "password2": fresh})
    assert client.get("/saya/").status_code == 302
    visitor = Client()
    enter(visitor, officer, fresh)
    assert visitor.get("/saya/").status_code == 200
    assert [row.subject for row in owed(world)][1:] == ["Kata sandi Anda dibuat ulang"]


def test_a_reset_code_is_guessed_three_times_at_most(officer: User, world: World) -> None:
    client = Client()
    client.post("/akun/sandi/lupa/", {"email": officer.email})
    for _ in range(3):
        client.post("/akun/sandi/lupa/kode/", {"code": "SALAH1"})
    assert client.get("/akun/sandi/lupa/kode/")["Location"] == "/akun/masuk/"


def test_a_forgotten_password_of_nobody_sends_nothing_and_tells_nothing(world: World) -> None:
    answer = Client().post("/akun/sandi/lupa/", {"email": "nobody@1971.example.test"})
    assert answer["Location"] == "/akun/sandi/lupa/kode/"
    assert not owed(world)
    assert not mail.outbox


def test_the_owner_hears_of_a_change_to_the_account(officer: User, world: World) -> None:
    client = Client()
    enter(client, officer)
    fresh = "lima perahu di muara sungai"
    client.post(
        "/akun/sandi/ganti/", {"oldpassword": PASSWORD, "password1": fresh, "password2": fresh}
    )
    (message,) = owed(world)
    assert message.subject == "Kata sandi Anda diganti"
    assert "bukan perbuatan Anda" in message.body


def test_a_short_password_is_refused_with_words(officer: User) -> None:
    client = Client()
    enter(client, officer)
    page = client.post(
        "/akun/sandi/ganti/",
        {"oldpassword": PASSWORD, "password1": "pendek", "password2": "pendek"},
    )
    assert page.status_code == 200
    assert "12" in page.content.decode()
    assert User.objects.get(pk=officer.pk).check_password(PASSWORD)


def test_the_example_signs_in_with_one_click(world: World) -> None:
    User.objects.filter(pk=world.here[Role.PETUGAS].pk).update(is_example=True)
    client = Client()
    page = client.get("/contoh/masuk/").content.decode()
    assert "Petugas layanan informasi" in page
    assert "Atasan" not in page
    answer = client.post("/contoh/masuk/petugas/", {"next": "/1971/meja/7/"})
    assert answer["Location"] == "/1971/meja/7/"
    assert client.get("/1971/meja/7/").status_code == 200


def test_the_example_never_signs_in_a_real_person(world: World) -> None:
    assert Client().post("/contoh/masuk/ppid/").status_code == 404
    assert Client().post("/contoh/masuk/raja/").status_code == 404


def test_one_click_sign_in_does_not_lead_away(world: World) -> None:
    User.objects.filter(pk=world.here[Role.PETUGAS].pk).update(is_example=True)
    answer = Client().post("/contoh/masuk/petugas/", {"next": "//elsewhere.example/"})
    assert answer["Location"] == "/akun/"


def test_a_real_office_has_no_example_pages(world: World, real_office: None) -> None:
    User.objects.filter(pk=world.here[Role.PETUGAS].pk).update(is_example=True)
    assert Client().get("/contoh/masuk/").status_code == 404
    assert Client().post("/contoh/masuk/petugas/").status_code == 404


def test_an_example_person_with_a_password_still_stays_out_of_a_real_office(
    officer: User, real_office: None
) -> None:
    User.objects.filter(pk=officer.pk).update(is_example=True)
    client = Client()
    enter(client, officer)
    assert client.get("/saya/").status_code == 302


def test_a_passphrase_is_not_taken_for_an_address_but_the_address_itself_is_refused() -> None:
    person = User(email="admin@kutim.example", name="Admin Umpama")
    validate_password("empat kuda minum kopi", person)
    for near in ("admin@kutim.example", "Admin Umpama12", "admin@kutim.exampl3"):
        with pytest.raises(ValidationError):
            validate_password(near, person)
