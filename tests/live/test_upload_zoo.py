"""The whole zoo of bad files, sent over HTTP to the running product.

Each is refused with a 4xx page whose sentence helps, or is kept tame; no row and no byte is left of
what was refused, the server answers on, and its memory stays bounded.
"""

import re

import pytest

from tests.files import test_opendocuments, test_zoo, zoo
from tests.live.conftest import Live
from tests.live.visitor import Sent, Visitor

OUR_PEAK = 420
"""MB of one web process, with its code, after the whole zoo: ten megabytes of a file stand in it a
few times over while it is judged; nothing of two hundred does."""
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


def entry_of(live: Live, ppid: Visitor) -> str:
    """The address of an entry at the desk."""
    page = ppid.get("/1971/meja/katalog/").text
    found = re.search(r'href="(/1971/meja/katalog/[0-9a-f-]{36}/)"', page)
    assert found, page[:500]
    return found[1]


REFUSED: dict[str, tuple[Sent, str]] = {
    "nothing at all": (Sent(b"surat.pdf", b""), "kosong"),
    "zeros": (Sent(b"surat.pdf", b"\0" * 5000), "isinya"),
    "a locked PDF": (Sent(b"kunci.pdf", zoo.pdf_locked()), "kata sandi"),
    "10,000 pages": (Sent(b"tebal.pdf", test_zoo.ten_thousand_pages()), "500 halaman"),
    "a PDF that grows": (Sent(b"bom.pdf", zoo.pdf_bomb()), "mengembang"),
    "half a PDF": (Sent(b"surat.pdf", zoo.pdf()[:200]), "rusak"),
    "a page of the web that begins like a PDF": (
        Sent(b"surat.pdf", b"%PDF-1.7\n<html><script>alert(1)</script></html>"), "rusak",
    ),
    "a picture of a billion pixels": (Sent(b"foto.png", zoo.png_declaring(40_000, 40_000)), "megapiksel"),
    "a drawing with a script": (Sent(b"gambar.png", SVG), "isinya"),
    "the drawing under its own name": (Sent(b"gambar.svg", SVG), "tidak diterima"),
    "the drawing as text": (Sent(b"gambar.txt", SVG), "kode halaman web"),
    "a program by another name": (Sent(b"surat.pdf", b"MZ\x90\0" + b"\0" * 900), "isinya"),
    "two endings": (Sent(b"surat.php.pdf", zoo.pdf()), "dua akhiran"),
    "macros": (Sent(b"tabel.xlsx", zoo.office("xlsx", {"xl/vbaProject.bin": b"x"})), "makro"),
    "a table with macros under its own name": (Sent(b"tabel.xlsm", zoo.workbook()), "tidak diterima"),
    "macros of LibreOffice": (
        Sent(b"naskah.odt", zoo.open_text("a", parts={"Basic/Standard/M.xml": b"<x/>"})), "makro",
    ),
    "an archive that grows": (
        Sent(b"naskah.docx", zoo.office("docx", {"word/a.xml": b"\0" * 60_000_000})), "mengembang",
    ),
    "a locked document": (Sent(b"naskah.docx", zoo.office_encrypted()), "kata sandi"),
    "an archive of another kind": (Sent(b"naskah.docx", test_zoo.packed("a.txt", b"a")), "akhiran namanya"),
    "a photo of a newer phone": (Sent(b"foto.heic", b"\0\0\0\x18ftypheic" + b"\0" * 90), "HEIC"),
    "a table that is no text": (Sent(b"data.csv", b"a;b\n\x00\x01\x02"), "isinya"),
    "25 megabytes": (Sent(b"besar.pdf", b"%PDF-1.7\n" + b"a" * 65527, 25 * 1024 * 1024), "25 MB"),
    "no ending": (Sent(b"surat", zoo.pdf()), "tidak diterima"),
}  # fmt: skip


@pytest.mark.parametrize("specimen", REFUSED)
def test_it_is_refused_in_words_and_nothing_of_it_is_kept(
    specimen: str, live: Live, ppid: Visitor
) -> None:
    sent, words = REFUSED[specimen]
    rows, files = live.rows("files_storedfile"), live.kept()
    answer = ppid.upload(
        f"{entry_of(live, ppid)}berkas/", "f-berkas", sent, **{"f-file_title": "Judul yang diketik"}
    )
    assert answer.status == 422, answer.text[:300]
    wrong = re.findall(r'<p class="field__error"[^>]*>(.*?)</p>', answer.text, re.DOTALL)
    assert any(words in one for one in wrong), wrong
    assert "Judul yang diketik" in answer.text
    assert live.rows("files_storedfile") == rows
    assert live.kept() - files == set()


