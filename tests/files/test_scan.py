"""The malware scanner: what it finds is refused, what it has not seen is served to nobody."""

import io
import shutil
import zipfile
from datetime import timedelta

import pytest
from pytest_django import Settings

from serambi.core import clock
from serambi.core.errors import InvalidInput, Unavailable
from serambi.files import storage
from serambi.files.http import serve
from serambi.files.models import Purpose, Scan, State, StoredFile
from serambi.files.scan_sweeps import ScanAgain, ScanFiles
from serambi.files.scanner import ScannerUnavailable, clamd, desk
from serambi.files.services import attach, read, read_pages, scan_kept
from serambi.files.sweeps import ReadFiles
from serambi.ledger.models import Event
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from tests.files import papers, peers, zoo
from tests.files.conftest import Upload

INFECTED = b"catatan\n" + peers.EICAR + b"\n"


def acts(office: Office) -> list[str]:
    with office_scope(office):
        return list(Event.objects.filter(act__startswith="file.").values_list("act", flat=True))


def test_without_a_scanner_a_file_says_that_it_was_not_scanned(upload: Upload) -> None:
    stored = upload(zoo.pdf(), "surat.pdf")
    assert stored.scan == Scan.UNSCANNED
    assert not stored.is_held
    assert read(stored)


def test_a_clean_file_is_kept_with_the_time_of_its_scan(upload: Upload, settings: Settings) -> None:
    with peers.small_clamd() as scanner:
        settings.SERAMBI_CLAMD = scanner.address
        stored = upload(zoo.pdf(), "surat.pdf")
        assert (stored.scan, stored.scan_found) == (Scan.CLEAN, "")
        assert stored.scanned_at is not None
        assert scanner.seen == 3  # the probe, the file as it came, the file as it is kept


def test_an_infected_file_is_refused_recorded_and_not_kept(
    upload: Upload, settings: Settings, pangkalpinang: Office
) -> None:
    before = list(storage.walk())
    with peers.small_clamd() as scanner:
        settings.SERAMBI_CLAMD = scanner.address
        with pytest.raises(InvalidInput, match="program berbahaya") as refusal:
            upload(INFECTED, "catatan.txt")
    assert refusal.value.field == "lampiran"
    assert acts(pangkalpinang) == ["file.refused_infected"]
    assert list(storage.walk()) == before
    with all_offices():
        assert not StoredFile.objects.exists()


def test_what_hides_in_an_attachment_that_would_be_dropped_is_found(
    upload: Upload, settings: Settings
) -> None:
    with peers.small_clamd() as scanner:
        settings.SERAMBI_CLAMD = scanner.address
        with pytest.raises(InvalidInput, match="program berbahaya"):
            upload(zoo.png() + peers.EICAR, "gambar.png")


def test_a_file_that_the_scanner_cannot_see_whole_is_refused(
    upload: Upload, settings: Settings
) -> None:
    with peers.small_clamd() as scanner:
        settings.SERAMBI_CLAMD = scanner.address
        with pytest.raises(InvalidInput, match="dipindai sampai habis"):
            upload(zoo.png() + desk.probe(), "gambar.png")


@pytest.mark.parametrize(
    "answer", [b"", b"OK", b"stream: ERROR", b"stream: OK FOUND ERROR", b"<html>stream: OK</html>"]
)
def test_an_answer_that_is_no_verdict_is_no_verdict(
    answer: bytes, upload: Upload, settings: Settings
) -> None:
    with peers.small_clamd(answer=answer) as scanner:
        settings.SERAMBI_CLAMD = scanner.address
        assert upload(zoo.pdf(), "surat.pdf").scan == Scan.WAITING


def test_a_scanner_that_lets_pass_what_it_did_not_see_is_not_relied_on(
    upload: Upload, settings: Settings
) -> None:
    with peers.small_clamd(strict=False) as scanner:
        settings.SERAMBI_CLAMD = scanner.address
        assert upload(zoo.pdf(), "surat.pdf").scan == Scan.WAITING
        with pytest.raises(ScannerUnavailable, match="AlertExceedsMax"):
            desk.version()


def test_a_dead_scanner_delays_the_file_and_nothing_else(
    upload: Upload, settings: Settings, pangkalpinang: Office
) -> None:
    port = peers.closed_port()
    settings.SERAMBI_CLAMD = f"tcp:127.0.0.1:{port}"
    stored = upload(papers.typeset(["Laporan"]), "laporan.pdf", Purpose.CATALOGUE)
    attach(office=pangkalpinang, files=[stored])
    assert (stored.scan, stored.is_held) == (Scan.WAITING, True)
    with pytest.raises(Unavailable, match="menunggu pemindaian"):
        serve(stored)
    with pytest.raises(Unavailable, match="menunggu pemindaian"):
        read(stored)
    with all_offices():
        assert ScanFiles().run(clock.now()) == 0
        assert ReadFiles().run(clock.now()) == 0
    with peers.small_clamd() as scanner:
        settings.SERAMBI_CLAMD = scanner.address
        with all_offices():
            assert ScanFiles().run(clock.now()) == 1
            assert ScanFiles().run(clock.now()) == 0
            assert ReadFiles().run(clock.now()) == 1
            stored.refresh_from_db()
    assert stored.scan == Scan.CLEAN
    assert serve(stored).status_code == 200


