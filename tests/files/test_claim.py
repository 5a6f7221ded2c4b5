"""From upload to attachment: a form error loses nothing, a stranger gets nothing."""

from datetime import timedelta

import pytest
from django.core import signing
from django.db import transaction

from serambi.core import clock
from serambi.core.errors import Conflict, NotFound
from serambi.files import storage
from serambi.files.models import Purpose, State, StoredFile
from serambi.files.selectors import draft_by_token, draft_token, files_by_id
from serambi.files.services import attach, discard, store_bytes
from serambi.identity.actors import applicant
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope


@pytest.fixture
def draft(pangkalpinang: Office) -> StoredFile:
    return store_bytes(
        office=pangkalpinang,
        data=b"isi",
        name="lampiran.txt",
        purpose=Purpose.ATTACHMENT,
        actor=applicant(pangkalpinang.pk),
        state=State.DRAFT,
    )


def test_an_upload_made_before_a_form_error_is_found_by_its_token(
    pangkalpinang: Office, draft: StoredFile
) -> None:
    with office_scope(pangkalpinang):
        assert (
            draft_by_token(
                office=pangkalpinang, purpose=Purpose.ATTACHMENT, token=draft_token(draft)
            )
            == draft
        )


def test_a_stranger_office_finds_nothing_by_that_token(belitung: Office, draft: StoredFile) -> None:
    with office_scope(belitung), pytest.raises(NotFound):
        draft_by_token(office=belitung, purpose=Purpose.ATTACHMENT, token=draft_token(draft))


def test_the_other_office_lists_none_of_the_files(belitung: Office, draft: StoredFile) -> None:
    with office_scope(belitung):
        assert files_by_id(office=belitung, ids=[draft.pk]) == []


@pytest.mark.parametrize("token", ["", "x", "MTox:1vN:abc", "a" * 5000])
def test_a_forged_token_finds_nothing(token: str, pangkalpinang: Office, draft: StoredFile) -> None:
    with office_scope(pangkalpinang), pytest.raises(NotFound):
        draft_by_token(office=pangkalpinang, purpose=Purpose.ATTACHMENT, token=token)


def test_a_token_for_something_else_finds_nothing(pangkalpinang: Office, draft: StoredFile) -> None:
    token = signing.dumps(f"{pangkalpinang.pk}:{draft.pk}", salt="other")
    with office_scope(pangkalpinang), pytest.raises(NotFound):
        draft_by_token(office=pangkalpinang, purpose=Purpose.ATTACHMENT, token=token)


@pytest.mark.parametrize("purpose", [one for one in Purpose if one != Purpose.ATTACHMENT])
def test_a_token_opens_no_draft_of_another_purpose(
    purpose: Purpose, pangkalpinang: Office, draft: StoredFile
) -> None:
    """An applicant's attachment does not become a public document because somebody carries its token."""
    with office_scope(pangkalpinang), pytest.raises(NotFound):
        draft_by_token(office=pangkalpinang, purpose=purpose, token=draft_token(draft))


def test_a_stale_token_finds_nothing(pangkalpinang: Office, draft: StoredFile) -> None:
    with office_scope(pangkalpinang), pytest.raises(NotFound):
        draft_by_token(
            office=pangkalpinang, purpose=Purpose.ATTACHMENT, token=draft_token(draft), seconds=-1
        )


def test_attaching_twice_is_no_fault(pangkalpinang: Office, draft: StoredFile) -> None:
    attach(office=pangkalpinang, files=[draft])
    attach(office=pangkalpinang, files=[draft])
    with office_scope(pangkalpinang):
        draft.refresh_from_db()
        assert draft.state == State.ATTACHED
        with pytest.raises(NotFound):
            draft_by_token(
                office=pangkalpinang, purpose=Purpose.ATTACHMENT, token=draft_token(draft)
            )


def test_a_stranger_office_cannot_attach_the_file(belitung: Office, draft: StoredFile) -> None:
    with pytest.raises(Conflict):
        attach(office=belitung, files=[draft])


@pytest.mark.django_db(transaction=True)
def test_a_discarded_draft_is_gone_from_row_and_disk(
    pangkalpinang: Office, draft: StoredFile
) -> None:
    assert discard(office=pangkalpinang, stored=draft)
    with all_offices():
        assert not StoredFile.objects.exists()
    assert draft.path not in [path for path, _ in storage.walk()]
    assert not discard(office=pangkalpinang, stored=draft)


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_discard_keeps_the_bytes(pangkalpinang: Office, draft: StoredFile) -> None:
    with transaction.atomic():
        assert discard(office=pangkalpinang, stored=draft)
        transaction.set_rollback(True)
    assert storage.read(draft.path) == b"isi"


def test_an_attached_file_is_not_discarded(pangkalpinang: Office, draft: StoredFile) -> None:
    attach(office=pangkalpinang, files=[draft])
    assert not discard(office=pangkalpinang, stored=draft)
    assert storage.read(draft.path) == b"isi"


def test_the_time_of_keeping_is_the_servers(monday: None, draft: StoredFile) -> None:
    assert draft.created_at == clock.now()
    assert clock.now() - draft.created_at < timedelta(seconds=1)
