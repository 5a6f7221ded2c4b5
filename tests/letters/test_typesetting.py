import hashlib
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from serambi.letters import record, typesetting
from serambi.letters.contents import Content, Extension
from serambi.letters.letterhead import Letterhead, picture_svg
from tests.letters import samples

AT = datetime(2026, 12, 28, 2, 30, tzinfo=UTC)
KINDS = list(samples.ALL)


def sheet(content: Content, **cover: Any) -> dict[str, Any]:
    return dict(record.sheet_of(record.compose(content, replace(samples.cover(), **cover))))


@lru_cache
def pdf(name: str) -> bytes:
    return typesetting.typeset(sheet(samples.ALL[name]), AT)


def squeeze(text: str) -> str:
    """Text without what a line break or a page changes."""
    return re.sub(r"[\s\u200b\u00ad]+", "", text)


def read(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def words(value: Any, key: str = "") -> Iterator[str]:
    """Every text of a sheet that must be on paper."""
    if key in {
        "check_qr",
        "tracking_qr",
        "tracking_url",
        "type",
        "kind",
        "layout",
        "days",
        "emblem",
    }:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from words(one, name)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from words(one)


@pytest.mark.parametrize("name", KINDS)
def test_every_word_of_a_letter_can_be_read_from_its_pdf(name: str) -> None:
    body = sheet(samples.ALL[name])
    found = squeeze(read(pdf(name))).casefold()
    parts = {"body": body["body"], "annex": body["annex"], "receipt": body["receipt"]}
    if body["layout"] != "tanda":
        parts |= {
            key: body[key]
            for key in ("subject", "number", "day", "place", "recipient", "digest", "check_url")
        }
    missing = [
        word for word in words(parts) if word != "strong" and squeeze(word).casefold() not in found
    ]
    assert missing == []


@pytest.mark.parametrize("name", KINDS)
def test_a_letter_is_a_tagged_pdf_with_title_and_language(name: str) -> None:
    with pikepdf.open(BytesIO(pdf(name))) as document:
        root = document.Root
        assert bool(root.MarkInfo.Marked)
        assert str(root.Lang) in {"id-ID", "id"}
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert all("/StructParents" in page for page in document.pages)
        with document.open_metadata() as meta:
            assert meta["pdfuaid:part"] == "1"
            assert sheet(samples.ALL[name])["subject"] in meta["dc:title"]


def tags(document: pikepdf.Pdf) -> list[tuple[str, Any]]:
    """The structure tree in reading order: (tag, element)."""
    found: list[tuple[str, Any]] = []

    def walk(node: Any) -> None:
        if isinstance(node, pikepdf.Array):
            for one in node:
                walk(one)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append((str(node.S), node))
            if "/K" in node:
                walk(node.K)

    walk(document.Root.StructTreeRoot.K)
    return found


@pytest.mark.parametrize("name", KINDS)
def test_headings_come_in_order_and_pictures_have_words(name: str) -> None:
    with pikepdf.open(BytesIO(pdf(name))) as document:
        found = tags(document)
        levels = [int(tag[2:]) for tag, _ in found if re.fullmatch(r"/H\d", tag)]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        pictures = [node for tag, node in found if tag == "/Figure"]
        assert pictures
        assert all(str(node.get("/Alt", "")) for node in pictures)
        if any(tag == "/Table" for tag, _ in found):
            assert any(tag == "/TH" for tag, _ in found)


@pytest.mark.parametrize("name", KINDS)
def test_only_bundled_fonts_are_used_and_nothing_in_the_file_acts(name: str) -> None:
    with pikepdf.open(BytesIO(pdf(name))) as document:
        fonts = {
            str(font.BaseFont).partition("+")[2]
            for page in document.pages
            for font in page.Resources.Font.values()
        }
        assert {font.partition("-")[0] for font in fonts} <= {
            "SerambiSerif",
            "NotoSansArabic",
            "SerambiKotak",
        }
        assert not {"/OpenAction", "/AA", "/JavaScript", "/EmbeddedFiles"} & set(
            document.Root.keys()
        )


@pytest.mark.parametrize("name", KINDS)
def test_the_same_letter_gives_the_same_bytes(name: str) -> None:
    assert typesetting.typeset(sheet(samples.ALL[name]), AT) == pdf(name)


def test_another_process_in_another_zone_and_language_gives_the_same_bytes() -> None:
    code = (
        "import sys, django; django.setup()\n"
        "from tests.letters.test_typesetting import pdf\n"
        "import hashlib; print(hashlib.sha256(pdf('perpanjangan')).hexdigest())"
    )
    env = {**os.environ, "TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    env["PYTHONPATH"] = os.pathsep.join(["src", "."])
    run = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == hashlib.sha256(pdf("perpanjangan")).hexdigest()


def test_the_time_in_the_file_is_that_of_the_letter() -> None:
    info = PdfReader(BytesIO(pdf("penolakan"))).metadata
    assert info is not None
    assert info.creation_date == AT


def test_pages_are_counted() -> None:
    pages = PdfReader(BytesIO(pdf("penolakan"))).pages
    assert len(pages) == 2
    for number, page in enumerate(pages, 1):
        assert f"Halaman{number}dari2" in squeeze(page.extract_text())


EMBLEM = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
LONG_HEAD = replace(
    samples.LETTERHEAD,
    lines=("Badan Pengawas Pemilihan Umum", "Provinsi Kepulauan Bangka Belitung"),
    emblem=EMBLEM,
)


@pytest.mark.parametrize("head", [samples.LETTERHEAD, LONG_HEAD])
def test_the_receipt_fits_on_half_an_a4(head: Letterhead) -> None:
    data = typesetting.typeset(sheet(samples.RECEIPT, letterhead=head), AT)
    pages = PdfReader(BytesIO(data)).pages
    box = pages[0].mediabox
    assert len(pages) == 1
    assert (round(float(box.width)), round(float(box.height))) == (595, 421)


def test_a_long_request_is_shortened_on_the_receipt_and_whole_on_its_second_page() -> None:
    long = "Daftar hadir rapat pleno terbuka. " * 60
    content = replace(samples.RECEIPT, about=replace(samples.ABOUT, information=long.strip()))
    pages = PdfReader(BytesIO(typesetting.typeset(sheet(content), AT))).pages
    assert len(pages) == 2
    assert squeeze(long) in squeeze(pages[1].extract_text())
    assert "lengkap di halaman berikut" in " ".join(pages[0].extract_text().split())


NASTY = {
    "code": '#set page(width: 1cm) #panic() #import "x.typ": * #read("/etc/passwd") #sys.inputs',
    "maths": "$x^2$ $ sum $ \\alpha \\u{41} \\# ~ -- --- ... 'a' \"b\"",
    "markup": "*b* _i_ `x` ```raw``` = judul\n== judul\n- butir\n+ butir\n/ t: d\n@ref <label> [isi] // komentar /* blok */",
    "rtl": "محمد hadir",
    "combining": "e\u0301 q\u0323",
}


@pytest.mark.parametrize("name", NASTY)
def test_typed_text_stays_text(name: str) -> None:
    content = replace(samples.EXTENSION, reason=NASTY[name], trace=())
    found = squeeze(read(typesetting.typeset(sheet(content), AT)))
    if name == "rtl":  # stored in visual order; every letter is there
        assert set(NASTY[name].replace(" ", "")) <= set(found)
    elif name == "combining":
        assert "é" in found.replace("e\u0301", "é")
    else:
        assert squeeze(NASTY[name]) in found


def test_characters_without_a_glyph_are_boxes_on_paper_and_themselves_in_the_text() -> None:
    typed = "halo 😀👩 日本語 Привет"
    data = typesetting.typeset(sheet(replace(samples.EXTENSION, reason=typed, trace=())), AT)
    with pikepdf.open(BytesIO(data)) as document:
        drawn = b"".join(page.Contents.read_bytes() for page in document.pages)
    spoken = b"".join(
        bytes.fromhex(one.decode()) for one in re.findall(rb"/ActualText<FEFF([0-9A-F]+)>", drawn)
    )
    for one in set(typed) - set("halo "):
        assert one.encode("utf-16-be") in spoken or squeeze(one) in read(data)


def test_characters_that_no_font_may_draw_become_a_visible_mark() -> None:
    content = replace(
        samples.EXTENSION, reason="a\x01b\ufeffc\ue000d\u202ee\ud800f\ufffeg", trace=()
    )
    assert "a�b�c�d�e�f�g" in squeeze(read(typesetting.typeset(sheet(content), AT)))


@settings(max_examples=60, deadline=None, database=None)
@given(st.text(alphabet=st.characters(codec=None), max_size=80))
def test_no_text_keeps_a_letter_from_being_set(text: str) -> None:
    content = replace(samples.EXTENSION, reason=text, trace=(), strip=())
    assert typesetting.typeset(sheet(content), AT).startswith(b"%PDF-")


def test_a_hundred_thousand_characters_are_set_whole_in_seconds() -> None:
    text = ("Rekapitulasi penanganan pelanggaran, halaman demi halaman. " * 1700)[:100_000].strip()
    started = time.monotonic()
    data = typesetting.typeset(sheet(replace(samples.REFUSAL, consequence_open=text)), AT)
    assert time.monotonic() - started < 20
    assert read(data).count("pelanggaran,") == text.count("pelanggaran,")


def test_a_word_without_end_stays_inside_the_margins() -> None:
    content: Extension = replace(samples.EXTENSION, reason="x" * 500, trace=())
    document = pypdfium2.PdfDocument(typesetting.typeset(sheet(content), AT))
    page = document[0]
    text = page.get_textpage()
    right = max(text.get_charbox(n)[2] for n in range(text.count_chars()))
    assert right <= page.get_width() - 20 / 25.4 * 72
    text.close()
    page.close()
    document.close()


def links(data: bytes) -> set[str]:
    with pikepdf.open(BytesIO(data)) as document:
        notes = [note for page in document.pages for note in page.get("/Annots", [])]
        return {str(note.A.URI) for note in notes if note.Subtype == "/Link"}


def test_a_letter_read_on_a_screen_links_to_its_check_page() -> None:
    assert links(pdf("penolakan")) == {samples.cover().check_url}


def test_the_address_on_paper_can_be_copied_whole() -> None:
    assert samples.cover().check_url in read(pdf("penolakan")).replace("\n", "")


def test_the_receipt_links_to_the_case() -> None:
    assert samples.RECEIPT.tracking_url in links(pdf("tanda_bukti"))


def test_the_offices_emblem_stands_in_the_head_with_words_for_it() -> None:
    out = BytesIO()
    Image.effect_noise((120, 120), 60).save(out, "PNG")
    head = replace(samples.LETTERHEAD, emblem=picture_svg(out.getvalue(), "image/png"))
    for content in (samples.NOTICE_GRANTED, samples.RECEIPT):
        data = typesetting.typeset(sheet(content, letterhead=head), AT)
        with pikepdf.open(BytesIO(data)) as document:
            words = [str(node.get("/Alt", "")) for tag, node in tags(document) if tag == "/Figure"]
        assert "Lambang kantor" in words
        assert len(data) > len(out.getvalue())


def test_the_version_names_typst_and_changes_with_the_templates(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    before = typesetting.template_version()
    assert re.fullmatch(r"typst-[\d.]+/[0-9a-f]{12}", before)
    (tmp_path / "letter.typ").write_text("= lain")
    monkeypatch.setattr(typesetting, "SOURCE", tmp_path / "letter.typ")
    assert typesetting.template_version.__wrapped__() != before


def test_a_short_request_of_two_paragraphs_needs_no_second_sheet() -> None:
    about = replace(samples.ABOUT, information="Rekapitulasi pelanggaran.\n\nJuga daftar pengawas.")
    short = sheet(replace(samples.RECEIPT, about=about))
    assert short["receipt"]["whole"] == ""
    assert "Juga daftar pengawas." in short["receipt"]["information"]
    long = sheet(replace(samples.RECEIPT, about=replace(about, information="kata " * 60)))
    assert long["receipt"]["whole"].startswith("kata kata")


def test_a_letter_with_an_annex_says_so_in_its_head() -> None:
    assert sheet(samples.ALL["perpanjangan"])["enclosures"] == "1 berkas"
    assert sheet(samples.ALL["belum_lengkap"])["enclosures"] == "-"


def test_the_head_the_signer_and_the_copies_stand_in_the_order_of_the_form() -> None:
    """Perbawaslu 11/2019: number, sifat, enclosures and subject above; signer with NIP; tembusan."""
    body = sheet(
        samples.PLAIN, enclosures="1 berkas", copies=("Ketua Bawaslu Kota Pangkalpinang", "Arsip")
    )
    found = squeeze(read(typesetting.typeset(body, AT))).replace(":", "")
    order = [
        "Nomor", "SifatPenting", "Lampiran1berkas", squeeze(samples.PLAIN.subject),
        squeeze(samples.PPID.title), squeeze(samples.PPID.name),
        "NIP" + squeeze(samples.PPID.nip), "Tembusan", "KetuaBawasluKotaPangkalpinang", "Arsip",
    ]  # fmt: skip
    places = [found.find(word) for word in order]
    assert -1 not in places, list(zip(order, places, strict=True))
    assert places == sorted(places), list(zip(order, places, strict=True))


def test_the_room_for_the_signature_is_as_high_as_was_set() -> None:
    """28 mm more room put the signer's name 28 mm lower on the printed page."""
    assert abs(_name_at(12) - _name_at(40) - 28) < 0.5


def _name_at(space: int) -> float:
    """How high the signer's name stands, in millimetres from the foot of the page."""
    body = sheet(samples.PLAIN, signatory=replace(samples.PPID, space=space))
    page = PdfReader(BytesIO(typesetting.typeset(body, AT))).pages[0]
    heights: list[float] = []

    def seen(text: str, cm: Any, tm: Any, _font: Any, _size: Any) -> None:
        if "Rahmawati" in text:
            heights.append(float(cm[3] * tm[5] + cm[5]) * 25.4 / 72)

    page.extract_text(visitor_text=seen)
    return min(heights)
