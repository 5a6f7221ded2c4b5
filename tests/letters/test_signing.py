"""Electronic signatures proved end to end with a local test authority."""

import io
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from serambi.core.errors import InvalidInput, Refused
from serambi.identity.actors import Actor
from serambi.identity.sealing import open_bytes
from serambi.ledger.selectors import thread
from serambi.letters import services
from serambi.letters.http import serve_letter
from serambi.letters.models import Letter, SignedCopy
from serambi.letters.selectors import signed_copy
from serambi.letters.services.sign import sign, take_signed
from serambi.letters.signing import Signer, testca
from serambi.letters.signing.pades import PadesSigner
from serambi.letters.signing.verification import verify_pdf
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from tests.letters.conftest import CASE

Issue = Callable[..., Letter]
PASS = "kata-sandi-uji-yang-panjang"


@pytest.fixture
def authority(monday: None, settings: Any, tmp_path: Path) -> testca.TestAuthority:
    """A root that this office trusts."""
    made = testca.create()
    folder = tmp_path / "roots"
    folder.mkdir()
    (folder / "root.pem").write_bytes(made.pem)
    settings.SERAMBI_TRUSTED_CAS = folder
    return made


@pytest.fixture
def signer(authority: testca.TestAuthority) -> PadesSigner:
    return PadesSigner(authority.issue("Rahmawati Contoh", PASS))


@pytest.fixture
def letter(issue: Issue, pangkalpinang: Office) -> Iterator[Letter]:
    with office_scope(pangkalpinang):
        yield issue()


