"""Papers, photos and films: made small enough, stamped, freed of what a phone writes beside them."""

import io
import uuid
from dataclasses import dataclass
from typing import Any

import pikepdf
import pypdfium2
import pytest
from django.test import Client
from PIL import Image, ImageStat

from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.evidence.content import Content
from serambi.evidence.models import Evidence
from serambi.evidence.packing.desk import MEGABYTE, megabytes, pack
from serambi.evidence.services import files
from serambi.evidence.stamping.desk import claimed_time, stamp
from serambi.evidence.standing import State
from serambi.files.models import StoredFile
from serambi.files.services import read
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.ledger.selectors import thread
from serambi.offices.scoping import office_scope
from tests.evidence.conftest import photo, upload
from tests.evidence.films import film
from tests.files import papers
from tests.support.cast import ClientAs, World

DESK = "/1971/meja/bukti/"
SAID = "Keputusan Ketua Bawaslu Kota Pangkalpinang tentang penetapan PPID tahun 2026."
WORDS = Content(title="SK PPID 2026")


def heavy(pages: int = 2, text: str = SAID) -> bytes:
    """A paper with text and large coloured photographs: about a megabyte and a half a page."""
    out = io.BytesIO()
    with pikepdf.open(
        io.BytesIO(papers.typeset([f"{text} Halaman {n}." for n in range(pages)]))
    ) as pdf:
        for page in pdf.pages:
            noise = Image.effect_noise((1500, 1500), 60).convert("RGB")
            drawn = io.BytesIO()
            noise.save(drawn, "JPEG", quality=92)
            stream = pikepdf.Stream(pdf, drawn.getvalue())
            stream.stream_dict = pikepdf.Dictionary(
                Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1500, Height=1500,
                ColorSpace=pikepdf.Name.DeviceRGB, BitsPerComponent=8, Filter=pikepdf.Name.DCTDecode,
            )  # fmt: skip
            name = page.add_resource(stream, pikepdf.Name.XObject)
            page.contents_add(f"q 400 0 0 400 90 90 cm {name} Do Q".encode())
        pdf.save(out)
    return out.getvalue()


def words_in(data: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data))


@dataclass
class Bench:
    """Adds files as the desk officer."""

    world: World
    keeper: Actor

    def paper(self, data: bytes, limit: int = 2 * MEGABYTE) -> Evidence:
        stored = files.take(office=self.world.office, actor=self.keeper, upload=upload(data))
        return files.add_document(
            office=self.world.office, actor=self.keeper, content=WORDS, submit_key=uuid.uuid4(),
            stored=stored, limit=limit,
        )  # fmt: skip

    def photo(self, data: bytes, **words: Any) -> Evidence:
        return files.add_photo(
            office=self.world.office, actor=self.keeper, content=Content(title="Ruang layanan"),
            submit_key=uuid.uuid4(), upload=upload(data, "IMG_1.jpg"), **{"place": "", **words},
        )  # fmt: skip


@pytest.fixture
def bench(world: World, keeper: Actor) -> Bench:
    return Bench(world, keeper)


def test_a_small_paper_stays_as_it_was_sent(bench: Bench) -> None:
    row = bench.paper(papers.typeset([SAID]))
    assert (row.state, row.making, row.original) == (State.HOLDS, {}, None)
    assert row.sentence == "Dokumen 1 halaman, terbaca mesin."


def test_a_large_paper_is_made_small_enough_and_says_exactly_the_same(bench: Bench) -> None:
    sent = heavy()
    assert len(sent) > 2 * MEGABYTE
    row = bench.paper(sent)
    assert row.file is not None
    assert row.original is not None
    assert row.file.size <= 2 * MEGABYTE < row.original.size
    small = read(row.file)
    assert words_in(small) == words_in(sent)
    assert row.making["before"] == row.original.size
    assert row.making["after"] == len(small)
    assert row.making["dpi"] >= 100
    assert row.state == State.HOLDS


def test_pictures_stay_as_readable_as_the_rung_says(bench: Bench) -> None:
    packed = pack(heavy(1), "pdf", 400_000)
    with pikepdf.open(io.BytesIO(packed.data)) as document:
        widths = [int(one.Width) for page in document.pages for one in page.get_images().values()]
    inches = 400 / 72
    assert widths
    assert all(width >= inches * 100 - 1 for width in widths)


