"""The dispute pack: one bookmarked PDF, one ZIP, and a log extract that proves itself."""

import csv
import hashlib
import io
import json
import re
import zipfile
from datetime import timedelta

import pikepdf
import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed, NotFound
from serambi.core.ids import show_code
from serambi.disputes.models import Dispute, DisputePack
from serambi.disputes.services.packing import pack
from serambi.disputes.services.papers import Paper, file_paper
from serambi.disputes.services.register import note
from serambi.files.services import read
from serambi.ledger import extracts
from serambi.ledger.selectors import thread
from tests.disputes.conftest import Bench
from tests.disputes.disputes import later, opened


def picture() -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (800, 500), "#9b1420").save(out, "PNG")
    return SimpleUploadedFile("foto.png", out.getvalue(), "image/png")


def table() -> SimpleUploadedFile:
    return SimpleUploadedFile("rekap.csv", b"kecamatan,jumlah\nRangkui,3\n", "text/csv")


def filled(bench: Bench) -> Dispute:
    """A dispute over an answered request, with two exhibits of its own and one plain paper."""
    dispute = opened(bench.office, bench.officer, bench.case)
    papers = (
        (picture(), "Foto papan pengumuman", "hak pemohon diumumkan di kantor."),
        (table(), "Rekapitulasi", "=SUM(A1)"),
        (table(), "Konsep internal", ""),
    )
    for minute, (upload, title, proves) in enumerate(papers):
        with clock.fixed(later() + timedelta(minutes=minute)):
            file_paper(
                office=bench.office, actor=bench.officer, dispute_id=dispute.pk, upload=upload,
                paper=Paper(kind="lain", title=title, proves=proves),
            )  # fmt: skip
    note(
        office=bench.office,
        actor=bench.officer,
        dispute_id=dispute.pk,
        text="Catatan rahasia meja.",
    )
    return dispute


@pytest.fixture
def packed(bench: Bench) -> DisputePack:
    return pack(office=bench.office, actor=bench.officer, dispute_id=filled(bench).pk)


