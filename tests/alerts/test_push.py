"""Told on phones: asked for with one button, owed once, sealed, forgotten when gone."""

import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from serambi.alerts import services
from serambi.alerts.models import Alert, PushSubscription
from serambi.alerts.sweeps import PushAlerts
from serambi.channels import registry
from serambi.channels.webpush import keys
from serambi.channels.webpush.fake import Browser, FakePush
from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from serambi.outbox.models import Delivery, State
from serambi.outbox.services import dispatch_once
from tests.alerts.conftest import WORDS, Announce

PAGE = "/1971/peringatan/kabari/"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def channel(tmp_path: Path, settings: Settings) -> None:
    settings.SERAMBI_PUSH_KEY = tmp_path / "push.pem"
    settings.SERAMBI_PUSH_HOSTS = ["127.0.0.1"]
    keys.create(tmp_path / "push.pem")


@pytest.fixture
def push() -> Iterator[FakePush]:
    with FakePush() as made:
        yield made


def asked(browser: Browser, **more: str) -> dict[str, str]:
    return {"act": "kabari", **browser.subscription, **more}


def subscribed(push: FakePush, office: Office, *answers: int) -> Browser:
    browser = push.browser(*answers)
    services.subscribe(office=office, **browser.subscription)
    return browser


def sweep() -> int:
    with all_offices():
        return PushAlerts().run(clock.now())


def test_from_the_button_to_the_phone(
    push: FakePush, pangkalpinang: Office, petugas: Actor, announce: Announce
) -> None:
    browser, visitor = push.browser(), Client(enforce_csrf_checks=False)
    assert visitor.post(PAGE, asked(browser)).status_code == 302
    announce()
    assert sweep() == 1
    assert dispatch_once(registry.adapters()).sent == 1
    assert browser.told[0]["title"] == WORDS.title
    assert browser.told[0]["url"] == "/1971/peringatan/1/"
    assert pangkalpinang.name in browser.told[0]["body"]
    assert sweep() == 0, "each is told once"


def test_nothing_personal_is_kept(push: FakePush, pangkalpinang: Office) -> None:
    browser = push.browser()
    Client().post(PAGE, asked(browser), HTTP_USER_AGENT="Ponsel/1", REMOTE_ADDR="127.0.0.9")
    with office_scope(pangkalpinang):
        row = PushSubscription.objects.values().get()
    assert set(row) == {"id", "office_id", "digest", "address", "created_at"}
    assert browser.endpoint not in str(row)
    with office_scope(pangkalpinang):
        assert json.loads(PushSubscription.objects.get().address) == browser.subscription


def test_the_same_browser_is_one_and_its_newer_keys_count(
    push: FakePush, pangkalpinang: Office
) -> None:
    browser = push.browser()
    for auth in (bytes(range(16)), bytes(16)):
        browser.auth = auth
        Client().post(PAGE, asked(browser))
    with office_scope(pangkalpinang):
        assert json.loads(PushSubscription.objects.get().address) == browser.subscription


def test_whoever_stops_is_told_nothing_more(
    push: FakePush, pangkalpinang: Office, announce: Announce
) -> None:
    browser = subscribed(push, pangkalpinang)
    assert Client().post(PAGE, asked(browser, act="berhenti")).status_code == 302
    with office_scope(pangkalpinang):
        assert not PushSubscription.objects.exists()
    announce()
    assert sweep() == 0


@pytest.mark.parametrize("status", [404, 410])
def test_a_phone_that_is_gone_is_forgotten_with_what_it_was_owed(
    push: FakePush, pangkalpinang: Office, announce: Announce, status: int
) -> None:
    subscribed(push, pangkalpinang, status)
    stays = subscribed(push, pangkalpinang)
    announce()
    assert sweep() == 2
    result = dispatch_once(registry.adapters())
    assert (result.sent, result.dropped, result.dead) == (1, 1, 0)
    sweep()
    with office_scope(pangkalpinang):
        assert PushSubscription.objects.count() == 1
        assert [one.state for one in Delivery.objects.all()] == [State.SENT]
    assert len(stays.told) == 1


def test_a_full_office_says_so_and_goes_on_telling_those_it_has(
    push: FakePush, pangkalpinang: Office, belitung: Office, settings: Settings
) -> None:
    settings.SERAMBI_PUSH_MOST = 2
    first, second, third = push.browser(), push.browser(), push.browser()
    for browser in (first, second):
        assert Client().post(PAGE, asked(browser)).status_code == 302
    refused = Client().post(PAGE, asked(third))
    assert refused.status_code == 422
    page = refused.content.decode()
    assert "sudah mengabari peramban sebanyak batasnya" in page
    assert "umpan" in page
    assert Client().post(PAGE, asked(first)).status_code == 302  # known here: its keys may be newer
    services.subscribe(office=belitung, **third.subscription)  # another office has its own room
    services.unsubscribe(office=pangkalpinang, endpoint=second.endpoint)
    assert Client().post(PAGE, asked(third)).status_code == 302
    with office_scope(pangkalpinang):
        assert PushSubscription.objects.count() == 2


def test_twenty_at_once_do_not_pass_the_ceiling(
    push: FakePush, pangkalpinang: Office, settings: Settings
) -> None:
    settings.SERAMBI_PUSH_MOST = 3
    full: list[str] = []

    def ask(browser: Browser) -> None:
        try:
            services.subscribe(office=pangkalpinang, **browser.subscription)
        except InvalidInput as error:
            full.append(error.code)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=ask, args=(push.browser(),)) for _ in range(20)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    with office_scope(pangkalpinang):
        assert PushSubscription.objects.count() == 3
    assert full == ["push.full"] * 17