def test_what_cannot_be_made_small_enough_is_said_with_the_size_reached(bench: Bench) -> None:
    with pytest.raises(Refused) as refused:
        pack(heavy(), "pdf", 60_000)
    assert "hanya dapat dikecilkan sampai" in refused.value.sentence
    assert "0,06 MB" in refused.value.sentence
    with office_scope(bench.world.office):
        assert not Evidence.objects.exists()


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 rusak", b"\x00" * 400])
def test_rubbish_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(Refused, match="tidak dapat dibuka"):
        pack(data, "pdf", 10)


def test_a_signed_paper_is_never_rewritten() -> None:
    with pikepdf.open(io.BytesIO(papers.typeset([SAID]))) as pdf:
        pdf.Root.Mark = pdf.make_indirect(
            pikepdf.Dictionary(ByteRange=pikepdf.Array([0, 1, 2, 3]), Contents=pikepdf.String("x"))
        )
        out = io.BytesIO()
        pdf.save(out)
    with pytest.raises(Refused, match="tanda tangan"):
        pack(out.getvalue(), "pdf", 10)


def test_the_page_shows_before_and_after(bench: Bench, client_as: ClientAs) -> None:
    row = bench.paper(heavy(), limit=0)
    assert row.making == {}
    client = client_as(bench.world.here[Role.PETUGAS])
    done = client.post(f"{DESK}{row.number}/kemas/", {"limit": str(2 * MEGABYTE)})
    assert done.status_code == 302
    page = client.get(f"{DESK}{row.number}/").content.decode()
    assert "Dikecilkan" in page
    assert "sama persis seperti semula" in page
    told = [one.sentence() for one in thread(bench.world.office, ("evidence.evidence", row.pk))]
    assert any(line.startswith("Berkas bukti dibuat ulang: ") for line in told)
    again = client.post(f"{DESK}{row.number}/kemas/", {"limit": str(2 * MEGABYTE)})
    assert again.status_code == 422
    assert "sudah di bawah batas" in again.content.decode()


def test_a_scan_is_told_that_no_machine_can_read_it(bench: Bench) -> None:
    row = bench.paper(papers.scanned([SAID]))
    assert row.state == State.UNREADABLE
    assert "hasil pindaian tanpa teks" in row.sentence
    mixed = bench.paper(papers.joined(papers.typeset([SAID]), papers.scanned([SAID])))
    assert mixed.sentence.startswith("Halaman 2 hasil pindaian tanpa teks")


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", State.PLACEHOLDER),
        (f"{SAID} Lorem ipsum dolor sit amet.", State.PLACEHOLDER),
        ("Keputusan Bawaslu Kabupaten Belitung tentang PPID tahun 2026, berlaku sejak ditetapkan.",
         State.PLACEHOLDER),
        ("Keputusan Bawaslu Provinsi Kepulauan Bangka Belitung tentang pembinaan PPID tahun 2026.",
         State.HOLDS),
        (SAID, State.HOLDS),
    ],
)  # fmt: skip
def test_a_paper_that_says_nothing_or_is_anothers_is_told(
    bench: Bench, said: str, state: State
) -> None:
    assert bench.paper(papers.typeset([said])).state == state


def test_a_photo_carries_time_office_and_place_and_nothing_of_the_camera(bench: Bench) -> None:
    sent = photo(claim="2026:11:23 08:58:07")
    row = bench.photo(sent, place="Ruang  layanan")
    assert row.file is not None
    kept = read(row.file)
    with Image.open(io.BytesIO(kept)) as picture:
        assert not dict(picture.getexif())
        assert b"Ponsel Contoh" not in kept
        foot = picture.convert("L").crop((0, picture.height - 60, picture.width, picture.height))
        head = picture.convert("L").crop((0, 0, picture.width, 60))
        assert ImageStat.Stat(foot).mean[0] < 60 < ImageStat.Stat(head).mean[0]
    assert row.taken["words"] == "Senin, 23 November 2026, 09.00 WIB"
    assert row.taken["place"] == "Ruang layanan"
    assert row.taken["claim"] == "23-11-2026 08.58"
    assert row.sentence == "Foto bercap waktu Senin, 23 November 2026, 09.00 WIB."
    with office_scope(bench.world.office):
        assert StoredFile.objects.count() == 1


def test_the_time_is_the_servers_whatever_the_camera_claims(bench: Bench) -> None:
    row = bench.photo(photo(claim="1999:01:01 00:00:00"))
    assert "2026" in row.taken["words"]
    assert row.taken["claim"] == "01-01-1999 00.00"
    assert bench.photo(photo(claim="bukan waktu")).taken["claim"] == ""
    assert claimed_time(b"bukan foto") == ""


