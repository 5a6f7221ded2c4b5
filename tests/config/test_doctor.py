"""What the doctor says of a well installation and of each illness."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from pytest_django import Settings

from serambi.channels.email.fake import FakePeer
from serambi.config.doctor import Line, Mark, examine, machines, records
from serambi.config.doctor.house import settings_topic, storage_topic
from serambi.core import clock
from serambi.core.ports import free_port
from serambi.identity import keyring
from serambi.insight.pages.folder import Folder
from serambi.law.calendar import CalendarYearMissing
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from serambi.outbox.models import Delivery, State
from serambi.outbox.services import enqueue
from tests.channels.conftest import point_at
from tests.files import peers
from tests.support.triggers import triggers_off

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def sound(settings: Settings, tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    settings.SERAMBI_DATA = tmp_path
    settings.SERAMBI_FILES = tmp_path / "files"
    settings.SERAMBI_KEYRING = tmp_path / "keys" / "keyring.json"
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    settings.SERAMBI_OCR = True
    keyring.create(settings.SERAMBI_KEYRING)


def marks(lines: Iterable[Line]) -> list[Mark]:
    return [line.mark for line in lines]


def owe(office: Office) -> Delivery:
    with transaction.atomic():
        return enqueue(
            office=office, channel="email", to="a@contoh.test", subject="s", body="b",
            dedupe_key="k", about=("request", "1"),
        )  # fmt: skip


def test_a_well_installation_is_well_on_every_topic(pangkalpinang: Office) -> None:
    lines = examine()
    assert {line.mark for line in lines} <= {Mark.OK, Mark.WARN}, lines
    assert {line.topic for line in lines if line.mark is Mark.WARN} == {"pemindai virus"}


def test_an_installation_without_an_office_is_not_well() -> None:
    assert [line.topic for line in examine() if line.mark is Mark.BAD] == ["kantor"]


def test_the_command_leaves_one_for_what_is_wrong_and_speaks_json(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as left:
        call_command("doctor", "--json")
    assert left.value.code == 1
    said = json.loads(capsys.readouterr().out)
    assert said["ok"] is False
    assert {"topic", "mark", "sentence", "next_step"} == set(said["lines"][0])


def test_the_command_leaves_nought_and_writes_words_beside_the_signs(
    pangkalpinang: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("doctor")
    said = capsys.readouterr().out
    assert "✓ baik" in said
    assert "! perhatikan" in said
    assert "✗" not in said


def test_a_failing_check_of_the_start_is_a_wrong_setting(settings: Settings) -> None:
    Path(settings.SERAMBI_KEYRING).unlink()
    (line,) = settings_topic()
    assert line.mark is Mark.BAD
    assert "serambi prepare" in line.next_step


@pytest.mark.parametrize(
    ("month", "years"), [(9, ["2026"]), (10, ["2026", "2027"]), (12, ["2026", "2027"])]
)
def test_next_year_is_asked_for_from_october_on(
    month: int, years: list[str], pangkalpinang: Office
) -> None:
    with clock.fixed(datetime(2026, month, 1, 5, tzinfo=UTC)):
        said = [line.sentence for line in records.calendar_topic()]
    assert len(said) == len(years)
    assert all(year in sentence for year, sentence in zip(years, said, strict=True))


def test_a_missing_year_is_wrong_now_and_worth_a_look_when_it_is_next(
    pangkalpinang: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Nothing:
        def is_working(self, day: object) -> bool:
            raise CalendarYearMissing(2026)

    monkeypatch.setattr(records, "calendar_for", lambda office: Nothing())
    with clock.fixed(NOON):
        assert marks(records.calendar_topic()) == [Mark.BAD, Mark.WARN]


class Disk(NamedTuple):
    total: int
    used: int
    free: int


@pytest.mark.parametrize(
    ("free", "mark"), [(10**8, Mark.BAD), (10**9, Mark.WARN), (10**11, Mark.OK)]
)
def test_little_space_is_said_in_time(
    free: int, mark: Mark, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "serambi.config.doctor.house.shutil.disk_usage", lambda place: Disk(10**12, 0, free)
    )
    assert marks(storage_topic()) == [mark]


def test_a_folder_that_cannot_be_written_is_wrong(settings: Settings) -> None:
    blocked = Path(settings.SERAMBI_DATA) / "berkas"
    blocked.write_text("bukan folder")
    settings.SERAMBI_FILES = blocked / "files"
    assert marks(storage_topic()) == [Mark.BAD]


def test_pages_as_files_that_nobody_renews_are_an_illness(
    settings: Settings, tmp_path: Path
) -> None:
    assert not [line for line in examine() if line.topic == "halaman"]
    settings.SERAMBI_PAGES = tmp_path
    folder = Folder(tmp_path)
    folder.note("1971", "{}")
    turned = datetime.fromtimestamp((tmp_path / ".renewed-1971").stat().st_mtime, UTC)
    for later, mark in ((timedelta(minutes=2), Mark.OK), (timedelta(minutes=11), Mark.BAD)):
        with clock.fixed(turned + later):
            (line,) = [line for line in examine() if line.topic == "halaman"]
        assert line.mark is mark


def test_the_mail_server_is_greeted(settings: Settings) -> None:
    with FakePeer() as peer:
        point_at(settings, peer.port)
        assert marks(records.mail_topic()) == [Mark.OK]
    settings.EMAIL_PORT = free_port()
    assert marks(records.mail_topic()) == [Mark.BAD]
    settings.EMAIL_HOST = ""
    assert marks(records.mail_topic()) == [Mark.WARN]


@pytest.mark.parametrize(
    ("age", "mark"),
    [
        (timedelta(minutes=5), Mark.OK),
        (timedelta(hours=3), Mark.WARN),
        (timedelta(days=3), Mark.BAD),
    ],
)
def test_mail_that_waits_long_is_said(age: timedelta, mark: Mark, pangkalpinang: Office) -> None:
    with clock.fixed(NOON):
        owe(pangkalpinang)
    with clock.fixed(NOON + age):
        assert marks(records.outbox_topic()) == [mark]


def test_dead_mail_is_said(pangkalpinang: Office) -> None:
    owed = owe(pangkalpinang)
    with all_offices():
        Delivery.objects.filter(pk=owed.pk).update(state=State.DEAD)
    assert marks(records.outbox_topic()) == [Mark.OK, Mark.WARN]


def test_a_broken_log_is_wrong_and_names_the_office(
    pangkalpinang: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(NamedTuple):
        ok: bool = False
        leaves: int = 3
        first_bad: int = 4
        reason: str = "isi berubah"

    monkeypatch.setattr(records, "verify", lambda office: Broken())
    lines = [line for line in records.ledger_topic() if line.mark is Mark.BAD]
    assert len(lines) == Office.objects.count()
    assert any(pangkalpinang.code in line.sentence for line in lines)


def test_a_topic_that_cannot_be_examined_is_wrong_and_not_skipped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails() -> list[Line]:
        raise OSError

    monkeypatch.setattr("serambi.config.doctor.examination.TOPICS", (("surel", fails),))
    (line,) = examine()
    assert (line.topic, line.mark) == ("surel", Mark.BAD)
    assert connection.vendor


def test_a_guard_of_the_log_that_is_gone_is_an_illness(pangkalpinang: Office) -> None:
    assert Mark.BAD not in marks(records.ledger_topic())
    with triggers_off():
        found = [line for line in records.ledger_topic() if line.mark is Mark.BAD]
    [line] = found
    assert line.topic == "catatan"
    assert "ledger_" in line.sentence


def test_an_installation_without_a_scanner_says_so(settings: Settings) -> None:
    settings.SERAMBI_CLAMD = "none"
    (line,) = machines.scanner_topic()
    assert line.mark is Mark.WARN
    assert "tidak dipindai" in line.sentence


def test_a_scanner_that_answers_is_named_with_what_waits(settings: Settings) -> None:
    with peers.small_clamd() as peer:
        settings.SERAMBI_CLAMD = peer.address
        (line,) = machines.scanner_topic()
    assert line.mark is Mark.OK
    assert "ClamAV 1.0-kecil; 0 berkas menunggu" in line.sentence


def test_a_scanner_that_is_silent_or_lenient_is_wrong(settings: Settings) -> None:
    settings.SERAMBI_CLAMD = f"tcp:127.0.0.1:{peers.closed_port()}"
    assert marks(machines.scanner_topic()) == [Mark.BAD]
    with peers.small_clamd(strict=False) as peer:
        settings.SERAMBI_CLAMD = peer.address
        (line,) = machines.scanner_topic()
    assert line.mark is Mark.BAD
    assert "AlertExceedsMax yes" in line.next_step


def test_reading_of_scans_is_there_off_or_names_what_is_missing(settings: Settings) -> None:
    assert marks(machines.ocr_topic()) == [Mark.OK]
    settings.SERAMBI_OCR_LANGUAGES = "ind+tidakada"
    (line,) = machines.ocr_topic()
    assert line.mark is Mark.WARN
    assert "tesseract-ocr-tidakada" in line.sentence
    settings.SERAMBI_OCR = False
    assert marks(machines.ocr_topic()) == [Mark.WARN]
