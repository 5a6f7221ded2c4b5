import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, transaction
from django_scopes.exceptions import ScopeError

from serambi.core import ids
from serambi.core.errors import Conflict, NotFound, Unavailable
from serambi.files import storage
from serambi.files.models import StoredFile
from serambi.identity.actors import Actor
from serambi.ledger.selectors import thread
from serambi.ledger.services import verify
from serambi.letters import record, services, typesetting
from serambi.letters.contents import Content
from serambi.letters.kinds import Kind
from serambi.letters.models import Letter
from serambi.letters.selectors import for_object, letter_of
from serambi.letters.wording import sheet_for
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.letters import samples
from tests.letters.conftest import CASE

Issue = Callable[..., Letter]


def test_a_letter_is_numbered_dated_and_sealed(issue: Issue, pangkalpinang: Office) -> None:
    letter = issue()
    assert letter.number == "0001/HM.00/K.BAWASLU-1971/XI/2026"
    assert letter.day == date(2026, 11, 23)
    assert letter.is_valid
    assert letter.content_digest == record.digest(letter.content)
    assert bytes(letter.check_digest) == ids.code_digest(letter.check_code)


def test_the_database_holds_neither_name_nor_address_nor_code(issue: Issue) -> None:
    letter = issue()
    with connection.cursor() as cursor:
        cursor.execute("SELECT content, check_code FROM letters_letter")
        row = cursor.fetchone()
    stored = " ".join(row)
    assert "Siti" not in stored
    assert letter.check_code not in stored
    assert "Siti Nurhaliza" in letter.content


@pytest.mark.parametrize("name", [key for key in samples.ALL if not key.startswith("tanda_bukti")])
def test_every_desk_letter_is_typeset_and_stored_sealed_at_once(issue: Issue, name: str) -> None:
    letter = issue(samples.ALL[name])
    assert letter.file is not None
    assert letter.file.encrypted
    assert b"%PDF" not in storage.read(letter.file.path)
    assert letter.template_version == typesetting.template_version()
    data = services.pdf(letter)
    assert data.startswith(b"%PDF-")
    assert hashlib.sha256(data).hexdigest() == letter.pdf_digest


def test_a_receipt_is_typeset_when_it_is_first_read(issue: Issue, pangkalpinang: Office) -> None:
    letter = issue(samples.RECEIPT, number=samples.ABOUT.register_no)
    assert letter.file is None
    first = services.pdf(letter)
    again = letter_of(pangkalpinang, letter.pk)
    assert again.file is not None
    assert services.pdf(again) == first
    with office_scope(pangkalpinang):
        assert StoredFile.objects.count() == 1


def test_two_first_readers_make_one_file(issue: Issue, pangkalpinang: Office) -> None:
    letter = issue(samples.RECEIPT, number="017/reg.ppid/1971/11/2026")
    late = letter_of(pangkalpinang, letter.pk)
    assert services.pdf(letter) == services.pdf(late)
    with office_scope(pangkalpinang):
        assert StoredFile.objects.count() == 1


def test_the_event_stands_in_the_thread_of_the_case_without_a_name(
    issue: Issue, pangkalpinang: Office
) -> None:
    letter = issue()
    events = thread(pangkalpinang, ("request", CASE))
    assert [event.act for event in events] == ["letter.issued"]
    assert events[0].sentence() == f"Pemberitahuan tertulis nomor {letter.number} diterbitkan."
    assert "Siti" not in json.dumps(events[0].payload)
    assert verify(pangkalpinang).ok


def test_a_given_number_is_kept_and_draws_nothing(issue: Issue) -> None:
    assert issue(number=" 7/SRIKANDI/2026 ").number == "7/SRIKANDI/2026"
    assert issue().number.startswith("0001/")


def test_a_number_is_used_once_per_kind(issue: Issue) -> None:
    issue(number="7/2026")
    with pytest.raises(Conflict):
        issue(number="7/2026")
    assert issue(samples.REFUSAL, number="7/2026").number == "7/2026"


def test_the_content_must_be_of_the_kind(issue: Issue) -> None:
    with pytest.raises(ValueError, match="no content"):
        issue(samples.REFUSAL, kind=Kind.PEMBERITAHUAN)


