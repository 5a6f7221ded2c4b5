"""Uploads stay in memory, bounded: no scan of an identity card ever lies in a temporary folder."""

import io
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

MOST_FILES = 6


class BoundedMemoryUploadHandler(FileUploadHandler):
    """Keeps one byte more than SERAMBI_UPLOAD_MAX_BYTES of each file and counts the rest.

    A file above the limit arrives cut, with its true size, so that `files.services.receive` can
    say how large it was. A request that no allowed form could fill is refused unread (400).
    """

    def handle_raw_input(
        self,
        input_data: Any,
        META: Any,  # noqa: N803 - Django's name
        content_length: int,
        boundary: Any,
        encoding: Any = None,
    ) -> None:
        """Look at the announced length first."""
        if (
            content_length
            > MOST_FILES * settings.SERAMBI_UPLOAD_MAX_BYTES + settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        ):
            raise RequestDataTooBig("the request is larger than any form of ours")

    def new_file(self, *args: Any, **named: Any) -> None:
        """Begin an empty file."""
        super().new_file(*args, **named)
        self.content = io.BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep what still fits."""
        room = settings.SERAMBI_UPLOAD_MAX_BYTES + 1 - start
        if room > 0:
            self.content.write(raw_data[:room])

    def file_complete(self, file_size: int) -> "UploadedFile[bytes]":
        """The file with the size that was sent."""
        self.content.seek(0)
        return InMemoryUploadedFile(
            self.content,
            self.field_name,
            self.file_name or "",
            self.content_type or "",
            file_size,
            self.charset,
            self.content_type_extra,
        )
