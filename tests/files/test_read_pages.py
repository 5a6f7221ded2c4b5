"""Every page of a kept document as a machine reads it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from serambi.core import clock
from serambi.files import storage
from serambi.files.models import FilePage, Purpose, Reading, State, StoredFile
from serambi.files.selectors import pages_of, read_since
from serambi.files.services import attach, read_pages, store_bytes
from serambi.files.sweeps import ReadFiles
from serambi.identity.actors import system
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from tests.files import papers, zoo


def kept(
    office: Office, data: bytes, name: str, purpose: Purpose = Purpose.CATALOGUE
) -> StoredFile:
    return store_bytes(
        office=office, data=data, name=name, purpose=purpose, actor=system(office.pk)
    )


def texts(stored: StoredFile) -> list[str]:
    with office_scope(stored.office):
        return [page.text for page in pages_of(stored)]


def test_a_document_is_read_page_by_page(pangkalpinang: Office) -> None:
    words = ["Laporan hasil pengawasan tahapan kampanye", "Rekapitulasi pelanggaran di Rangkui"]
    stored = kept(pangkalpinang, papers.typeset(words), "laporan.pdf")
    assert stored.reading == Reading.WAITING
    assert stored.pages is None
    done = read_pages(stored)
    assert (done.reading, done.pages) == (Reading.DONE, 2)
    assert done.read_at is not None
    assert texts(stored) == words
    with office_scope(pangkalpinang):
        assert [page.number for page in pages_of(stored)] == [1, 2]
        assert {page.origin for page in pages_of(stored)} == {FilePage.Origin.TEXT}


def test_reading_twice_changes_nothing(pangkalpinang: Office) -> None:
    stored = kept(pangkalpinang, papers.typeset(["Satu halaman saja"]), "laporan.pdf")
    first = read_pages(stored).read_at
    with office_scope(pangkalpinang):
        before = list(pages_of(stored).values())
    assert read_pages(stored).read_at == first
    with office_scope(pangkalpinang):
        assert list(pages_of(stored).values()) == before


def test_a_scan_has_pages_that_no_machine_has_read(pangkalpinang: Office) -> None:
    stored = kept(
        pangkalpinang, papers.scanned(["Halaman pindaian", "Kedua"], dpi=72), "pindai.pdf"
    )
    done = read_pages(stored)
    assert (done.reading, done.pages) == (Reading.WAITING, 2)
    with office_scope(pangkalpinang):
        assert {page.origin for page in pages_of(stored)} == {FilePage.Origin.IMAGE}


@pytest.mark.parametrize("name", ["surat.docx", "tabel.xlsx", "data.csv", "catatan.txt"])
def test_office_documents_and_plain_text_are_read(name: str, pangkalpinang: Office) -> None:
    stored = read_pages(kept(pangkalpinang, papers.SAMPLES[name], name))
    assert stored.reading == Reading.DONE
    assert "Laporan kinerja" in "\n".join(texts(stored))


def test_a_sheet_is_a_page(pangkalpinang: Office) -> None:
    stored = read_pages(kept(pangkalpinang, papers.workbook("Rekap", "Rincian"), "tabel.xlsx"))
    assert [text.splitlines()[0] for text in texts(stored)] == ["Rekap", "Rincian"]


def test_a_page_break_in_a_letter_begins_a_page(pangkalpinang: Office) -> None:
    stored = read_pages(kept(pangkalpinang, papers.letter(["Laporan satu", "Dua"]), "surat.docx"))
    assert texts(stored) == ["Laporan satu", "Dua"]


def test_signs_that_no_database_takes_are_left_out(pangkalpinang: Office) -> None:
    stored = kept(
        pangkalpinang,
        "a\x00b\x07 \ud83d\ude00 – akhir".encode("utf-16", "surrogatepass"),
        "catatan.txt",
    )
    read_pages(stored)
    assert texts(stored) == ["ab 😀 – akhir"]


def test_a_broken_file_fails_alone(pangkalpinang: Office) -> None:
    broken = kept(pangkalpinang, b"%PDF-1.7 rusak", "rusak.pdf")
    lost = kept(pangkalpinang, papers.typeset(["Hilang"]), "hilang.pdf")
    storage.remove(lost.path)
    whole = kept(pangkalpinang, papers.typeset(["Utuh"]), "utuh.pdf")
    with all_offices():
        assert ReadFiles().run(clock.now()) == 3
        assert ReadFiles().run(clock.now()) == 0
    for stored, reading in ((broken, "failed"), (lost, "failed"), (whole, "done")):
        with office_scope(pangkalpinang):
            stored.refresh_from_db()
        assert stored.reading == reading


def test_papers_of_people_are_never_read(pangkalpinang: Office) -> None:
    private = kept(pangkalpinang, zoo.pdf(), "surat.pdf", Purpose.ATTACHMENT)
    sealed = store_bytes(
        office=pangkalpinang, data=zoo.pdf(), name="jawaban.pdf", purpose=Purpose.ANSWER,
        actor=system(pangkalpinang.pk), encrypted=True,
    )  # fmt: skip
    for stored in (private, sealed):
        assert read_pages(stored).reading == Reading.NONE
        assert texts(stored) == []


def test_a_draft_waits_until_it_is_attached(pangkalpinang: Office) -> None:
    draft = store_bytes(
        office=pangkalpinang, data=papers.typeset(["Rancangan"]), name="a.pdf",
        purpose=Purpose.CATALOGUE, actor=system(pangkalpinang.pk), state=State.DRAFT,
    )  # fmt: skip
    with all_offices():
        assert ReadFiles().run(clock.now()) == 0
    attach(office=pangkalpinang, files=[draft])
    with all_offices():
        assert ReadFiles().run(clock.now()) == 1


def test_a_file_that_another_process_reads_is_left_alone(pangkalpinang: Office) -> None:
    stored = kept(pangkalpinang, papers.typeset(["Satu"]), "a.pdf")
    with office_scope(pangkalpinang):
        StoredFile.objects.filter(pk=stored.pk).update(
            reading_until=clock.now() + timedelta(minutes=5)
        )
    assert read_pages(stored).reading == Reading.WAITING
    later = clock.now() + timedelta(minutes=6)
    with clock.fixed(later), all_offices():
        assert ReadFiles().run(later) == 1


def test_rooms_above_find_what_is_newly_read(pangkalpinang: Office, belitung: Office) -> None:
    stored = kept(pangkalpinang, papers.typeset(["Satu"]), "a.pdf")
    kept(pangkalpinang, papers.typeset(["Belum"]), "b.pdf")
    read_pages(stored)
    with office_scope(pangkalpinang):
        assert list(read_since(office=pangkalpinang, since=None)) == [stored]
        assert not read_since(office=pangkalpinang, since=clock.now()).exists()
    with office_scope(belitung):
        assert not read_since(office=belitung, since=None).exists()
        assert not pages_of(stored).exists()


def test_a_page_stands_once(pangkalpinang: Office) -> None:
    stored = kept(pangkalpinang, papers.typeset(["Satu"]), "a.pdf")
    read_pages(stored)
    with office_scope(pangkalpinang), pytest.raises(IntegrityError), transaction.atomic():
        FilePage.objects.create(office=pangkalpinang, stored=stored, number=1, origin="text")
