"""Every mistake gets its sentence at the field and a 4xx; what was typed stays, nothing is stored."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from serambi.casework import validation
from serambi.casework.models import InformationRequest, RequestDraft
from serambi.core.errors import InvalidInput
from serambi.files.models import StoredFile
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.casework.asking import HOW, PNG, WHAT, WHO, Browser, errors


@pytest.fixture
def sari(pangkalpinang: Office) -> Browser:
    return Browser()


@pytest.mark.parametrize(
    ("details", "words"),
    [
        ("", "belum diisi"),
        ("   ", "belum diisi"),
        ("data", "terlalu pendek"),
        ("a" * 100_000, "100.000 huruf"),
        ("rekap\x00pelanggaran", "tak terlihat"),
        ("rekap\u202epelanggaran", "tak terlihat"),
    ],
)
def test_details_that_cannot_stand(
    sari: Browser, pangkalpinang: Office, details: str, words: str
) -> None:
    answer = sari.post("permohonan/apa/", {"details": details})
    assert answer.status_code == 422
    assert words in str(errors(answer)["details"])
    with office_scope(pangkalpinang):
        assert not RequestDraft.objects.exists()


def test_what_was_typed_stays(sari: Browser) -> None:
    assert "data apa" in sari.post("permohonan/apa/", {"details": "data apa"}).content.decode()


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"nik": "197101450399000"}, "nik", "15 angka"),
        ({"nik": "1971014503990001x"}, "nik", "16 angka"),
        ({"nik": "1971019913990001"}, "nik", "tidak lazim"),
        ({"kind": ""}, "kind", "belum dipilih"),
        ({"kind": "hantu"}, "kind", "belum dipilih"),
        ({"name": ""}, "name", "belum diisi"),
        ({"name": "S" * 100_000}, "name", "terlalu panjang"),
        ({"name": "Sari\x07"}, "name", "tak terlihat"),
        ({"address": ""}, "address", "belum diisi"),
        ({"occupation": "raja"}, "occupation", "belum dipilih"),
        ({"phone": "12"}, "phone", "tidak dapat dihubungi"),
        ({"phone": "\x00"}, "phone", "tidak dapat dihubungi"),
        ({"email": "sari@"}, "email", "belum lengkap"),
        ({"phone": "", "email": ""}, "phone", "menghubungi"),
        ({"accommodation": "x" * 501}, "accommodation", "terlalu panjang"),
    ],
)
def test_an_applicant_that_cannot_stand(
    sari: Browser, changes: dict[str, str], field: str, words: str
) -> None:
    sari.post("permohonan/apa/", WHAT)
    answer = sari.post("permohonan/siapa/", {**WHO, **changes})
    assert answer.status_code == 422
    assert words in str(errors(answer)[field])
    page = answer.content.decode()
    assert f'href="#id_{field}' in page


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("ktp.png", b"", "kosong"),
        ("ktp.exe", b"MZ", "tidak diterima"),
        ("ktp.pdf", PNG, "gambar PNG"),
        ("ktp.png", PNG[:40], ""),
        ("ktp.png", b"x" * (11 * 1024 * 1024), "11 MB"),
    ],
)
def test_a_file_that_cannot_stand(
    sari: Browser, pangkalpinang: Office, name: str, content: bytes, words: str
) -> None:
    sari.post("permohonan/apa/", WHAT)
    answer = sari.post(
        "permohonan/siapa/", {**WHO, "identity_file": SimpleUploadedFile(name, content)}
    )
    assert answer.status_code == 422
    assert words in str(errors(answer)["identity_file"])
    with office_scope(pangkalpinang):
        assert not StoredFile.objects.exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"way_obtain": ""}, "way_obtain"),
        ({"way_deliver": "merpati"}, "way_deliver"),
        ({"purpose": ""}, "purpose"),
        ({"purpose": "x" * 2_001}, "purpose"),
    ],
)
def test_a_way_that_cannot_stand(sari: Browser, changes: dict[str, str], field: str) -> None:
    sari.post("permohonan/apa/", WHAT)
    sari.post("permohonan/siapa/", WHO)
    answer = sari.post("permohonan/cara/", {**HOW, **changes})
    assert answer.status_code == 422
    assert set(errors(answer)) == {field}


def test_an_answer_by_mail_needs_an_address(sari: Browser) -> None:
    sari.post("permohonan/apa/", WHAT)
    sari.post("permohonan/siapa/", {**WHO, "email": ""})
    answer = sari.post("permohonan/cara/", {**HOW, "way_deliver": "surel"})
    assert "surel" in str(errors(answer)["way_deliver"])


def test_an_entry_that_is_no_id_is_left_out(sari: Browser) -> None:
    assert sari.post("permohonan/apa/", {**WHAT, "entries": ["../../etc", "1"]}).status_code == 302


def test_a_wrong_step_registers_nothing(sari: Browser, pangkalpinang: Office) -> None:
    sari.post("permohonan/apa/", WHAT)
    sari.post("permohonan/siapa/", {**WHO, "nik": "1"})
    sari.post("permohonan/cara/", HOW)
    sari.wait(minutes=1)
    assert sari.send()["Location"] == "/1971/permohonan/siapa/?periksa=1"
    with office_scope(pangkalpinang):
        assert not InformationRequest.objects.exists()


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(sari: Browser, method: str) -> None:
    assert getattr(sari.client, method)("/1971/permohonan/apa/").status_code == 405


def test_the_sentence_at_a_field_goes_through_translation(monkeypatch: pytest.MonkeyPatch) -> None:
    def upside(text: str) -> str:
        return text.replace("belum diisi", "is empty").replace(
            "Tulis paling sedikit", "Write at least"
        )

    monkeypatch.setattr(validation, "_", upside)
    with pytest.raises(InvalidInput) as wrong:
        validation.text("", field="name", label="Nama", minimum=2, maximum=9)
    assert wrong.value.sentence == "Nama is empty."
    assert wrong.value.next_step == "Write at least 2 huruf."
