"""What every answer carries, and the health address."""

import pytest
from django.db import DatabaseError
from django.test import Client

from serambi.config import health


@pytest.mark.django_db
def test_health_says_one_word_and_sets_no_cookie(client: Client) -> None:
    response = client.get("/sehat/")
    assert (response.status_code, response.content) == (200, b"sehat")
    assert not response.cookies


def test_a_database_that_does_not_answer_is_503(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Mute:
        def cursor(self) -> None:
            raise DatabaseError

    monkeypatch.setattr(health, "connection", Mute())
    assert client.get("/sehat/").status_code == 503


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/sehat/", "/tidak-ada/"])
def test_every_answer_forbids_devices_and_embedding(path: str, client: Client) -> None:
    response = client.get(path)
    assert "camera=()" in response["Permissions-Policy"]
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert "default-src 'none'" in response["Content-Security-Policy"]
