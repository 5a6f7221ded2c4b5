"""Answers that no view gives carry the same protection; those of views stand in test_access."""

import pytest
from django.http.response import HttpResponseBase
from django.test import Client
from pytest_django import Settings

from tests.architecture.boom_urls import __name__ as boom
from tests.support.answers import whole
from tests.support.headers import lacking

pytestmark = pytest.mark.django_db


def fallen(settings: Settings) -> HttpResponseBase:
    """The answer to a view that raised."""
    settings.ROOT_URLCONF = boom
    return Client(raise_request_exception=False).get("/roboh/")


def test_an_address_that_does_not_exist(client: Client) -> None:
    answer = client.get("/tidak/ada/")
    assert (answer.status_code, lacking(answer)) == (404, {})


def test_a_method_that_is_not_spoken(client: Client) -> None:
    answer = client.delete("/")
    assert (answer.status_code, lacking(answer)) == (405, {})


def test_a_forged_form() -> None:
    answer = Client(enforce_csrf_checks=True).post("/surat/", {"code": "x"})
    assert (answer.status_code, lacking(answer)) == (403, {})


def test_a_host_that_is_not_ours(client: Client) -> None:
    answer = client.get("/", headers={"host": "penipu.example"})
    assert (answer.status_code, lacking(answer)) == (400, {})


def test_a_view_that_falls_over(settings: Settings) -> None:
    answer = fallen(settings)
    assert (answer.status_code, lacking(answer)) == (500, {})


def test_the_page_of_last_resort_tells_nothing_of_the_fault(settings: Settings) -> None:
    words = whole(fallen(settings)).decode()
    assert "ZeroDivisionError" not in words
    assert "9971014505030001" not in words
