"""The desk as its people use it: by forms, with mistakes, and only in their own office."""

import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from serambi.core.errors import InvalidInput, Refused
from serambi.files.models import Scan, StoredFile
from serambi.law.roles import Role
from serambi.offices.scoping import office_scope
from serambi.publishing import selectors, services
from serambi.publishing.content import MAX_BODY, MAX_TITLE, paragraphs
from serambi.publishing.models import NewsItem
from tests.files.zoo import photo
from tests.publishing.conftest import OF_PHOTO, WORDS, Bring, Staff
from tests.support.cast import ClientAs, World
from tests.support.plans import plans

DESK = "/1971/meja/berita/"
TYPED = {
    "kind": "siaran_pers", "title": "Judul", "lead": "Ringkas.", "body": "Isi.", "writer": "Sari",
    "submit_key": str(uuid.uuid4()),
}  # fmt: skip


def jpeg(name: str = "a.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, photo(), "image/jpeg")


def sent(client_as: ClientAs, world: World, role: Role, path: str, **typed: Any) -> HttpResponse:
    answer: HttpResponse = client_as(world.here[role]).post(f"{DESK}{path}", typed)  # type: ignore[assignment]  # the client adds to it
    return answer


def test_from_the_first_word_to_the_public_page(world: World, client_as: ClientAs) -> None:
    answer = sent(client_as, world, Role.PETUGAS, "baru/", **TYPED, photo=jpeg(), **OF_PHOTO)
    assert answer["Location"] == f"{DESK}1/"
    assert sent(client_as, world, Role.PETUGAS, "1/ajukan/").status_code == 302
    page = client_as(world.here[Role.PPID]).get(f"{DESK}1/").content.decode()
    assert "Setujui dan terbitkan" in page
    assert sent(client_as, world, Role.PPID, "1/terbitkan/", version="2").status_code == 302
    assert client_as(None).get("/1971/berita/judul-1/").status_code == 200
    corrected = sent(
        client_as, world, Role.ATASAN, "1/perbaiki/", **{**TYPED, "title": "Judul baru"}, **OF_PHOTO,
        version="3", why="Judulnya keliru.",
    )  # fmt: skip
    assert corrected.status_code == 302
    assert "Judul baru" in client_as(None).get("/1971/berita/judul-1/").content.decode()
    sent(client_as, world, Role.PPID, "1/tarik/", **{"t-reason": "Keliru."})
    assert client_as(None).get("/1971/berita/judul-1/").status_code == 410
    assert client_as(world.here[Role.PPID]).get(f"{DESK}1/foto/").status_code == 200


def test_a_form_sent_again_with_other_words_keeps_them_on_screen(
    world: World, client_as: ClientAs
) -> None:
    first = {**TYPED, "submit_key": str(uuid.uuid4())}
    for _time in range(2):
        answer = sent(client_as, world, Role.PETUGAS, "baru/", **first)
        assert answer["Location"] == f"{DESK}1/"
    again = sent(client_as, world, Role.PETUGAS, "baru/", **{**first, "body": "Isi yang baru."})
    assert again.status_code == 422
    page = again.content.decode()
    assert "sudah tersimpan sebagai konsep nomor 1 dengan isi yang lain" in page
    assert "Isi yang baru." in page
    photographed = {**first, **OF_PHOTO, "photo": jpeg()}
    assert sent(client_as, world, Role.PETUGAS, "baru/", **photographed).status_code == 422
    with office_scope(world.office):
        assert [item.body for item in NewsItem.objects.filter(office=world.office)] == ["Isi."]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"title": ""}, "Judul belum diisi."),
        ({"title": "Judul\uffff"}, "Teks berisi karakter tak terlihat"),
        ({"lead": "Ringkas\ufffe"}, "Teks berisi karakter tak terlihat"),
        ({"title": "x" * (MAX_TITLE + 1)}, "Teks ini 151 karakter, sedangkan batasnya 150."),
        ({"body": "x" * (MAX_BODY + 1)}, "batasnya 10000"),
        ({"lead": "a\u202eb"}, "karakter tak terlihat"),
        ({"writer": " \n "}, "Penulis belum diisi."),
        ({"kind": "iklan"}, "id_kind_error"),
    ],
)
def test_a_mistake_is_said_at_its_field_and_nothing_is_lost(
    world: World, client_as: ClientAs, wrong: dict[str, str], words: str
) -> None:
    answer = sent(client_as, world, Role.PETUGAS, "baru/", **{**TYPED, "body": "Naskah panjang.", **wrong})  # fmt: skip
    assert answer.status_code == 422
    page = answer.content.decode()
    assert words in page
    assert wrong.get("body", "Naskah panjang.") in page
    with office_scope(world.office):
        assert not NewsItem.objects.exists()


def test_a_photo_needs_its_words_and_survives_their_lack(world: World, client_as: ClientAs) -> None:
    answer = sent(client_as, world, Role.PETUGAS, "baru/", **TYPED, photo=jpeg("rapat.jpg"))
    page = answer.content.decode()
    assert answer.status_code == 422
    for name in ("Yang tampak pada foto", "Keterangan foto", "Pembuat foto"):
        assert f"{name} belum diisi." in page
    assert "rapat.jpg sudah diunggah." in page
    token = page.partition('name="photo_token" value="')[2].partition('"')[0]
    again = sent(client_as, world, Role.PETUGAS, "baru/", **TYPED, **OF_PHOTO, photo_token=token)
    assert again.status_code == 302
    with office_scope(world.office):
        assert NewsItem.objects.get().photo is not None


