"""The e-mail channel against a server that speaks real SMTP."""

from dataclasses import replace
from email.header import decode_header, make_header
from email.message import Message as Mail
from typing import TypedDict, Unpack
from uuid import UUID

import pytest
from pytest_django import Settings

from serambi.channels.email.adapter import EmailAdapter
from serambi.channels.email.check import fault_of_server, missing_settings
from serambi.channels.email.compose import compose
from serambi.channels.email.fake import FakePeer
from serambi.core.ports import free_port
from serambi.outbox.adapters import Message, NeverAgain, PeerUnavailable, TryAgain
from tests.channels.conftest import point_at

OFFICE = "Bawaslu Kota Pangkalpinang"


class MessageWords(TypedDict, total=False):
    """What a message says in other words than that of the tests."""

    reply_to: str
    to: str
    subject: str
    body: str


def message(**changes: Unpack[MessageWords]) -> Message:
    usual = Message(
        id=UUID("6f9619ff-8b86-4011-b42d-00c04fc964ff"),
        office_name=OFFICE,
        reply_to="ppid@pangkalpinang.test",
        to="warga@contoh.test",
        subject="Tanda bukti permohonan 001",
        body="Permohonan Anda kami terima & catat.",
        letterhead=(OFFICE, "Jalan Contoh 1"),
    )
    return replace(usual, **changes)


def header(mail: Mail, name: str) -> str:
    return str(make_header(decode_header(mail[name])))


def test_the_mail_comes_from_the_office_in_plain_text(smtp: FakePeer) -> None:
    adapter = EmailAdapter()
    adapter.send(message())
    adapter.close()
    (mail,) = smtp.mails
    assert header(mail, "From") == f"{OFFICE} <ppid@bawaslu.test>"
    assert mail["To"] == "warga@contoh.test"
    assert mail["Reply-To"] == "ppid@pangkalpinang.test"
    assert mail["Message-ID"] == "<6f9619ff-8b86-4011-b42d-00c04fc964ff@bawaslu.test>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail.get_content_type() == "text/plain"
    payload = mail.get_payload(decode=True)
    assert isinstance(payload, bytes)
    text = payload.decode()
    assert text.startswith("Permohonan Anda kami terima & catat.")
    assert "Jalan Contoh 1" in text
    assert "Balasan Anda dibaca petugas" in text


def test_one_connection_serves_a_round(smtp: FakePeer) -> None:
    adapter = EmailAdapter()
    for _ in range(3):
        adapter.send(message())
    adapter.close()
    assert len(smtp.mails) == 3


@pytest.mark.parametrize("stage", ["rcpt_reply", "data_reply"])
@pytest.mark.parametrize(
    ("reply", "fault"),
    [
        ("550 5.1.1 unknown", NeverAgain),
        ("552 5.2.2 full", NeverAgain),
        ("450 4.2.1 greylisted", TryAgain),
        ("421 4.3.2 closing", PeerUnavailable),
    ],
)
def test_a_reply_tells_whose_fault_it_is(
    stage: str, reply: str, fault: type[Exception], smtp: FakePeer
) -> None:
    getattr(smtp, stage)["warga@contoh.test"] = reply
    adapter = EmailAdapter()
    with pytest.raises(fault):
        adapter.send(message())
    adapter.close()
    assert not smtp.mails


def test_after_a_refusal_the_next_recipient_is_served(smtp: FakePeer) -> None:
    smtp.rcpt_reply["salah@contoh.test"] = "550 5.1.1 unknown"
    adapter = EmailAdapter()
    with pytest.raises(NeverAgain):
        adapter.send(message(to="salah@contoh.test"))
    adapter.send(message())
    adapter.close()
    assert len(smtp.mails) == 1


def test_a_server_that_is_down_is_nobodys_fault(settings: Settings) -> None:
    point_at(settings, free_port())
    with pytest.raises(PeerUnavailable, match="ConnectionRefusedError"):
        EmailAdapter().send(message())


def test_a_server_that_says_nothing_is_given_up_after_the_timeout(smtp: FakePeer) -> None:
    smtp.seconds = 3
    with pytest.raises(PeerUnavailable):
        EmailAdapter().send(message())


def test_without_a_server_in_the_settings_the_message_waits(settings: Settings) -> None:
    point_at(settings, 25)
    settings.EMAIL_HOST = ""
    with pytest.raises(PeerUnavailable, match="not configured"):
        EmailAdapter().send(message())
    assert missing_settings() == ["SERAMBI_SMTP_HOST"]


@pytest.mark.parametrize(
    "changes", [{"subject": "a\nBcc: b@contoh.test"}, {"to": "a@contoh.test\nBcc: b@contoh.test"}]
)
def test_a_header_cannot_be_smuggled_in(changes: dict[str, str], smtp: FakePeer) -> None:
    with pytest.raises(NeverAgain):
        EmailAdapter().send(message(**changes))
    assert not smtp.mails


def test_an_office_without_an_address_says_that_nobody_reads_replies() -> None:
    mail = compose(message(reply_to=""))
    assert mail.reply_to == []
    assert "tidak dapat dibalas" in str(mail.body)


def test_an_office_that_has_signed_is_not_signed_twice() -> None:
    text = str(compose(message(body=f"Diterima.\n\n{OFFICE}\nJalan Contoh 1\n\n")).body)
    assert text.count(OFFICE) == 1
    assert text.count("Jalan Contoh 1") == 1


def test_the_check_greets_the_server_and_sends_nothing(smtp: FakePeer, settings: Settings) -> None:
    assert fault_of_server() == ""
    assert not smtp.mails
    settings.EMAIL_PORT = free_port()
    assert fault_of_server() == "ConnectionRefusedError"