def test_one_network_asks_so_often_in_an_hour_and_no_more(
    push: FakePush, pangkalpinang: Office, settings: Settings
) -> None:
    settings.SERAMBI_PUSH_MOST_NEW = 3
    client = Client()
    told = [client.post(PAGE, asked(push.browser())).status_code for _ in range(5)]
    assert told == [302, 302, 302, 429, 429]


def test_strangers_with_dead_hosts_do_not_keep_others_from_being_told(
    push: FakePush, pangkalpinang: Office, announce: Announce
) -> None:
    for number in range(6):
        dead = push.browser()
        dead.endpoint = f"http://127.0.0.1:9/kirim/mati{number}"
        services.subscribe(office=pangkalpinang, **dead.subscription)
    here = [subscribed(push, pangkalpinang) for _ in range(3)]
    announce()
    assert sweep() == 9
    result = dispatch_once(registry.adapters())
    assert (result.sent, result.unavailable, result.closed) == (3, 6, set())
    assert [len(one.told) for one in here] == [1, 1, 1]


def test_what_ended_before_it_was_sent_is_not_told(
    push: FakePush, pangkalpinang: Office, petugas: Actor, announce: Announce
) -> None:
    subscribed(push, pangkalpinang)
    alert = announce(span="1")
    services.end(office=pangkalpinang, actor=petugas, alert=alert, reason="Sudah menyala.")
    assert sweep() == 0
    announce(span="1")
    assert sweep() == 1
    with clock.fixed(clock.now() + timedelta(days=2)):
        assert dispatch_once(registry.adapters()).dropped == 1
    with office_scope(pangkalpinang):
        assert Delivery.objects.get().recipient == ""


def test_who_subscribed_later_or_elsewhere_is_not_told_of_it(
    push: FakePush, pangkalpinang: Office, belitung: Office, announce: Announce
) -> None:
    subscribed(push, belitung)
    announce()
    with clock.fixed(clock.now() + timedelta(seconds=1)):
        subscribed(push, pangkalpinang)
        assert sweep() == 0
    with office_scope(pangkalpinang):
        assert Alert.objects.get().pushed_at is not None


def test_a_round_that_was_cut_off_goes_on_where_it_stopped(
    push: FakePush, pangkalpinang: Office, announce: Announce
) -> None:
    for _ in range(3):
        subscribed(push, pangkalpinang)
    alert = announce()
    assert sweep() == 3
    with office_scope(pangkalpinang):
        Alert.objects.update(pushed_at=None)
        lost = Delivery.objects.order_by("pk").first()
        assert lost is not None
        lost.delete()
        assert services.push(alert) == 1
        assert Delivery.objects.count() == 3


def test_many_phones_cost_few_questions(
    push: FakePush, pangkalpinang: Office, announce: Announce
) -> None:
    for _ in range(20):
        subscribed(push, pangkalpinang)
    announce()
    with CaptureQueriesContext(connection) as asked_for:
        assert sweep() == 20
    assert len(asked_for) <= 16 + 20, "one row each, and a few for the batch"


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"endpoint": "https://192.168.0.1/"}, "belum dikenal di sini"),
        ({"endpoint": "https://127.0.0.1.jahat.example/"}, "belum dikenal di sini"),
        ({"p256dh": "AAAA"}, "kunci yang tidak lengkap"),
        ({"p256dh": "BA" + "A" * 85}, "kunci yang tidak lengkap"),
        ({"auth": "bukan base64 \u202e"}, "kunci yang tidak lengkap"),
        ({"act": "hapus semua"}, "Tekan tombolnya sekali lagi"),
        ({"endpoint": ""}, "Tekan tombolnya sekali lagi"),
        ({"endpoint": "x" * 2_000}, ""),
    ],
)  # fmt: skip
def test_what_no_browser_gives_is_refused_in_words(
    push: FakePush, pangkalpinang: Office, wrong: dict[str, str], words: str
) -> None:
    answer = Client().post(PAGE, asked(push.browser(), **wrong))
    assert answer.status_code == 422
    assert words in answer.content.decode()
    with office_scope(pangkalpinang):
        assert not PushSubscription.objects.exists()


def test_a_service_that_is_not_known_raises_for_every_caller(pangkalpinang: Office) -> None:
    with pytest.raises(InvalidInput):
        services.subscribe(
            office=pangkalpinang, endpoint="https://lain.example/", p256dh="x", auth="y"
        )


def test_the_page_says_so_where_push_is_not_set_up(
    pangkalpinang: Office, settings: Settings, tmp_path: Path, announce: Announce
) -> None:
    settings.SERAMBI_PUSH_KEY = tmp_path / "tidak-ada.pem"
    announce()
    text = Client().get(PAGE).content.decode()
    assert "belum menyalakan kabar ke ponsel" in text
    assert "data-push=" not in text
    assert sweep() == 0
    with office_scope(pangkalpinang):
        assert Alert.objects.get().pushed_at is None


def test_the_worker_stands_beside_its_page(pangkalpinang: Office) -> None:
    answer = Client().get(f"{PAGE}pekerja.js")
    assert answer["Content-Type"].startswith("text/javascript")
    assert len(answer.content) < 1_500
    assert "default-src 'none'" in answer["Content-Security-Policy"]
