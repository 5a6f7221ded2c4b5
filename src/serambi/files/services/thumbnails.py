"""The small picture of a document's first page."""

import io
import logging
import uuid

from serambi.files import storage
from serambi.files.models import FilePage, StoredFile
from serambi.files.reading.desk import DRAWN, thumbnail_of
from serambi.files.reading.found import Unreadable

logger = logging.getLogger(__name__)


def make(stored: StoredFile, data: bytes, kind: str) -> None:
    """Draw the first page and write its picture down; a page that cannot be drawn has none.

    The bytes are on the disk before the row names them; those no row names are swept.
    """
    if kind not in DRAWN:
        return
    from PIL import Image  # heavy: comes in when it is used

    try:
        picture = thumbnail_of(data, kind)
    except Unreadable as fault:
        logger.warning("file %s has no picture of its first page: %s", stored.pk, fault)
        return
    with Image.open(io.BytesIO(picture), formats=("WEBP",)) as drawn:
        width, height = drawn.size
    path = storage.path_for(stored.office.code, uuid.uuid4())
    storage.write(path, picture)
    FilePage.objects.filter(stored=stored, number=1).update(
        thumbnail=path, width=width, height=height
    )
