"""Names of proofs stay Indonesian on an English page, and say so to whoever hears the page."""

import pytest
from django.test import Client

from serambi.core import clock
from serambi.evidence.models import Evidence
from serambi.evidence.seeing import Seen
from serambi.evidence.services import note
from serambi.evidence.standing import State
from tests.evidence.conftest import Put
from tests.support.spoken import languages

SENTENCE = "Tautan halamannya tidak ada lagi (404)."


@pytest.fixture
def row(put: Put) -> Evidence:
    made = put("link", url="https://a.example/")
    note(office=made.office, row=made, seen=Seen(State.BROKEN, SENTENCE, made.url), at=clock.now())
    return made


@pytest.mark.parametrize("place", ["", "{number}/"])
def test_what_is_stored_is_marked_on_an_english_page_only(row: Evidence, place: str) -> None:
    address = f"/1971/bukti/{place.format(number=row.number)}"
    english = Client()
    english.cookies["django_language"] = "en"
    page = english.get(address).content.decode()
    assert '<html lang="en"' in page
    for words in (row.title, SENTENCE):
        assert languages(page, words) == {"id"}, words
    own = Client().get(address).content.decode()
    assert languages(own, row.title) == {"id"}
    assert '<span lang="id"' not in own