def uploaded(data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("surat-bertanda-tangan.pdf", data)


def test_a_letter_is_signed_and_the_signature_holds(
    letter: Letter, ppid: Actor, signer: PadesSigner
) -> None:
    copy = sign(letter=letter, actor=ppid, signer=signer, passphrase=PASS)
    assert (copy.match, copy.intact, copy.trusted, copy.holds) == ("sama", True, True, True)
    (found,) = copy.signatures
    assert found["name"] == "Rahmawati Contoh"
    assert found["covers_all"]
    assert found["signed_at"]
    served = serve_letter(letter)
    assert served.content.startswith(services.pdf(letter))
    assert verify_pdf(served.content)[0].intact
    (event,) = [
        e for e in thread(letter.office, ("request", CASE)) if e.act == "letter.signed_copy"
    ]
    assert "Rahmawati" not in str(event.payload)


def test_one_changed_byte_anywhere_breaks_it(
    letter: Letter, ppid: Actor, signer: PadesSigner
) -> None:
    data = signer.sign_pdf(
        services.pdf(letter), passphrase=PASS, reason="uji", place="Pangkalpinang"
    )
    assert verify_pdf(data)[0].intact
    for at in (100, len(data) // 3, len(services.pdf(letter)) - 200):
        broken = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        assert not any(one.intact for one in verify_pdf(broken)), at


def test_an_unknown_authority_is_intact_but_not_trusted(
    letter: Letter, ppid: Actor, authority: testca.TestAuthority
) -> None:
    stranger = testca.create("CA orang lain")
    copy = sign(
        letter=letter,
        actor=ppid,
        signer=PadesSigner(stranger.issue("Orang Lain", PASS)),
        passphrase=PASS,
    )
    assert (copy.intact, copy.trusted) == (True, False)


def test_a_wrong_passphrase_signs_nothing(letter: Letter, ppid: Actor, signer: PadesSigner) -> None:
    with pytest.raises(InvalidInput) as refused:
        sign(letter=letter, actor=ppid, signer=signer, passphrase="salah")
    assert refused.value.field == "passphrase"
    assert "salah" not in str(refused.value)
    assert not SignedCopy.objects.exists()


@pytest.mark.parametrize("pkcs12", [b"", b"bukan sertifikat", b"x" * 70_000])
def test_what_is_no_certificate_is_refused(letter: Letter, ppid: Actor, pkcs12: bytes) -> None:
    with pytest.raises(InvalidInput) as refused:
        sign(letter=letter, actor=ppid, signer=PadesSigner(pkcs12), passphrase=PASS)
    assert refused.value.field == "certificate"


def test_the_passphrase_is_neither_stored_nor_logged_nor_shown(
    letter: Letter, ppid: Actor, signer: PadesSigner, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        sign(letter=letter, actor=ppid, signer=signer, passphrase=PASS)
        with pytest.raises(InvalidInput):
            sign(letter=letter, actor=ppid, signer=signer, passphrase=PASS + "x")
    assert PASS not in caplog.text
    assert PASS not in repr(signer)
    with connection.cursor() as cursor:
        for model in apps.get_models():
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}"')
            assert PASS not in str(cursor.fetchall()), model
    with all_offices():
        assert SignedCopy.objects.count() == 1


def test_a_pdf_signed_elsewhere_is_taken_in_byte_for_byte(
    letter: Letter, ppid: Actor, signer: Signer
) -> None:
    data = signer.sign_pdf(services.pdf(letter), passphrase=PASS, reason="uji", place="Jakarta")
    copy = take_signed(letter=letter, actor=ppid, upload=uploaded(data))
    assert (copy.origin, copy.match, copy.holds) == ("unggahan", "sama", True)
    assert copy.file.encrypted
    assert signed_copy(letter) == copy
    assert serve_letter(letter).content == data


def test_a_signed_pdf_of_another_letter_does_not_stand_for_this_one(
    letter: Letter, ppid: Actor, signer: Signer, issue: Issue
) -> None:
    other = signer.sign_pdf(services.pdf(issue()), passphrase=PASS, reason="uji", place="Jakarta")
    copy = take_signed(letter=letter, actor=ppid, upload=uploaded(other))
    assert (copy.match, copy.intact, copy.holds) == ("tidak_cocok", True, False)
    assert serve_letter(letter).content == services.pdf(letter)


def test_a_rewritten_pdf_only_names_our_digest(letter: Letter, ppid: Actor, signer: Signer) -> None:
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(services.pdf(letter))) as document:
        document.save(out)
    data = signer.sign_pdf(out.getvalue(), passphrase=PASS, reason="uji", place="Jakarta")
    copy = take_signed(letter=letter, actor=ppid, upload=uploaded(data))
    assert (copy.match, copy.intact, copy.holds) == ("bersidik", True, False)


def test_a_pdf_without_a_signature_and_what_is_no_pdf_are_refused(
    letter: Letter, ppid: Actor
) -> None:
    for data in (services.pdf(letter), b"%PDF-1.7 rusak"):
        with pytest.raises(InvalidInput) as refused:
            take_signed(letter=letter, actor=ppid, upload=uploaded(data))
        assert refused.value.field == "signed"
    assert not SignedCopy.objects.exists()


def test_a_withdrawn_letter_is_not_signed(letter: Letter, ppid: Actor, signer: PadesSigner) -> None:
    services.withdraw(letter=letter, actor=ppid, reason="Salah menulis alamat.")
    with pytest.raises(Refused):
        sign(letter=letter, actor=ppid, signer=signer, passphrase=PASS)


def test_an_expired_certificate_is_said_in_words(
    letter: Letter, ppid: Actor, authority: testca.TestAuthority
) -> None:
    from datetime import UTC, datetime

    from serambi.core import clock

    with clock.fixed(datetime(2020, 1, 1, tzinfo=UTC)):
        old = PadesSigner(authority.issue("Lama", PASS))
    with pytest.raises(InvalidInput, match="tidak berlaku"):
        sign(letter=letter, actor=ppid, signer=old, passphrase=PASS)


def test_the_sheet_is_read_once_when_it_is_sent(
    letter: Letter, monkeypatch: pytest.MonkeyPatch
) -> None:
    from serambi.files.services import keep

    opened = list[int]()

    def counted(token: bytes, *, office_id: int, table: str, column: str, row: str) -> bytes:
        opened.append(1)
        return open_bytes(token, office_id=office_id, table=table, column=column, row=row)

    monkeypatch.setattr(keep, "open_bytes", counted)
    assert serve_letter(letter).content.startswith(b"%PDF-")
    assert len(opened) == 1