def test_what_is_found_later_stays_in_quarantine(
    upload: Upload, settings: Settings, pangkalpinang: Office
) -> None:
    settings.SERAMBI_CLAMD = f"tcp:127.0.0.1:{peers.closed_port()}"
    stored = upload(INFECTED, "catatan.txt", Purpose.CATALOGUE)
    with peers.small_clamd() as scanner:
        settings.SERAMBI_CLAMD = scanner.address
        for _ in range(2):
            stored = scan_kept(stored)
    assert (stored.scan, stored.scan_found) == (Scan.INFECTED, "Eicar-Test-Signature")
    assert acts(pangkalpinang) == ["file.held_infected"]
    with pytest.raises(Unavailable, match="ditahan"):
        serve(stored)
    assert read_pages(stored).pages is None


def test_files_from_before_the_scanner_are_scanned_too(upload: Upload, settings: Settings) -> None:
    old = upload(zoo.pdf(), "lama.pdf")
    with peers.small_clamd() as scanner, all_offices():
        settings.SERAMBI_CLAMD = scanner.address
        assert ScanFiles().run(clock.now()) == 1
        old.refresh_from_db()
    assert old.scan == Scan.CLEAN


def test_what_newer_signatures_know_is_held_when_it_is_scanned_again(
    upload: Upload, settings: Settings, pangkalpinang: Office
) -> None:
    with peers.small_clamd() as scanner:
        settings.SERAMBI_CLAMD = scanner.address
        stored = upload(b"bayangan lama\n", "catatan.txt", Purpose.CATALOGUE)
        assert stored.scan == Scan.CLEAN
        scanner.signatures.append(b"bayangan")
        with all_offices():
            assert ScanAgain().run(clock.now()) == 0  # not twice on one day
            tomorrow = clock.now() + timedelta(days=1, minutes=1)
            with clock.fixed(tomorrow):
                assert ScanAgain().run(tomorrow) == 1
                assert ScanAgain().run(tomorrow) == 0
            stored.refresh_from_db()
    assert stored.scan == Scan.INFECTED
    assert acts(pangkalpinang) == ["file.held_infected"]
    with pytest.raises(Unavailable, match="ditahan"):
        serve(stored)


def test_old_clean_files_are_scanned_again_each_month(upload: Upload, settings: Settings) -> None:
    with peers.small_clamd() as scanner, all_offices():
        settings.SERAMBI_CLAMD = scanner.address
        stored = upload(zoo.pdf(), "surat.pdf")
        for days, done in ((40, 1), (50, 0), (71, 1)):
            then = stored.created_at + timedelta(days=days)
            with clock.fixed(then):
                assert ScanAgain().run(then) == done
        stored.refresh_from_db()
        assert stored.scan == Scan.CLEAN


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("unix:/run/clamav/clamd.ctl", clamd.Address(path="/run/clamav/clamd.ctl")),
        ("tcp:127.0.0.1:3310", clamd.Address(host="127.0.0.1", port=3310)),
        ("tcp:[::1]:3310", clamd.Address(host="::1", port=3310)),
    ],
)
def test_an_address_of_the_scanner_is_a_socket_or_a_port(
    written: str, address: clamd.Address
) -> None:
    assert clamd.address_of(written) == address


@pytest.mark.parametrize("written", ["", "clamd", "tcp:127.0.0.1", "unix:", "unix:x", "http://a:1"])
def test_another_address_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="unix"):
        clamd.address_of(written)


def nested(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("isi.txt", data)
    return out.getvalue()


@pytest.mark.skipif(
    shutil.which("clamd", path="/usr/sbin:/usr/local/sbin:/usr/bin") is None,
    reason="clamd is not installed; the small peer speaks for it",
)
def test_the_real_clamd_says_the_same(
    upload: Upload, settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    short = tmp_path_factory.mktemp("c")
    with peers.real_clamd(short, strict=True) as address:
        settings.SERAMBI_CLAMD = address
        assert "ClamAV" in desk.version()
        assert upload(zoo.pdf(), "surat.pdf").scan == Scan.CLEAN
        for tail in (peers.EICAR, nested(peers.EICAR)):
            with pytest.raises(InvalidInput, match="program berbahaya"):
                upload(zoo.png() + tail, "gambar.png")
        with pytest.raises(ScannerUnavailable, match="size limit"):
            clamd.scan(clamd.address_of(address), b"x" * (17 * 1024 * 1024))
    lenient = tmp_path_factory.mktemp("d")
    with peers.real_clamd(lenient, strict=False) as address:
        settings.SERAMBI_CLAMD = address
        assert upload(zoo.pdf(), "surat.pdf", Purpose.CATALOGUE).scan == Scan.WAITING


def test_a_draft_in_quarantine_can_be_attached(
    upload: Upload, settings: Settings, pangkalpinang: Office
) -> None:
    settings.SERAMBI_CLAMD = f"tcp:127.0.0.1:{peers.closed_port()}"
    stored = upload(zoo.pdf(), "surat.pdf", Purpose.ATTACHMENT, sealed=True)
    attach(office=pangkalpinang, files=[stored])
    with office_scope(pangkalpinang):
        stored.refresh_from_db()
    assert (stored.state, stored.scan) == (State.ATTACHED, Scan.WAITING)
