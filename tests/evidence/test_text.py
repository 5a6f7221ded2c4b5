"""A scan is given its text by the worker, and a machine that cannot read says so."""

import uuid

import pypdfium2
import pytest
from pytest_django import Settings

from serambi.core.errors import Unavailable
from serambi.evidence.content import Content
from serambi.evidence.models import Evidence
from serambi.evidence.services import files, text
from serambi.evidence.standing import State
from serambi.evidence.sweeps import GiveText
from serambi.files.reading import ocr
from serambi.files.reading.found import Unreadable
from serambi.files.services import read
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.scoping import all_offices
from tests.evidence.conftest import upload
from tests.evidence.test_watch import NOW
from tests.files import papers
from tests.support.cast import ClientAs, World

SENTENCE = "Pengawas menemukan tujuh belas alat peraga kampanye di Kecamatan Rangkui"


@pytest.fixture
def scan(world: World, keeper: Actor) -> Evidence:
    data = papers.joined(
        papers.typeset([SENTENCE * 3]), papers.scanned([SENTENCE + ". " + papers.LONG])
    )
    stored = files.take(office=world.office, actor=keeper, upload=upload(data))
    return files.add_document(
        office=world.office, actor=keeper, content=Content(title="Laporan pengawasan"),
        submit_key=uuid.uuid4(), stored=stored, limit=0,
    )  # fmt: skip


@pytest.fixture
def with_ocr(settings: Settings) -> None:
    settings.SERAMBI_OCR = True
    assert ocr.missing("ind") == ()


@pytest.mark.usefixtures("with_ocr")
def test_the_worker_lays_text_over_the_scan_and_leaves_the_rest(
    world: World, keeper: Actor, scan: Evidence
) -> None:
    assert scan.state == State.UNREADABLE
    text.want_text(office=world.office, actor=keeper, row=scan)
    with all_offices():
        assert GiveText().run(NOW) == 1
        scan = Evidence.objects.select_related("file", "original").get(pk=scan.pk)
    assert scan.state == State.HOLDS
    assert scan.file is not None
    assert scan.original is not None
    made = pypdfium2.PdfDocument(read(scan.file))
    pages = [" ".join(page.get_textpage().get_text_bounded().split()) for page in made]
    assert SENTENCE in pages[0]
    assert "tujuh belas alat peraga" in pages[1]
    assert scan.making["text"] is True


@pytest.mark.usefixtures("with_ocr")
def test_the_page_offers_it_and_then_says_that_it_waits(
    world: World, client_as: ClientAs, scan: Evidence
) -> None:
    client = client_as(world.here[Role.PETUGAS])
    address = f"/1971/meja/bukti/{scan.number}/"
    assert "Buat terbaca mesin" in client.get(address).content.decode()
    assert client.post(f"{address}teks/").status_code == 302
    assert "sedang menunggu dibaca" in client.get(address).content.decode()


def test_where_nothing_can_read_the_page_says_what_to_do(
    world: World, client_as: ClientAs, keeper: Actor, scan: Evidence, settings: Settings
) -> None:
    settings.SERAMBI_OCR = False
    with pytest.raises(Unavailable):
        text.want_text(office=world.office, actor=keeper, row=scan)
    page = client_as(world.here[Role.PETUGAS]).get(f"/1971/meja/bukti/{scan.number}/")
    assert "belum terpasang" in page.content.decode()
    with all_offices():
        assert GiveText().run(NOW) == 0


@pytest.mark.usefixtures("with_ocr")
def test_a_document_on_which_reading_fails_is_told_in_words(
    world: World, keeper: Actor, scan: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise Unreadable("died")

    text.want_text(office=world.office, actor=keeper, row=scan)
    monkeypatch.setattr(ocr, "with_layer", fail)
    with all_offices():
        GiveText().run(NOW)
        scan.refresh_from_db()
    assert scan.text_wanted_at is None
    assert "pindai ulang" in scan.text_trouble