def test_two_hundred_megabytes_are_refused_unread(live: Live, ppid: Visitor) -> None:
    before = live.kept()
    sent = Sent(b"film.pdf", b"%PDF-1.7\n" + b"a" * 65527, 200 * 1024 * 1024)
    answer = ppid.upload(f"{entry_of(live, ppid)}berkas/", "f-berkas", sent)
    assert answer.status == 413
    assert "Kiriman terlalu besar" in answer.text
    assert live.kept() == before


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"../../../etc/passwd.pdf", "passwd.pdf"),
        (b"C:\\dokumen\\surat.pdf", "surat.pdf"),
        ("surat\u202efdp.pdf".encode(), "suratfdp.pdf"),
        (b"su\x01r\x1fat.pdf", "surat.pdf"),
        ("<script>alert(1)<\u2215script>.pdf".encode(), "-script-alert(1)-∕script-.pdf"),
        (b"a" * 400 + b".pdf", "a" * 116 + ".pdf"),
    ],
)  # fmt: skip
def test_a_hostile_name_is_kept_tame(name: bytes, shown: str, live: Live, ppid: Visitor) -> None:
    where = entry_of(live, ppid)
    rows = live.rows("files_storedfile")
    answer = ppid.upload(f"{where}berkas/", "f-berkas", Sent(name, zoo.pdf()))
    assert answer.status == 302, answer.text[:300]
    assert live.rows("files_storedfile") == rows + 1
    page = ppid.get(where).text
    assert f">{shown}</a>" in page
    assert "<script>alert(1)" not in page


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ("Kategori;Nama Informasi\nInformasi Berkala;Laporan – Café\n".encode("cp1252"), 302),
        ("Kategori\tNama Informasi\nInformasi Berkala\tLaporan – Café\n".encode("utf-16"), 302),
        ("Kategori|Nama Informasi\rInformasi Berkala|Laporan – Café\r".encode("utf-8-sig"), 302),
        (b"judul,tahun\n\xff\xfe\x00\x00,2025\n", 422),
        (b"", 422),
    ],
)
def test_a_list_of_any_make_is_read_or_refused_in_words(
    data: bytes, status: int, live: Live, ppid: Visitor
) -> None:
    rows, files = live.rows("files_storedfile"), live.kept()
    answer = ppid.upload("/1971/meja/katalog/impor/", "file", Sent(b"daftar.csv", data))
    assert answer.status == status, answer.text[:300]
    if status == 302:
        assert "Laporan – Café" in ppid.get(answer.headers["location"]).text
    else:
        assert "field__error" in answer.text
        assert live.rows("files_storedfile") == rows
        assert live.kept() == files


@pytest.mark.parametrize("specimen", test_opendocuments.REFUSED)
def test_open_documents_that_act_are_refused(specimen: str, live: Live, ppid: Visitor) -> None:
    data, _code = test_opendocuments.REFUSED[specimen]
    files = live.kept()
    answer = ppid.upload(f"{entry_of(live, ppid)}berkas/", "f-berkas", Sent(b"naskah.odt", data))
    assert answer.status == 422
    assert "field__error" in answer.text
    assert live.kept() == files


def test_a_folder_that_grows_is_refused_at_moving_in(live: Live, ppid: Visitor) -> None:
    files = live.kept()
    for data in (
        test_zoo.packed("bom.txt", b"0" * 9_000_000),
        b"bukan zip",
        test_zoo.packed("../a.pdf", b"%PDF"),
    ):
        answer = ppid.upload("/1971/meja/pindah/berkas/", "b-berkas", Sent(b"map.zip", data))
        assert answer.status == 422
    assert live.kept() == files


def test_after_all_that_the_server_answers_and_its_memory_is_bounded(
    live: Live, visitor: Visitor
) -> None:
    assert visitor.get("/1971/").status == 200
    assert visitor.get("/sehat/").status == 200
    assert 0 < live.peak() < OUR_PEAK
    log = (live.site.data / "server.log").read_text("utf-8", "replace")
    assert "Traceback" not in log
