"""The web push channel against a push service on loopback that opens what it is given."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from pytest_django import Settings

from serambi.channels import registry, webpush
from serambi.channels.webpush import keys
from serambi.channels.webpush.adapter import WebPushAdapter
from serambi.channels.webpush.fake import Browser, FakePush
from serambi.core import clock
from serambi.core.ports import free_port
from serambi.outbox.adapters import Message, NeverAgain, NotNeeded, PeerUnavailable, TryAgain


@pytest.fixture(autouse=True)
def key(tmp_path: Path, settings: Settings) -> Path:
    settings.SERAMBI_PUSH_KEY = tmp_path / "push.pem"
    settings.SERAMBI_PUSH_HOSTS = ["127.0.0.1", "*.push.services.mozilla.com"]
    assert keys.create(tmp_path / "push.pem")
    return tmp_path / "push.pem"


@pytest.fixture
def push() -> Iterator[FakePush]:
    with FakePush() as made:
        yield made


def message(to: Browser, **told: object) -> Message:
    body = {
        "title": "Listrik padam", "body": "Sejak pukul 06.00", "url": "/1971/peringatan/1/",
        "tag": "a" * 32, "until": (clock.now() + timedelta(days=3)).isoformat(), **told,
    }  # fmt: skip
    return Message(
        id=UUID("6f9619ff-8b86-4011-b42d-00c04fc964ff"), office_name="Bawaslu", reply_to="",
        to=json.dumps(to.subscription), subject="Listrik padam", body=json.dumps(body),
    )  # fmt: skip


def test_only_the_browser_opens_what_it_is_told(push: FakePush) -> None:
    browser = push.browser()
    WebPushAdapter().send(message(browser))
    assert browser.told == [
        {
            "title": "Listrik padam", "body": "Sejak pukul 06.00", "url": "/1971/peringatan/1/",
            "tag": "a" * 32,
        }
    ]  # fmt: skip
    head = browser.headers[0]
    assert (head["content-encoding"], head["urgency"], head["topic"]) == (
        "aes128gcm", "high", "a" * 32,
    )  # fmt: skip
    assert head["ttl"] == "86400"


def test_the_service_learns_who_sends_and_whom_to_write_to(
    push: FakePush, settings: Settings
) -> None:
    settings.DEFAULT_FROM_EMAIL = "ppid@bawaslu.test"
    browser = push.browser()
    WebPushAdapter().send(message(browser))
    claims = browser.claims[0]
    assert (claims["aud"], claims["sub"]) == (push.address, "mailto:ppid@bawaslu.test")
    assert 0 < claims["exp"] - clock.now().timestamp() <= 24 * 3600


def test_it_lives_no_longer_than_what_it_tells(push: FakePush) -> None:
    browser = push.browser()
    WebPushAdapter().send(message(browser, until=(clock.now() + timedelta(minutes=30)).isoformat()))
    head = browser.headers[0]
    assert 1_790 <= int(head["ttl"]) <= 1_800
    with pytest.raises(NotNeeded, match="expired"):
        WebPushAdapter().send(message(browser, until=clock.now().isoformat()))
    assert len(browser.told) == 1


@pytest.mark.parametrize(
    ("status", "fault"),
    [
        (404, NotNeeded), (410, NotNeeded), (429, TryAgain), (500, TryAgain), (503, TryAgain),
        (400, NeverAgain), (413, NeverAgain), (401, NeverAgain), (403, NeverAgain),
    ],
)  # fmt: skip
def test_each_refusal_is_told_from_the_others(
    push: FakePush, status: int, fault: type[Exception]
) -> None:
    with pytest.raises(fault) as told:
        WebPushAdapter().send(message(push.browser(status)))
    assert str(status) in str(told.value)
    assert "127.0.0.1" not in str(told.value)


def test_nobody_listening_blames_no_message(push: FakePush) -> None:
    browser = push.browser()
    browser.endpoint = f"http://127.0.0.1:{free_port()}/kirim/1"
    with pytest.raises(PeerUnavailable):
        WebPushAdapter().send(message(browser))


def test_a_redirect_is_not_followed(push: FakePush) -> None:
    with pytest.raises((NeverAgain, PeerUnavailable)):
        WebPushAdapter().send(message(push.browser(302)))


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://192.168.1.1/", "http://fcm.googleapis.com/x", "https://push.evil.example/x",
        "https://updates.push.services.mozilla.com:8443/x", "ftp://127.0.0.1/x",
        "https://a@updates.push.services.mozilla.com/x", "https://[::1", "https://127.0.0.1.evil.test/",
        "https://updates.push.services.mozilla.com/" + "x" * 1_000,
        "https://10.0.0.5\\.push.services.mozilla.com/x", "https://10.0.0.5%5c.push.services.mozilla.com/x",
        "https://10.0.0.5 .push.services.mozilla.com/x", "https://web.push.services.mozilla.com/\\x",
        "https://updates.push.ser\nvices.mozilla.com/x", "https://10.0.0.5;.push.services.mozilla.com/x",
    ],
)  # fmt: skip
def test_the_server_asks_no_address_that_a_stranger_makes_up(push: FakePush, endpoint: str) -> None:
    browser = push.browser()
    browser.endpoint = endpoint
    assert not webpush.may_be_told(endpoint)
    with pytest.raises(NeverAgain):
        WebPushAdapter().send(message(browser))


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://updates.push.services.mozilla.com/wpush/v2/gAAAAABk-_x=",
        "https://fcm.googleapis.com/fcm/send/dT3:APA91bH-x_y", "https://web.push.apple.com/QGu-_x",
        "https://wns2-sg2p.notify.windows.com/w/?token=BQYAAAD%2bx%3d%3d",
    ],
)  # fmt: skip
def test_the_known_services_may_be_asked(endpoint: str, settings: Settings) -> None:
    settings.SERAMBI_PUSH_HOSTS = [
        "fcm.googleapis.com", "*.push.services.mozilla.com", "*.push.apple.com", "*.notify.windows.com",
    ]  # fmt: skip
    assert webpush.may_be_told(endpoint)


def test_a_host_that_is_away_is_asked_once_in_a_round(push: FakePush) -> None:
    gone, adapter = push.browser(), WebPushAdapter()
    gone.endpoint = f"http://127.0.0.1:{free_port()}/kirim/1"
    reasons = []
    for _turn in range(2):
        with pytest.raises(PeerUnavailable) as told:
            adapter.send(message(gone))
        assert not told.value.whole
        reasons.append(str(told.value))
    assert reasons == ["ConnectionError", "webpush: away"]
    here = push.browser()
    adapter.send(message(here))
    assert len(here.told) == 1
    adapter.close()
    with pytest.raises(PeerUnavailable, match="ConnectionError"):
        adapter.send(message(gone))


def test_without_its_key_the_channel_is_not_there(key: Path) -> None:
    assert set(registry.adapters()) == {"email", "webpush"}
    key.write_text("bukan kunci", encoding="ascii")
    assert webpush.public_key() == ""
    key.unlink()
    assert set(registry.adapters()) == {"email"}


def test_the_key_is_private_and_made_once(key: Path) -> None:
    assert key.stat().st_mode & 0o077 == 0
    first = webpush.public_key()
    assert not keys.create(key)
    assert webpush.public_key() == first
    assert len(first) == 87
