"""Files of published answers in the search: page by page, as long as they are public."""

from collections.abc import Callable

import pytest
from django.test import Client

from serambi.core import clock
from serambi.files.models import Purpose, Scan, StoredFile
from serambi.files.services import read_pages
from serambi.library import services
from serambi.library.models import Release, ReleaseFile
from serambi.library.sweeps import IndexAnswers
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from serambi.search.selectors import find
from tests.files import papers
from tests.library.conftest import Desk, Queue

PDF = ("rekap.pdf", papers.typeset(["Pendahuluan rekap", "Genset gudang logistik di Selindung"]))


@pytest.fixture
def published(desk: Desk, queued: Queue) -> Callable[..., Release]:
    """`published(read=True)` is an answer with a PDF of two pages."""

    def make(*, read: bool) -> Release:
        release = queued(PDF)
        if read:
            read_all()
        return services.publish(office=desk.office, actor=desk.ppid, release_id=release.pk)

    return make


def read_all() -> None:
    for stored in StoredFile.objects.filter(purpose=Purpose.ANSWER):
        read_pages(stored)


def sweep() -> int:
    with all_offices():
        return IndexAnswers().run(clock.now())


def pages(office: Office) -> list[str]:
    hits = find(office, "genset selindung", widen=False).hits
    return [page.url for hit in hits for page in hit.pages]


def test_a_file_read_before_is_found_by_its_page_as_soon_as_the_answer_is_public(
    client: Client, desk: Desk, published: Callable[..., Release]
) -> None:
    release = published(read=True)
    row = release.files.get()
    url = f"{release.get_absolute_url()}berkas/{row.pk}/?lihat#page=2"
    assert pages(desk.office) == [url]
    shown = client.get("/1971/cari/", {"q": "genset selindung"}).content.decode()
    assert f'href="{url}"' in shown
    assert client.get(url.partition("#")[0]).status_code == 200
    assert sweep() == 0


def test_a_file_read_later_is_put_in_by_the_sweep(
    desk: Desk, published: Callable[..., Release]
) -> None:
    published(read=False)
    assert pages(desk.office) == []
    read_all()
    assert sweep() == 1
    assert len(pages(desk.office)) == 1
    assert sweep() == 0


def test_an_answer_that_waits_shows_nothing_of_its_file(desk: Desk, queued: Queue) -> None:
    queued(PDF)
    read_all()
    assert sweep() == 0
    assert pages(desk.office) == []


def test_a_withdrawn_answer_takes_its_pages_along_for_good(
    desk: Desk, published: Callable[..., Release]
) -> None:
    release = published(read=True)
    services.withdraw(
        office=desk.office,
        actor=desk.ppid,
        release_id=release.pk,
        reason="Isinya perlu diperbaiki.",
    )
    assert pages(desk.office) == []
    assert sweep() == 0
    assert pages(desk.office) == []


def test_a_file_that_turns_out_harmful_is_taken_out_and_stays_out(
    desk: Desk, published: Callable[..., Release]
) -> None:
    published(read=True)
    StoredFile.objects.filter(purpose=Purpose.ANSWER).update(scan=Scan.INFECTED)
    assert sweep() == 1
    assert pages(desk.office) == []
    assert sweep() == 0


def test_a_file_that_is_left_out_is_not_found(desk: Desk, queued: Queue) -> None:
    release = queued(PDF)
    read_all()
    ReleaseFile.objects.filter(release=release).update(
        included=False, excluded_reason="Memuat nama warga."
    )
    services.publish(office=desk.office, actor=desk.ppid, release_id=release.pk)
    assert sweep() == 0
    assert pages(desk.office) == []
