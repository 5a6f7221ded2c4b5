"""The original of a blacked-out answer stays inside, whatever door is tried."""

from datetime import timedelta

from django.test import Client

from serambi.casework.models import DecisionItem
from serambi.casework.services.decide import send
from serambi.catalogue.sweeps import IndexPages
from serambi.core import clock
from serambi.files.models import StoredFile
from serambi.files.services import read
from serambi.files.sweeps import ReadFiles
from serambi.library.models import Release, ReleaseFile
from serambi.library.selectors.queue import findings_of
from serambi.library.services import publish, queue, settle
from serambi.library.sweeps import ReleaseAnswers
from serambi.offices.scoping import all_offices
from serambi.search.selectors import find
from tests.redaction.attack import found
from tests.redaction.conftest import NIK, Desk
from tests.redaction.test_answer import APPLICANT, approved, proposed


def given(desk: Desk) -> tuple[Release, StoredFile, StoredFile]:
    """A blacked-out answer in the public library; its original and its new file."""
    case, item = proposed(desk)
    original = item.file
    made = approved(desk, case, item)
    send(office=desk.office, actor=desk.ppid, case_id=case.pk)
    release = queue(office=desk.office, actor=desk.ppid, case_id=case.pk)
    assert release is not None
    for one in findings_of(release):
        settle(
            office=desk.office, actor=desk.ppid, release_id=release.pk, key=one.finding.key,
            reason="Sudah diperiksa dan bukan data pribadi.",
        )  # fmt: skip
    assert original is not None
    assert made.output is not None
    release = publish(office=desk.office, actor=desk.ppid, release_id=release.pk)
    return release, original, made.output


def sweep() -> None:
    with all_offices(), clock.fixed(clock.now() + timedelta(days=10)):
        for one in (ReadFiles(), IndexPages(), ReleaseAnswers()):
            one.run(clock.now())


def test_the_answer_and_the_library_hold_the_new_file_only(desk: Desk) -> None:
    release, original, new = given(desk)
    items = DecisionItem.objects.filter(decision__case=release.case)
    assert {one.file_id for one in items} == {new.pk}
    assert {one.stored_id for one in ReleaseFile.objects.all()} == {new.pk}
    assert original.pk != new.pk


def test_no_public_address_gives_the_original(desk: Desk, client: Client) -> None:
    release, original, _new = given(desk)
    sweep()
    before = read(original)
    row = ReleaseFile.objects.get(release=release)
    public = f"/1971/jawaban/{release.slug}/"
    page = client.get(public)
    assert page.status_code == 200
    assert original.sha256.encode() not in page.content
    download = client.get(f"{public}berkas/{row.pk}/")
    assert download.status_code == 200
    assert download.content != before
    assert found(download.content, NIK) == []
    for other in (row.pk + 1, row.pk - 1, 0):
        assert client.get(f"{public}berkas/{other}/").status_code == 404


def test_no_word_of_the_original_can_be_searched(desk: Desk, client: Client) -> None:
    given(desk)
    sweep()
    for words in (NIK, APPLICANT, f"Disampaikan {APPLICANT}"):
        assert not find(desk.office, words, widen=False).hits
        shown = client.get("/1971/cari/", {"q": words})
        assert shown.status_code == 200
        assert b"/jawaban/" not in shown.content.replace(b'href="/1971/jawaban/"', b"")
