"""A photo on its way into an item: judged like every upload, then made small enough for a phone."""

import io

from django.core.files.uploadedfile import UploadedFile

from serambi.files.models import Purpose, Scan, State, StoredFile
from serambi.files.services import attach, discard, read, receive, store_bytes
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.publishing.access import can_edit, can_write, demand
from serambi.publishing.models import NewsItem

LONGEST_SIDE = 1280
QUALITY = 80
JPEG = "image/jpeg"


def keep_photo(*, office: Office, actor: Actor, upload: "UploadedFile[bytes]") -> StoredFile:
    """Keep `upload` as a draft for an item: rebuilt without EXIF, its longer side at most 1280 pixels.

    Raises NotAllowed, InvalidInput at `photo` with the sentences of the files room.
    """
    demand(can_write(actor, office.pk) or can_edit(actor, office.pk))
    whole = receive(office=office, upload=upload, purpose=Purpose.NEWS, actor=actor, field="photo")
    data = read(whole, held=True)
    small = _small(data)
    if len(small) >= len(data) and max(_size(data)) <= LONGEST_SIDE:
        return whole
    kept = store_bytes(
        office=office, data=small, name=f"{whole.name.rpartition('.')[0]}.jpg", media_type=JPEG,
        purpose=Purpose.NEWS, actor=actor, state=State.DRAFT, scan=Scan(whole.scan),
    )  # fmt: skip
    discard(office=office, stored=whole)
    return kept


def hang(office: Office, item: NewsItem, photo: StoredFile) -> None:
    """Give `item` its photo; inside the transaction of the act."""
    attach(office=office, files=[photo])
    item.photo = photo
    item.photo_width, item.photo_height = _size(read(photo, held=True))


def take_down(item: NewsItem) -> None:
    """`item` without a photo."""
    item.photo = None
    item.photo_width = item.photo_height = 0


def _size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels."""
    from PIL import Image  # heavy: comes in when it is used

    with Image.open(io.BytesIO(data)) as picture:
        return picture.size


def _small(data: bytes) -> bytes:
    """A JPEG on white ground; the bytes were rebuilt before, so nothing foreign is parsed here."""
    from PIL import Image  # heavy: comes in when it is used

    with Image.open(io.BytesIO(data)) as picture:
        clear = picture.convert("RGBA")
    ground = Image.new("RGB", clear.size, "white")
    ground.paste(clear, mask=clear.getchannel("A"))
    ground.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    ground.save(out, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return out.getvalue()
