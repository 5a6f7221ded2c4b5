"""What reaches a view when somebody uploads."""

import io
from pathlib import Path

import pytest
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import InMemoryUploadedFile, SimpleUploadedFile
from django.test import RequestFactory
from pytest_django import Settings

LIMIT = 1024 * 1024


@pytest.fixture(autouse=True)
def limit(settings: Settings, tmp_path: Path) -> Path:
    settings.SERAMBI_UPLOAD_MAX_BYTES = LIMIT
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    return tmp_path


def sent(size: int) -> InMemoryUploadedFile:
    request = RequestFactory().post("/", {"berkas": SimpleUploadedFile("a.pdf", b"x" * size)})
    found = request.FILES["berkas"]
    assert isinstance(found, InMemoryUploadedFile)
    return found


@pytest.mark.parametrize("size", [0, 1, LIMIT - 1, LIMIT])
def test_a_file_within_the_limit_arrives_whole(size: int) -> None:
    found = sent(size)
    assert (found.size, len(found.read())) == (size, size)


def test_a_file_above_the_limit_arrives_cut_with_its_true_size() -> None:
    found = sent(3 * LIMIT)
    assert (found.size, len(found.read())) == (3 * LIMIT, LIMIT + 1)


def test_no_upload_ever_lies_in_the_temporary_folder(limit: Path) -> None:
    sent(LIMIT)
    assert list(limit.iterdir()) == []


def test_a_request_larger_than_any_form_is_refused_unread() -> None:
    request = RequestFactory().generic(
        "POST",
        "/",
        b"--x--",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(100 * LIMIT),
    )
    request.environ["wsgi.input"] = Unreadable()
    with pytest.raises(RequestDataTooBig):
        assert request.POST


class Unreadable(io.BytesIO):
    def read(self, size: int | None = -1) -> bytes:
        raise AssertionError("the body was read")