def test_the_stamp_is_read_by_ocr(bench: Bench) -> None:
    from serambi.files.reading import ocr
    from serambi.files.reading.desk import sheets_of

    flat = io.BytesIO()
    Image.new("RGB", (1600, 1200), "gray").save(flat, "JPEG")
    made = stamp(flat.getvalue(), ["Bawaslu Kota Pangkalpinang", "23 November 2026, 09.00 WIB"])
    text = " ".join(ocr.read(sheets_of(made, "jpeg", [1]), "ind"))
    assert "Bawaslu Kota Pangkalpinang" in text
    assert "23 November 2026" in text


@pytest.mark.parametrize("size", [(300, 200), (200, 900), (4000, 3000)])
def test_every_shape_of_photo_takes_the_stamp(size: tuple[int, int]) -> None:
    made = stamp(photo(*size), ["Bawaslu Provinsi Kepulauan Bangka Belitung", "x" * 80])
    with Image.open(io.BytesIO(made)) as picture:
        assert max(picture.size) <= 2400


def test_what_is_no_photo_comes_back_to_the_form(bench: Bench, client_as: ClientAs) -> None:
    with pytest.raises(InvalidInput) as refused:
        bench.photo(papers.typeset([SAID]))
    assert refused.value.field == "file"
    client = client_as(bench.world.here[Role.PETUGAS])
    sent = {"title": "Ruang layanan", "place": "Lobi", "file": upload(b"bukan foto", "a.jpg")}
    answer = client.post(f"{DESK}baru/photo/", sent)
    assert answer.status_code == 422
    assert "Lobi" in answer.content.decode()
    empty = client.post(f"{DESK}baru/photo/", {"title": "Ruang layanan"})
    assert "Berkas belum dipilih." in empty.content.decode()


def test_the_photo_form_asks_the_phone_for_its_camera(world: World, client_as: ClientAs) -> None:
    page = client_as(world.here[Role.PETUGAS]).get(f"{DESK}baru/photo/").content.decode()
    assert 'capture="environment"' in page
    assert 'accept="image/jpeg,image/png"' in page


def test_the_public_sees_the_photo_and_the_paper(bench: Bench) -> None:
    shot, paper = bench.photo(photo()), bench.paper(papers.typeset([SAID]))
    page = Client().get(f"/1971/bukti/{shot.number}/").content.decode()
    assert 'alt="Ruang layanan"' in page
    sent = Client().get(f"/1971/bukti/{shot.number}/berkas/")
    assert (sent.status_code, sent["Content-Type"]) == (200, "image/jpeg")
    got = Client().get(f"/1971/bukti/{paper.number}/berkas/")
    assert got["Content-Type"] == "application/pdf"
    assert Client().get(f"/1902/bukti/{shot.number}/berkas/").status_code == 404


def test_a_film_keeps_its_picture_and_loses_its_place(bench: Bench) -> None:
    sent = film()
    stored = files.take(
        office=bench.world.office, actor=bench.keeper, upload=upload(sent, "ruang.mp4")
    )
    row = files.add_video(
        office=bench.world.office, actor=bench.keeper, content=Content(title="Ruang layanan"),
        submit_key=uuid.uuid4(), stored=stored,
    )  # fmt: skip
    kept = read(stored)
    assert row.state == State.HOLDS
    assert b"-02.1290+106.1138/" in sent
    assert b"-02.1290+106.1138/" not in kept
    assert len(kept) == len(sent)
    assert kept[kept.index(b"mdat") :] == sent[sent.index(b"mdat") :]


@pytest.mark.parametrize(
    "data", [film()[:-3], film().replace(b"vide", b"soun"), b"\x00\x00\x00\x18ftypmp42"]
)
def test_a_broken_film_is_refused(bench: Bench, data: bytes) -> None:
    with pytest.raises(InvalidInput):
        files.take(office=bench.world.office, actor=bench.keeper, upload=upload(data, "a.mp4"))


def test_a_photo_is_packed_too(bench: Bench) -> None:
    packed = pack(photo(3000, 2000), "jpeg", 500_000)
    assert packed.after <= 500_000 < packed.before
    with pytest.raises(Conflict):
        files.pack_file(
            office=bench.world.office, actor=bench.keeper, row=bench.photo(photo(400, 300)),
            limit=MEGABYTE,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("size", "words"), [(MEGABYTE * 3 // 2, "1,5"), (60_000, "0,06"), (2 * MEGABYTE, "2,0")]
)
def test_sizes_are_told_in_indonesian(size: int, words: str) -> None:
    assert megabytes(size) == words
