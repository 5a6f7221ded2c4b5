"""The same files in an S3-compatible store, against a peer that speaks its wire format."""

from collections.abc import Iterator
from datetime import timedelta

import boto3
import pytest
from botocore.client import BaseClient
from moto.moto_server.threaded_moto_server import ThreadedMotoServer
from pytest_django import Settings

from serambi.config.doctor.house import storage_topic
from serambi.config.doctor.lines import Mark
from serambi.core import clock
from serambi.core.errors import Unavailable
from serambi.files import storage
from serambi.files.models import Purpose, State, StoredFile
from serambi.files.services import discard, read, read_pages, reseal_files, store_bytes
from serambi.files.sweeps import OrphanedBytes
from serambi.identity.actors import system
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from tests.files import papers, peers

BUCKET = "serambi-uji"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(autouse=True)
def store(settings: Settings, address: str) -> Iterator[BaseClient]:
    settings.SERAMBI_STORAGE = "s3"
    settings.SERAMBI_S3_ENDPOINT = address
    settings.SERAMBI_S3_BUCKET = BUCKET
    settings.SERAMBI_S3_PREFIX = "kantor/"
    settings.SERAMBI_S3_KEY_ID = "kunci"
    settings.SERAMBI_S3_SECRET = "rahasia"
    peer = boto3.client(
        "s3", endpoint_url=address, region_name="us-east-1",
        aws_access_key_id="kunci", aws_secret_access_key="rahasia",
    )  # fmt: skip
    peer.create_bucket(Bucket=BUCKET)
    yield peer
    for item in peer.list_objects_v2(Bucket=BUCKET).get("Contents", []):
        peer.delete_object(Bucket=BUCKET, Key=item["Key"])


def keep(office: Office, data: bytes = b"isi", *, sealed: bool = False) -> StoredFile:
    return store_bytes(
        office=office, data=data, name="laporan.pdf", purpose=Purpose.CATALOGUE,
        actor=system(office.pk), encrypted=sealed, state=State.DRAFT,
    )  # fmt: skip


def raw(store: BaseClient, stored: StoredFile) -> bytes:
    found = store.get_object(Bucket=BUCKET, Key=f"kantor/{stored.path}")
    return bytes(found["Body"].read())


def test_bytes_lie_in_the_bucket_under_an_opaque_name(
    store: BaseClient, pangkalpinang: Office
) -> None:
    stored = keep(pangkalpinang)
    assert raw(store, stored) == read(stored) == b"isi"
    assert "laporan" not in stored.path
    assert [path for path, _ in storage.walk()] == [stored.path]


def test_what_is_sealed_reaches_the_store_sealed(store: BaseClient, pangkalpinang: Office) -> None:
    stored = keep(pangkalpinang, b"NIK RAHASIA", sealed=True)
    assert b"RAHASIA" not in raw(store, stored)
    assert read(stored) == b"NIK RAHASIA"
    assert reseal_files().broken == ()


def test_changed_or_missing_bytes_are_not_sent(store: BaseClient, pangkalpinang: Office) -> None:
    stored = keep(pangkalpinang)
    store.put_object(Bucket=BUCKET, Key=f"kantor/{stored.path}", Body=b"lain")
    with pytest.raises(Unavailable, match="cadangan"):
        read(stored)
    storage.remove(stored.path)
    with pytest.raises(Unavailable, match="cadangan"):
        read(stored)


def test_a_store_that_does_not_answer_keeps_nothing_half(
    settings: Settings, pangkalpinang: Office
) -> None:
    settings.SERAMBI_S3_ENDPOINT = f"http://127.0.0.1:{peers.closed_port()}"
    with pytest.raises(Unavailable, match="tidak menjawab"):
        keep(pangkalpinang)
    with all_offices():
        assert not StoredFile.objects.exists()
    (line,) = storage_topic()
    assert line.mark is Mark.BAD


def test_bytes_without_a_row_go_and_a_picture_stays(pangkalpinang: Office) -> None:
    stored = store_bytes(
        office=pangkalpinang, data=papers.typeset(["Halaman depan"]), name="a.pdf",
        purpose=Purpose.CATALOGUE, actor=system(pangkalpinang.pk),
    )  # fmt: skip
    read_pages(stored)
    storage.write(f"{pangkalpinang.code}/00/hilang", b"tanpa baris")
    with all_offices():
        assert OrphanedBytes().run(clock.now()) == 0
        assert OrphanedBytes().run(clock.now() + timedelta(days=2)) == 1
    kept = [path for path, _ in storage.walk()]
    assert len(kept) == 2
    assert stored.path in kept


@pytest.mark.django_db(transaction=True)
def test_a_discarded_draft_is_gone_from_the_bucket(pangkalpinang: Office) -> None:
    assert discard(office=pangkalpinang, stored=keep(pangkalpinang))
    assert list(storage.walk()) == []


@pytest.mark.parametrize("path", ["../luar", "/etc/passwd", "1971/../../luar"])
def test_a_path_that_leaves_the_prefix_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="leaves the folder"):
        storage.read(path)


@pytest.mark.django_db
def test_the_doctor_writes_and_reads_a_small_object() -> None:
    (line,) = storage_topic()
    assert line.mark is Mark.OK
    assert list(storage.walk()) == []