@pytest.mark.parametrize("token", ["x", "1:2:3"])
def test_a_forged_token_brings_no_photo(world: World, client_as: ClientAs, token: str) -> None:
    answer = sent(client_as, world, Role.PETUGAS, "baru/", **TYPED, photo_token=token)
    assert answer.status_code == 422
    assert "Berkas itu tidak ada lagi." in answer.content.decode()


def test_what_is_no_photo_is_refused_at_its_field(world: World, client_as: ClientAs) -> None:
    for name, data in (("a.jpg", b"%PDF-1.7\n"), ("a.svg", b"<svg/>"), ("a.jpg", b"")):
        upload = SimpleUploadedFile(name, data, "image/jpeg")
        answer = sent(client_as, world, Role.PETUGAS, "baru/", **TYPED, photo=upload)
        assert answer.status_code == 422
        assert "id_photo_error" in answer.content.decode()


def test_a_photo_is_taken_off_by_a_tick(world: World, bring: Bring, picture: StoredFile, client_as: ClientAs) -> None:  # fmt: skip
    bring(photo=picture, **OF_PHOTO)
    page = client_as(world.here[Role.PETUGAS]).get(f"{DESK}1/ubah/").content.decode()
    assert "Foto sekarang: rapat.jpg" in page
    answer = sent(client_as, world, Role.PETUGAS, "1/ubah/", **TYPED, drop_photo="on", version="1")
    assert answer.status_code == 302
    with office_scope(world.office):
        assert NewsItem.objects.get().photo is None


def test_a_photo_that_waits_for_the_scanner_holds_the_item_back(
    world: World, bring: Bring, picture: StoredFile, staff: Staff, client_as: ClientAs
) -> None:
    item = bring("diajukan", photo=picture, **OF_PHOTO)
    with office_scope(world.office):
        StoredFile.objects.filter(pk=picture.pk).update(scan=Scan.WAITING)
    with pytest.raises(Refused):
        services.publish(
            office=world.office, actor=staff(Role.PPID), item=item, version=item.version
        )
    page = client_as(world.here[Role.PPID]).get(f"{DESK}1/").content.decode()
    assert "Foto menunggu pemindaian" in page
    assert client_as(world.here[Role.PPID]).get(f"{DESK}1/foto/").status_code == 404


def test_somebody_elses_change_is_not_written_over(world: World, bring: Bring, client_as: ClientAs) -> None:  # fmt: skip
    bring()
    sent(client_as, world, Role.PPID, "1/ubah/", **TYPED, version="1")
    answer = sent(client_as, world, Role.PETUGAS, "1/ubah/", **{**TYPED, "title": "Punya saya"}, version="1")  # fmt: skip
    assert answer.status_code == 422
    assert "Orang lain mengubah berita ini" in answer.content.decode()
    assert "Punya saya" in answer.content.decode()


def test_a_reason_that_is_missing_is_asked_for_where_it_belongs(
    world: World, bring: Bring, client_as: ClientAs
) -> None:
    bring("terbit")
    bring("diajukan")
    for path, words in (("1/tarik/", "id_t-reason_error"), ("2/kembalikan/", "id_k-why_error")):
        answer = sent(client_as, world, Role.PPID, path)
        assert answer.status_code == 422
        assert words in answer.content.decode()


def test_the_writer_is_told_who_approves(world: World, bring: Bring, client_as: ClientAs) -> None:
    bring("diajukan")
    page = client_as(world.here[Role.PETUGAS]).get(f"{DESK}1/").content.decode()
    assert "Setujui dan terbitkan" not in page
    assert client_as(world.here[Role.PETUGAS]).post(f"{DESK}1/terbitkan/").status_code == 403


def test_a_colleague_next_door_sees_nothing_of_it(world: World, bring: Bring, client_as: ClientAs) -> None:  # fmt: skip
    bring("diajukan")
    for role in (Role.PPID, Role.PETUGAS):
        stranger = client_as(world.there[role])
        assert stranger.get(f"{DESK}1/").status_code == 404
        assert stranger.get("/1902/meja/berita/1/").status_code == 404
        assert "Kantor Membahas" not in stranger.get("/1902/meja/berita/").content.decode()


def test_a_blank_line_parts_paragraphs_whatever_stands_on_it() -> None:
    assert paragraphs("a\nb\n \t\n\n\nc\n") == ["a\nb", "c"]


def test_words_without_a_photo_keep_none_of_its_words(world: World, staff: Staff) -> None:
    from dataclasses import replace

    item = services.create(
        office=world.office, actor=staff(Role.PETUGAS), content=replace(WORDS, alt="x"),
        submit_key=uuid.uuid4(),
    )  # fmt: skip
    assert item.alt == ""
    with pytest.raises(InvalidInput):
        services.create(
            office=world.office, actor=staff(Role.PETUGAS), content=replace(WORDS, body=""),
            submit_key=uuid.uuid4(),
        )  # fmt: skip


def test_the_desks_list_costs_the_same_however_much_waits(
    world: World, bring: Bring, client_as: ClientAs
) -> None:
    petugas, counts = client_as(world.here[Role.PETUGAS]), []
    petugas.get(DESK)  # the first page of a session asks a little more
    for more in (1, 6):
        for _ in range(more):
            for state in ("konsep", "diajukan", "terbit", "ditarik"):
                bring(state)
        with CaptureQueriesContext(connection) as sent_queries:
            page = petugas.get(DESK).content.decode()
        counts.append(len(sent_queries))
    assert counts[0] == counts[1]
    assert page.count("<h3>") == 21


def test_what_waits_is_read_by_its_index(world: World, bring: Bring) -> None:
    bring("diajukan")
    asked = plans(lambda: selectors.unfinished(world.office), ("publishing_newsitem",))
    assert [one.read_through for one in asked] == [[]]
