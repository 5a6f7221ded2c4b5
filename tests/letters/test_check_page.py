from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from serambi.core import ids
from serambi.core.ids import new_code, show_code
from serambi.identity.actors import Actor
from serambi.letters.models import Letter
from serambi.letters.services import pdf, withdraw
from serambi.letters.views import check
from tests.letters import samples

Issue = Callable[..., Letter]
PERSONAL = (
    "Siti",
    "Jalan Balai",
    "0812-7000-1234",
    "siti@example.test",
    "Rekapitulasi",
    "Rahmawati",
)


def page(client: Client, code: str) -> str:
    return client.get(f"/surat/{code}/").content.decode()


def test_the_page_says_that_a_letter_holds_and_nothing_personal(
    issue: Issue, client: Client
) -> None:
    letter = issue()
    response = client.get(f"/surat/{letter.check_code}/")
    text = response.content.decode()
    assert response.status_code == 200
    for said in (
        "Surat ini berlaku",
        "Bawaslu Kota Pangkalpinang",
        "Pemberitahuan tertulis",
        letter.number,
        "Senin, 23 November 2026",
    ):
        assert said in text
    assert letter.content_digest[:4] in text
    assert [word for word in PERSONAL if word in text] == []


def test_the_page_keeps_the_code_to_itself(issue: Issue, client: Client) -> None:
    response = client.get(f"/surat/{issue().check_code}/")
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "same-origin"
    assert "noindex" in response["X-Robots-Tag"]


def test_a_withdrawn_letter_says_since_when_and_why(
    issue: Issue, ppid: Actor, client: Client
) -> None:
    letter = withdraw(letter=issue(), actor=ppid, reason="Nomor salah ketik.")
    text = page(client, letter.check_code)
    assert "Surat ini sudah ditarik" in text
    assert "Nomor salah ketik." in text
    assert "Surat ini berlaku" not in text


@pytest.mark.parametrize(
    "code", [pytest.param(new_code(), id="fresh"), "abc", "x" * 190, "%00", "…"]
)
def test_a_wrong_code_shows_the_same_page_whatever_is_wrong_with_it(
    db: None, client: Client, code: str
) -> None:
    response = client.get(f"/surat/{code}/")
    assert response.status_code == 404
    assert "Tidak ada surat dengan kode ini" in response.content.decode()


def test_a_code_may_be_typed_in_any_manner(issue: Issue, client: Client) -> None:
    letter = issue()
    typed = show_code(letter.check_code).lower().replace("0", "o")
    response = client.post("/surat/", {"code": typed})
    assert response.status_code == 302
    assert response["Location"] == f"/surat/{letter.check_code}/"


def test_the_form_names_what_is_wrong_at_the_field(db: None, client: Client) -> None:
    empty = client.post("/surat/", {"code": ""})
    long = client.post("/surat/", {"code": "x" * 100_000})
    wrong = client.post("/surat/", {"code": new_code()})
    assert (empty.status_code, long.status_code, wrong.status_code) == (422, 422, 404)
    assert "Ketik kode surat." in empty.content.decode()
    assert "Tidak ada surat dengan kode ini" in wrong.content.decode()


def test_the_form_can_be_opened(db: None, client: Client) -> None:
    assert client.get("/surat/").status_code == 200


def test_tries_are_limited_per_address_and_others_go_on(
    db: None, client: Client, monkeypatch: pytest.MonkeyPatch, monday: None
) -> None:
    monkeypatch.setattr(check, "TRIES", 3)
    codes = [client.get(f"/surat/{new_code()}/").status_code for _ in range(4)]
    assert codes == [404, 404, 404, 429]
    refused = client.post("/surat/", {"code": new_code()})
    assert refused.status_code == 429
    assert int(refused["Retry-After"]) > 0
    assert client.get(f"/surat/{new_code()}/", REMOTE_ADDR="203.0.113.9").status_code == 404


def test_the_header_that_a_client_writes_itself_buys_no_tries(
    db: None, client: Client, monkeypatch: pytest.MonkeyPatch, monday: None
) -> None:
    monkeypatch.setattr(check, "TRIES", 1)
    asked = [
        client.get(f"/surat/{new_code()}/", HTTP_X_FORWARDED_FOR=f"10.0.0.{n}").status_code
        for n in range(2)
    ]
    assert asked == [404, 429]


def upload(data: bytes, name: str = "surat.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="application/pdf")


@pytest.mark.parametrize("content", [samples.NOTICE_PARTIAL, samples.RECEIPT])
def test_the_sealed_file_is_recognised_and_a_changed_one_is_not(
    issue: Issue, client: Client, content: object
) -> None:
    letter = issue(content)
    address = f"/surat/{letter.check_code}/"
    other = client.post(address, {"file": upload(b"%PDF-1.7 lain")}).content.decode()
    same = client.post(address, {"file": upload(pdf(letter))}).content.decode()
    assert "Berkas berbeda" in other
    assert "Berkas sama persis" in same


def test_a_file_that_cannot_be_compared_is_named_at_the_field(issue: Issue, client: Client) -> None:
    address = f"/surat/{issue().check_code}/"
    assert client.post(address, {}).status_code == 422
    assert client.post(address, {"file": upload(b"")}).status_code == 422
    large = client.post(address, {"file": upload(b"x" * (5 * 1024 * 1024 + 1))})
    assert large.status_code == 422
    assert "lebih dari 5 MB" in large.content.decode()


def test_other_methods_are_refused(db: None, client: Client) -> None:
    assert client.put("/surat/").status_code == 405
    assert client.delete(f"/surat/{new_code()}/").status_code == 405


def test_scripts_cannot_post_from_another_site(issue: Issue) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/surat/", {"code": new_code()}).status_code == 403


def test_a_code_is_random_in_every_character_and_reads_back() -> None:
    codes = [new_code() for _ in range(4_000)]
    assert len(set(codes)) == len(codes)
    for place in range(ids.LENGTH):
        assert {code[place] for code in codes} == set(ids.ALPHABET)
    assert [ids.normalise_code(show_code(code).lower()) for code in codes] == codes
