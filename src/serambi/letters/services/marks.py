"""Put an emblem or a scanned signature on an office's letters; find those that hold now."""

import io
from typing import NamedTuple

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.db import transaction
from django.db.models import QuerySet

from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import discard, read, receive, store_bytes
from serambi.identity.actors import Actor
from serambi.ledger.services import append
from serambi.letters import events
from serambi.letters.emblem_svg import is_svg, to_png
from serambi.letters.models import Mark
from serambi.offices.models import Office
from serambi.offices.prepared import Hole, Prepared
from serambi.offices.scoping import office_scope

LARGEST = {Mark.Kind.EMBLEM: 480, Mark.Kind.SIGNATURE: 900}
"""The longer side in pixels: sharp at the size it is printed, and small in every letter."""
SMALLEST = 40


_OFFICE = Mark._meta.get_field("office")  # noqa: SLF001 - Django documents _meta
_OPEN: Prepared[Mark] = Prepared(
    lambda: QuerySet(Mark).filter(office=Hole("office", _OFFICE), ended_at__isnull=True)
)


class Marks(NamedTuple):
    """The pictures for one letter; None where there is none."""

    emblem: Mark | None
    scan: Mark | None


def marks_for(office: Office, user_id: int | None) -> Marks:
    """The emblem of `office`, and the scan of `user_id` (None: of nobody). One query."""
    rows = _OPEN.rows(office=office.pk)
    emblem = next((row for row in rows if row.kind == Mark.Kind.EMBLEM), None)
    scan = next((row for row in rows if user_id and row.user_id == user_id), None)
    return Marks(emblem, scan)


def set_mark(
    *,
    office: Office,
    actor: Actor,
    kind: Mark.Kind,
    upload: "UploadedFile[bytes]",
    user_id: int | None = None,
) -> Mark:
    """Use the picture from now on; letters already issued keep theirs.

    `user_id` is whose signature it is, None for the emblem. An SVG is drawn as PNG first, then
    everything passes the files room. Raises InvalidInput at `picture`.
    """
    kept, size = _kept(office, actor, kind, upload)
    now = clock.now()
    with transaction.atomic(), office_scope(office):
        Mark.objects.filter(office=office, kind=kind, user=user_id, ended_at=None).update(
            ended_at=now
        )
        made: Mark = Mark.objects.create(
            office=office, kind=kind, user_id=user_id, file=kept, digest=kept.sha256,
            width=size[0], height=size[1], since=now,
        )  # fmt: skip
        append(
            office=office, actor=actor, act=events.MARK_SET.code, obj=("letter_mark", made.pk),
            payload={"mark": str(kind.label), "digest": made.digest},
        )  # fmt: skip
    return made


def end_mark(*, office: Office, actor: Actor, kind: Mark.Kind, user_id: int | None = None) -> None:
    """Put no such picture on letters from now on."""
    with transaction.atomic(), office_scope(office):
        found = Mark.objects.filter(office=office, kind=kind, user=user_id, ended_at=None).first()
        if found is None:
            return
        found.ended_at = clock.now()
        found.save(update_fields=["ended_at"])
        append(
            office=office, actor=actor, act=events.MARK_ENDED.code, obj=("letter_mark", found.pk),
            payload={"mark": str(kind.label)},
        )  # fmt: skip


def _kept(
    office: Office, actor: Actor, kind: Mark.Kind, upload: "UploadedFile[bytes]"
) -> tuple[StoredFile, tuple[int, int]]:
    """The picture, rebuilt by the files room, made no larger than needed, sealed."""
    upload.seek(0)
    if is_svg(upload.read(2048)):
        upload.seek(0)
        upload = SimpleUploadedFile("lambang.png", to_png(upload.read()))
    draft = receive(
        office=office, upload=upload, purpose=Purpose.MARK, actor=actor, encrypted=True,
        field="picture",
    )  # fmt: skip
    from PIL import Image  # heavy: comes in when it is used

    with Image.open(io.BytesIO(read(draft))) as picture:
        if min(picture.size) < SMALLEST:
            raise InvalidInput(
                "mark.small", "Gambar ini terlalu kecil untuk dicetak.",
                "Pakai gambar yang sisinya paling sedikit 40 piksel.", field="picture",
            )  # fmt: skip
        small = picture.convert("RGBA")
        small.thumbnail((LARGEST[kind], LARGEST[kind]))
        out = io.BytesIO()
        small.save(out, "PNG", optimize=True)
    discard(office=office, stored=draft)
    kept = store_bytes(
        office=office, data=out.getvalue(), name=f"{kind.value}.png", media_type="image/png",
        purpose=Purpose.MARK, actor=actor, encrypted=True,
    )  # fmt: skip
    return kept, small.size
