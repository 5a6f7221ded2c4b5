"""While an announcement is in force it is found among the news; over, it is not."""

from dataclasses import replace

import pytest
from django.test import Client

from serambi.alerts import services
from serambi.alerts.sweeps import IndexAlerts
from serambi.core import clock
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from serambi.search.kinds import NEWS
from serambi.search.selectors import find
from serambi.search.services import remove
from tests.alerts.conftest import WORDS, Announce


def found(office: Office, words: str) -> list[str]:
    return [hit.url for hit in find(office, words, kinds=[NEWS], widen=False).hits]


def test_it_is_found_by_any_of_its_statements_until_it_ends(
    announce: Announce, pangkalpinang: Office, petugas: Actor
) -> None:
    alert = announce()
    place = "/1971/peringatan/1/"
    for words in ("Listrik padam posko", "genset dikirim", "bawa senter"):
        assert found(pangkalpinang, words) == [place]
    alert = services.revise(
        office=pangkalpinang, actor=petugas, alert=alert, version=1,
        content=replace(WORDS, mitigation="Listrik dipasok kapal."),
    )  # fmt: skip
    assert found(pangkalpinang, "genset") == []
    assert found(pangkalpinang, "dipasok kapal") == [place]
    services.end(office=pangkalpinang, actor=petugas, alert=alert, reason="Sudah menyala.")
    assert found(pangkalpinang, "dipasok kapal") == []


def test_its_tab_counts_it_and_its_card_says_what_it_is(announce: Announce) -> None:
    announce()
    shown = Client().get("/1971/cari/", {"q": "senter"}).content.decode()
    assert 'jenis=berita">Berita <span class="count">1</span>' in shown.replace("\n", "")
    assert '<a href="/1971/peringatan/1/">' in shown
    assert "<span>Berita</span>" in shown
    only = Client().get("/1971/cari/", {"q": "posko", "jenis": "berita"}).content.decode()
    assert only.count("<h3>") == 1


def test_what_was_announced_before_the_search_knew_of_it_is_found_after_a_sweep(
    announce: Announce, pangkalpinang: Office, petugas: Actor
) -> None:
    alert, over = announce(), announce(title="Air keruh")
    for one in (alert, over):
        remove(office=pangkalpinang, kind=NEWS, object_id=one.pk)
    services.end(office=pangkalpinang, actor=petugas, alert=over, reason="Sudah jernih.")
    with all_offices():
        assert IndexAlerts().run(clock.now()) == 1
        assert IndexAlerts().run(clock.now()) == 0
    assert found(pangkalpinang, "genset") == ["/1971/peringatan/1/"]
    assert found(pangkalpinang, "keruh") == []


@pytest.mark.parametrize("words", ["senter", "posko Gerunggang"])
def test_the_office_next_door_finds_nothing_of_it(
    announce: Announce, belitung: Office, words: str
) -> None:
    announce()
    assert found(belitung, words) == []
