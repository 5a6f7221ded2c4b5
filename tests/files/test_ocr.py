"""Scans become text, a few pages at a time, and a machine that cannot read says so."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from serambi.core import clock
from serambi.files.models import FilePage, Reading, StoredFile
from serambi.files.reading import ocr
from serambi.files.reading.found import Unreadable
from serambi.files.selectors import Progress, pages_of, progress_of
from serambi.files.services import read_pages
from serambi.files.sweeps import ReadFiles
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from tests.files import papers
from tests.files.test_read_pages import kept, texts

SENTENCE = "Pengawas menemukan tujuh belas alat peraga kampanye di Kecamatan Rangkui"


@pytest.fixture
def with_ocr(settings: Settings) -> None:
    settings.SERAMBI_OCR = True
    assert ocr.missing("ind") == ()


def progress(stored: StoredFile) -> Progress:
    with office_scope(stored.office):
        return progress_of(stored)


def origins(stored: StoredFile) -> list[str]:
    with office_scope(stored.office):
        return [page.origin for page in pages_of(stored)]


@pytest.mark.usefixtures("with_ocr")
def test_a_sentence_inside_a_scan_becomes_text(pangkalpinang: Office) -> None:
    stored = read_pages(
        kept(pangkalpinang, papers.scanned([SENTENCE, "Halaman dua"]), "pindai.pdf")
    )
    assert (stored.reading, stored.pages) == (Reading.DONE, 2)
    assert origins(stored) == ["ocr", "ocr"]
    assert SENTENCE in " ".join(texts(stored)[0].split())
    assert "Halaman dua" in texts(stored)[1]
    assert read_pages(stored).read_at == stored.read_at


@pytest.mark.usefixtures("with_ocr")
def test_a_photo_of_a_page_that_lies_on_its_side_is_read(pangkalpinang: Office) -> None:
    photo = papers.photographed([SENTENCE + ". " + papers.LONG], turned=90)
    stored = read_pages(kept(pangkalpinang, photo, "foto.jpg"))
    assert origins(stored) == ["ocr"]
    assert "tujuh belas" in texts(stored)[0]


@pytest.mark.usefixtures("with_ocr")
def test_only_the_scanned_pages_of_a_mixed_document_are_read_by_ocr(pangkalpinang: Office) -> None:
    mixed = papers.joined(papers.typeset(["Surat pengantar"]), papers.scanned([SENTENCE]))
    stored = read_pages(kept(pangkalpinang, mixed, "campur.pdf"))
    assert origins(stored) == ["text", "ocr"]
    assert texts(stored)[0] == "Surat pengantar"
    assert "tujuh belas" in texts(stored)[1]


@pytest.mark.usefixtures("with_ocr")
def test_letters_turned_into_outlines_are_read_too(pangkalpinang: Office) -> None:
    stored = kept(pangkalpinang, papers.outlined(SENTENCE), "garis.pdf")
    read_pages(stored)
    assert origins(stored) == ["ocr"]
    assert "tujuh belas" in texts(stored)[0]


@pytest.mark.usefixtures("with_ocr")
def test_reading_goes_on_where_it_stopped(pangkalpinang: Office, settings: Settings) -> None:
    stored = kept(
        pangkalpinang, papers.scanned([f"Lembar nomor {n}" for n in range(8)], dpi=120), "p.pdf"
    )
    first = read_pages(stored, seconds=0)
    assert (progress(first).read, progress(first).total) == (0, 8)
    second = read_pages(stored, seconds=0.001)
    assert second.reading == Reading.WAITING
    between = second.read_at
    assert between is not None
    assert (progress(second).read, progress(second).total) == (ocr.BATCH, 8)
    with all_offices():
        assert ReadFiles().run(clock.now()) == 1
        stored.refresh_from_db()
    assert stored.reading == Reading.DONE
    assert progress(stored).read == 8
    assert stored.read_at is not None
    assert stored.read_at > between


def test_without_ocr_a_scan_waits_and_says_so(pangkalpinang: Office, settings: Settings) -> None:
    stored = read_pages(kept(pangkalpinang, papers.scanned([SENTENCE], dpi=72), "pindai.pdf"))
    assert stored.reading == Reading.WAITING
    assert origins(stored) == ["image"]
    assert str(FilePage.Origin.IMAGE.label) == "Belum dapat dibaca mesin"
    with all_offices():
        assert ReadFiles().run(clock.now()) == 0


@pytest.mark.usefixtures("with_ocr")
def test_a_page_that_ocr_cannot_take_is_marked_and_left(
    pangkalpinang: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_read = ocr.read

    def refuses_the_second(document: bytes, languages: str, nice: int) -> list[str]:
        texts = true_read(document, languages, nice)
        if any("Kedua" in text for text in texts):
            raise Unreadable("too dirty")
        return texts

    monkeypatch.setattr(ocr, "read", refuses_the_second)
    stored = read_pages(kept(pangkalpinang, papers.scanned(["Pertama", "Kedua"], dpi=120), "p.pdf"))
    assert stored.reading == Reading.DONE
    assert origins(stored) == ["ocr", "image"]
    assert progress(stored).unreadable == 1


@pytest.mark.usefixtures("with_ocr")
def test_a_machine_that_cannot_run_ocr_blames_no_page(
    pangkalpinang: Office, settings: Settings
) -> None:
    stored = kept(pangkalpinang, papers.scanned([SENTENCE], dpi=72), "p.pdf")
    with pytest.raises(ocr.Unable):
        ocr.read(papers.scanned([SENTENCE], dpi=72), "tidakada")
    settings.SERAMBI_OCR_LANGUAGES = "ind+tidakada"
    assert ocr.missing("ind+tidakada") == ("tesseract-ocr-tidakada",)
    assert read_pages(stored).reading == Reading.WAITING
    with office_scope(pangkalpinang):
        assert not FilePage.objects.filter(is_unreadable=True).exists()


@pytest.mark.usefixtures("with_ocr")
def test_what_ocr_broke_off_with_the_machine_is_not_tried_at_once_again(
    pangkalpinang: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(document: bytes, languages: str, nice: int) -> list[str]:
        raise ocr.Unable("no space")

    kept(pangkalpinang, papers.scanned([SENTENCE], dpi=72), "p.pdf")
    monkeypatch.setattr(ocr, "read", breaks)
    with all_offices():
        assert ReadFiles().run(clock.now()) == 1
        assert ReadFiles().run(clock.now()) == 0
        monkeypatch.undo()
        with clock.fixed(clock.now() + timedelta(hours=1)):
            assert ReadFiles().run(clock.now()) == 1