def test_when_the_sheet_cannot_be_set_nothing_is_issued(
    issue: Issue, pangkalpinang: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise Unavailable("letter.not_set", "Surat tidak dapat disusun.")

    with monkeypatch.context() as patch:
        patch.setattr(typesetting, "typeset", broken)
        with pytest.raises(Unavailable):
            issue()
    assert for_object(pangkalpinang, ("request", CASE)) == []
    assert thread(pangkalpinang, ("request", CASE)) == []
    assert issue().number.startswith("0001/")


def test_a_rolled_back_act_leaves_no_letter(issue: Issue, pangkalpinang: Office) -> None:
    with transaction.atomic():
        issue()
        transaction.set_rollback(True)
    assert for_object(pangkalpinang, ("request", CASE)) == []


def test_a_changed_file_is_not_handed_out(issue: Issue) -> None:
    letter = issue()
    letter.pdf_digest = "0" * 64
    with pytest.raises(Unavailable):
        services.pdf(letter)


def test_words_stay_as_they_were_even_when_the_office_changes_its_head(
    issue: Issue, pangkalpinang: Office
) -> None:
    letter = issue(samples.RECEIPT, number="017/reg.ppid/1971/11/2026")
    before = record.sheet_of(letter.content)
    Office.objects.filter(pk=pangkalpinang.pk).update(
        name="Bawaslu Kota Lain", address="Jalan Baru"
    )
    again = letter_of(pangkalpinang, letter.pk)
    assert record.sheet_of(again.content) == before
    assert before["letterhead"]["lines"] == ["Badan Pengawas Pemilihan Umum", "Kota Pangkalpinang"]


def test_enclosures_and_copies_are_on_the_sheet(issue: Issue) -> None:
    sheet = record.sheet_of(issue(enclosures="2 berkas", copies=["Ketua Bawaslu"]).content)
    assert (sheet["enclosures"], sheet["copies"]) == ("2 berkas", ["Ketua Bawaslu"])


def test_the_check_address_leads_to_the_office_site(issue: Issue) -> None:
    letter = issue()
    expected = f"{settings.SERAMBI_ADDRESS}/surat/{letter.check_code}/"
    assert record.sheet_of(letter.content)["check_url"] == expected


def test_letters_of_a_case_come_oldest_first(issue: Issue, pangkalpinang: Office) -> None:
    kinds: list[Content] = [samples.CONSIDERATION, samples.NOTICE_PARTIAL, samples.HANDOVER]
    for content in kinds:
        issue(content)
    assert {row.kind for row in for_object(pangkalpinang, ("request", CASE))} == {
        c.kind.value for c in kinds
    }


def test_a_stranger_office_sees_no_letter(issue: Issue, belitung: Office) -> None:
    letter = issue()
    assert for_object(belitung, ("request", CASE)) == []
    with pytest.raises(NotFound):
        letter_of(belitung, letter.pk)
    with pytest.raises(ScopeError):
        Letter.objects.count()


def test_the_file_name_names_no_person(issue: Issue) -> None:
    letter = issue()
    assert letter.file is not None
    assert letter.file.name == "pemberitahuan-0001-hm00-kbawaslu-1971-xi-2026.pdf"


def test_a_signature_needs_a_name_and_room(ppid: Actor) -> None:
    from serambi.core.errors import InvalidInput

    for wrong in ({"name": " "}, {"space": 60}):
        with pytest.raises(InvalidInput):
            replace(samples.PPID, **wrong)


def test_templates_and_fonts_travel_with_the_package() -> None:
    folder = Path(typesetting.__file__).parent
    assert (folder / "fonts" / "OFL.txt").exists()
    assert sum(path.stat().st_size for path in (folder / "fonts").glob("*.[to]tf")) < 300_000


@pytest.mark.parametrize("name", list(samples.ALL))
def test_the_record_holds_every_field_of_what_it_is_made_of(name: str) -> None:
    content, cover = samples.ALL[name], samples.cover()
    whole = json.loads(record.compose(content, cover))
    assert whole["content"] == json.loads(record.canonical(asdict(content)))
    assert whole["sheet"]["letterhead"] == json.loads(record.canonical(asdict(cover.letterhead)))
    words = json.loads(record.canonical(asdict(sheet_for(content, cover.zone))))
    assert words.items() <= whole["sheet"].items()
