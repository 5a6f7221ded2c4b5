from collections.abc import Iterator

import pytest
from pytest_django import Settings

from serambi.channels.email.fake import FakePeer


@pytest.fixture
def peer() -> Iterator[FakePeer]:
    with FakePeer() as peer:
        yield peer


@pytest.fixture
def smtp(peer: FakePeer, settings: Settings) -> FakePeer:
    """The product's own SMTP backend, pointed at the fake peer."""
    point_at(settings, peer.port)
    return peer


def point_at(settings: Settings, port: int) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = port
    settings.EMAIL_USE_TLS = False
    settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = ""
    settings.EMAIL_TIMEOUT = 1
    settings.DEFAULT_FROM_EMAIL = "ppid@bawaslu.test"
