"""What nobody claims goes away; what somebody needs stays."""

import os
from datetime import timedelta

import pytest

from serambi.catalogue.models import ImportBatch
from serambi.core import clock
from serambi.files import storage
from serambi.files.models import Purpose, State, StoredFile
from serambi.files.services import store_bytes
from serambi.files.sweeps import OrphanedBytes, UnclaimedUploads
from serambi.identity.actors import applicant
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices


def keep(office: Office, state: State) -> StoredFile:
    return store_bytes(
        office=office,
        data=b"isi",
        name="lampiran.txt",
        purpose=Purpose.ATTACHMENT,
        actor=applicant(office.pk),
        state=state,
    )


def age(path: str, days: float) -> None:
    written = (clock.now() - timedelta(days=days)).timestamp()
    os.utime(storage.root() / path, (written, written))


@pytest.mark.usefixtures("monday")
def test_only_a_stale_draft_is_taken_away(pangkalpinang: Office) -> None:
    draft, kept = keep(pangkalpinang, State.DRAFT), keep(pangkalpinang, State.ATTACHED)
    with all_offices():
        assert UnclaimedUploads().run(clock.now() + timedelta(days=6)) == 0
        assert UnclaimedUploads().run(clock.now() + timedelta(days=8)) == 1
        assert UnclaimedUploads().run(clock.now() + timedelta(days=8)) == 0
        assert list(StoredFile.objects.all()) == [kept]
    left = {path for path, _ in storage.walk()}
    assert draft.path not in left
    assert kept.path in left


def test_bytes_without_a_row_go_after_a_day(pangkalpinang: Office) -> None:
    kept = keep(pangkalpinang, State.ATTACHED)
    lost, fresh, half = (keep(pangkalpinang, State.DRAFT) for _ in range(3))
    with all_offices():
        StoredFile.objects.exclude(pk=kept.pk).delete()
        waiting = storage.root() / f"{half.path.rsplit('/', 1)[0]}/.{half.pk}.0123"
        (storage.root() / half.path).rename(waiting)
        for path in (kept.path, lost.path, waiting.relative_to(storage.root()).as_posix()):
            age(path, 2)
        OrphanedBytes().run(clock.now())
    left = {path for path, _ in storage.walk()}
    assert kept.path in left
    assert fresh.path in left
    assert lost.path not in left
    assert not waiting.exists()


@pytest.mark.usefixtures("monday")
def test_a_stale_draft_that_something_points_at_is_kept_as_attached(pangkalpinang: Office) -> None:
    draft = keep(pangkalpinang, State.DRAFT)
    with all_offices():
        ImportBatch.objects.create(
            office=pangkalpinang, stored=draft, created_at=clock.now(), created_by="sistem"
        )
        assert UnclaimedUploads().run(clock.now() + timedelta(days=30)) == 0
        draft.refresh_from_db()
    assert draft.state == State.ATTACHED
    assert storage.read(draft.path) == b"isi"