def text_of(pdf: bytes) -> list[str]:
    """The words of every page, with spaces as they fall."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def box(made: DisputePack) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(read(made.archive)))


EXHIBITS = [
    "Tanda bukti permohonan informasi", "Pemberitahuan tertulis", "Pertimbangan tertulis",
    "Foto papan pengumuman", "Rekapitulasi", "Bukti penyampaian surel", "Petikan buku kejadian",
]  # fmt: skip


def first_page(document: pikepdf.Pdf, bookmark: pikepdf.OutlineItem) -> int:
    """At which page of `document` a bookmark points."""
    assert isinstance(bookmark.destination, pikepdf.Array)
    return document.pages.index(pikepdf.Page(bookmark.destination[0]))


def test_the_pdf_has_a_bookmark_at_the_first_page_of_each_exhibit(packed: DisputePack) -> None:
    with pikepdf.open(io.BytesIO(read(packed.pdf))) as document, document.open_outline() as outline:
        titles = [str(item.title) for item in outline.root]
        starts = [first_page(document, item) for item in outline.root]
        assert len(document.pages) == packed.pages
        assert "/StructTreeRoot" not in document.Root
    assert titles[0] == "Sampul dan daftar alat bukti"
    assert [re.sub(r",.*", "", title) for title in titles[1:]] == [
        f"T-{number} {name}" for number, name in enumerate(EXHIBITS, start=1)
    ]
    pages = text_of(read(packed.pdf))
    for number, start in enumerate(starts[1:], start=1):
        assert f"T-{number}" in pages[start]
    assert starts == sorted(starts)


def test_the_list_of_evidence_names_each_exhibit_its_purpose_and_its_page(
    packed: DisputePack,
) -> None:
    pages = text_of(read(packed.pdf))
    cover, listed = pages[0], " ".join(pages[1].split())
    assert "021/XI/KIP-BABEL-PS/2026" in cover
    assert "Sari Melati Contoh" in cover
    assert "Daftar Alat Bukti" in listed
    for number, name in enumerate(EXHIBITS[:5], start=1):
        assert f"T-{number} {name}" in listed
    assert "hak pemohon diumumkan di kantor." in listed
    assert f"Berkas sengketa, halaman 2 dari {packed.pages}" in pages[1]


def test_nothing_personal_goes_in_that_the_law_does_not_need(
    packed: DisputePack, bench: Bench
) -> None:
    whole = "\n".join(text_of(read(packed.pdf)))
    inside = {name: box(packed).read(name) for name in box(packed).namelist()}
    texts = whole + "".join(
        "\n".join(text_of(data)) if name.endswith(".pdf") else data.decode("utf-8", "replace")
        for name, data in inside.items()
    )
    applicant = bench.case.applicant
    squeezed = re.sub(r"\s", "", texts)
    assert applicant.nik not in squeezed
    assert bench.case.tracking_code not in squeezed
    assert show_code(bench.case.tracking_code) not in texts
    assert "Kode lacak tidak dimuat" in texts
    assert "Catatan rahasia meja" not in texts
    assert "Konsep internal" not in texts  # a paper that proves nothing is no exhibit


def test_the_zip_holds_the_same_papers_with_their_digests(packed: DisputePack) -> None:
    archive = box(packed)
    assert archive.testzip() is None
    rows = list(
        csv.DictReader(io.StringIO(archive.read("daftar-alat-bukti.csv").decode("utf-8-sig")))
    )
    assert [row["Alat bukti"] for row in rows] == EXHIBITS
    for row in rows:
        assert hashlib.sha256(archive.read(row["Berkas"])).hexdigest() == row["SHA-256"]
    assert rows[4]["Membuktikan bahwa"] == "'=SUM(A1)"  # no spreadsheet takes it for a formula
    assert archive.read(rows[4]["Berkas"]).splitlines()[1] == b"Rangkui,3"
    lines = archive.read("sidik-sha256.txt").decode().splitlines()
    sums = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert set(sums) == set(archive.namelist()) - {"sidik-sha256.txt"}
    assert all(
        hashlib.sha256(archive.read(name)).hexdigest() == want for name, want in sums.items()
    )
    assert archive.read("berkas-sengketa.pdf") == read(packed.pdf)


def test_the_extract_in_the_zip_proves_itself_and_tells_of_the_whole_case(
    packed: DisputePack, bench: Bench
) -> None:
    text = box(packed).read("buku-kejadian.json").decode()
    found = extracts.check(text)
    assert found.ok, found.reason
    acts = [event["act"] for event in json.loads(text)["events"]]
    assert acts[0] == "request.received"
    assert "dispute.registered" in acts
    told = thread(bench.office, ("request", bench.case.pk)) + thread(
        bench.office, ("dispute", packed.dispute_id)
    )
    assert len(acts) == len([event for event in told if event.act != "dispute.packed"])


def test_the_ledger_keeps_the_digests_of_what_was_made(packed: DisputePack, bench: Bench) -> None:
    event = thread(bench.office, ("dispute", packed.dispute_id))[-1]
    assert event.act == "dispute.packed"
    assert event.payload["pdf_sha256"] == hashlib.sha256(read(packed.pdf)).hexdigest()
    assert event.payload["zip_sha256"] == hashlib.sha256(read(packed.archive)).hexdigest()
    extract = box(packed).read("buku-kejadian.json")
    assert event.payload["extract_sha256"] == hashlib.sha256(extract).hexdigest()


def test_both_files_are_sealed_on_the_disk(packed: DisputePack) -> None:
    assert packed.pdf.encrypted
    assert packed.archive.encrypted


def test_a_pack_of_a_case_on_paper_has_its_papers_alone(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, None)
    made = pack(office=bench.office, actor=bench.head, dispute_id=dispute.pk, mark="P")
    assert made.exhibits == 1
    assert "P-1" in text_of(read(made.pdf))[1]


def test_who_only_reads_and_strangers_make_no_pack(bench: Bench) -> None:
    dispute = opened(bench.office, bench.officer, None)
    with pytest.raises(NotAllowed):
        pack(office=bench.office, actor=bench.patron, dispute_id=dispute.pk)
    with pytest.raises(NotAllowed):
        pack(office=bench.office, actor=bench.stranger, dispute_id=dispute.pk)
    with pytest.raises(InvalidInput):
        pack(office=bench.office, actor=bench.ppid, dispute_id=dispute.pk, mark="Z")
    with pytest.raises(NotFound):
        pack(office=bench.office, actor=bench.ppid, dispute_id=bench.case.pk)
    assert not DisputePack.objects.exists()
