"""Pages of public documents in the search: put in when read, gone with entry or file."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from serambi.catalogue import services
from serambi.catalogue.fields import EntryFields
from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.catalogue.sweeps import IndexPages
from serambi.core import clock
from serambi.files.models import FilePage, Purpose, Reading, State, StoredFile
from serambi.files.services import read_pages, store_bytes
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from serambi.search.selectors import find
from tests.catalogue.conftest import Make
from tests.files import papers

pytestmark = pytest.mark.usefixtures("monday")

TEXTS = ["Pendahuluan laporan", "Genset gudang logistik di Selindung", "Penutup dan saran"]
Attach = Callable[..., EntryFile]


@pytest.fixture
def attach(pangkalpinang: Office, ppid: Actor) -> Attach:
    """`attach(entry, read=True)` puts a PDF of three pages on it."""

    def put(entry: CatalogueEntry, *, read: bool = True) -> EntryFile:
        stored = store_bytes(
            office=pangkalpinang, data=papers.typeset(TEXTS), name="laporan.pdf",
            purpose=Purpose.CATALOGUE, actor=ppid, state=State.DRAFT,
        )  # fmt: skip
        if read:
            read_pages(stored)
        return services.add_file(
            office=pangkalpinang, actor=ppid, entry=entry, stored=stored, title="Laporan"
        )

    return put


def sweep() -> int:
    with all_offices():
        return IndexPages().run(clock.now())


def pages(office: Office, words: str = "genset selindung") -> list[tuple[int, str]]:
    hits = find(office, words, widen=False).hits
    return [(page.place, page.url) for hit in hits for page in hit.pages]


def test_a_read_document_is_found_by_a_sentence_of_its_page(
    make: Make, attach: Attach, pangkalpinang: Office, client: Client
) -> None:
    entry = make("Laporan logistik")
    row = attach(entry)
    assert pages(pangkalpinang) == []
    assert sweep() == 1
    url = f"/1971/informasi/{entry.slug}/berkas/{row.pk}/?lihat#page=2"
    assert pages(pangkalpinang) == [(2, url)]
    answer = client.get(url.partition("#")[0])
    assert answer.headers["Content-Disposition"].startswith("inline")
    assert "sandbox" not in answer.headers["Content-Security-Policy"]
    assert sweep() == 0


def test_a_document_read_before_is_found_as_soon_as_it_is_published(
    make: Make, attach: Attach, pangkalpinang: Office, ppid: Actor
) -> None:
    entry = make("Laporan logistik", published=False)
    attach(entry)
    assert sweep() == 0
    assert pages(pangkalpinang) == []
    services.publish(office=pangkalpinang, actor=ppid, entry=entry)
    assert [place for place, _url in pages(pangkalpinang)] == [2]


def test_withdrawing_takes_the_pages_away_at_once_and_publishing_brings_them_back(
    make: Make, attach: Attach, pangkalpinang: Office, ppid: Actor
) -> None:
    entry = make("Laporan logistik")
    attach(entry)
    sweep()
    services.withdraw(office=pangkalpinang, actor=ppid, entry=entry, reason="Keliru")
    assert pages(pangkalpinang) == []
    assert sweep() == 0
    services.publish(office=pangkalpinang, actor=ppid, entry=entry)
    assert len(pages(pangkalpinang)) == 1


def test_a_file_that_is_taken_off_leaves_the_search_alone_with_its_pages(
    make: Make, attach: Attach, pangkalpinang: Office, ppid: Actor
) -> None:
    entry = make("Laporan logistik")
    one, other = attach(entry), attach(entry)
    sweep()
    services.remove_file(office=pangkalpinang, actor=ppid, entry=entry, file_id=one.pk)
    assert [f"/berkas/{other.pk}/" in url for _place, url in pages(pangkalpinang)] == [True]
    services.remove_file(office=pangkalpinang, actor=ppid, entry=entry, file_id=other.pk)
    assert pages(pangkalpinang) == []
    assert sweep() == 0


def test_a_withdrawal_that_is_rolled_back_leaves_all_as_it_was(
    make: Make, attach: Attach, pangkalpinang: Office, ppid: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = make("Laporan logistik")
    attach(entry)
    sweep()

    def fail(*_args: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("serambi.catalogue.services.shelf.recount", fail)
    with pytest.raises(RuntimeError):
        services.withdraw(office=pangkalpinang, actor=ppid, entry=entry, reason="Keliru")
    assert len(pages(pangkalpinang)) == 1


def test_what_is_read_again_replaces_what_was_read_before(
    make: Make, attach: Attach, pangkalpinang: Office
) -> None:
    row = attach(make("Laporan logistik"))
    sweep()
    with office_scope(pangkalpinang):
        FilePage.objects.filter(stored=row.stored, number=2).update(text="Kotak di Gabek")
        StoredFile.objects.filter(pk=row.stored_id).update(
            read_at=clock.now() + timedelta(minutes=1), reading=Reading.DONE
        )
    assert sweep() == 1
    assert pages(pangkalpinang) == []
    assert len(pages(pangkalpinang, "kotak gabek")) == 1


def test_a_title_that_is_mended_is_mended_on_the_pages(
    make: Make, attach: Attach, pangkalpinang: Office, ppid: Actor
) -> None:
    entry = make("Laporan logistik")
    attach(entry)
    sweep()
    services.edit(
        office=pangkalpinang, actor=ppid, entry=entry, version=None,
        fields=EntryFields(title="Laporan pengiriman", category="berkala"),
    )  # fmt: skip
    hit = find(pangkalpinang, "genset").hits[0]
    assert hit.title == "Laporan pengiriman"


def test_nothing_of_it_is_found_in_another_office(
    make: Make, attach: Attach, belitung: Office
) -> None:
    attach(make("Laporan logistik"))
    sweep()
    assert pages(belitung) == []
