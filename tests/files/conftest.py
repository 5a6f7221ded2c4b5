from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from serambi.files.models import Purpose, StoredFile
from serambi.files.services import receive
from serambi.identity.actors import applicant
from serambi.offices.models import Office

Upload = Callable[..., StoredFile]


@pytest.fixture
def upload(pangkalpinang: Office) -> Upload:
    """Send a file as a citizen does; the client's media type is a lie on purpose."""

    def send(
        data: bytes, name: str, purpose: Purpose = Purpose.ANSWER, *, sealed: bool = False
    ) -> StoredFile:
        return receive(
            office=pangkalpinang,
            upload=SimpleUploadedFile(name, data, content_type="application/x-dusta"),
            purpose=purpose,
            actor=applicant(pangkalpinang.pk),
            encrypted=sealed,
            field="lampiran",
        )

    return send
