"""Proofs made of files: a paper made small enough, a photo with its time burnt in, a film."""

import uuid

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.dates import format_datetime
from serambi.core.errors import Conflict, InvalidInput
from serambi.core.text import clean
from serambi.evidence import events
from serambi.evidence.content import Content, checked
from serambi.evidence.models import Evidence
from serambi.evidence.packing.desk import Packed, megabytes, pack
from serambi.evidence.services.add import Pointing, add
from serambi.evidence.services.demand import demand_keeper, standing_row
from serambi.evidence.services.look import look
from serambi.evidence.stamping.desk import claimed_time, stamp
from serambi.files.kinds import BY_MEDIA_TYPE, JPEG, MP4, PDF, PNG
from serambi.files.models import Purpose, State, StoredFile
from serambi.files.services import attach, discard, read, receive, store_bytes
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.ledger.canonical import JSON
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

MOST_PLACE = 80
FIELD = "file"


def take(*, office: Office, actor: Actor, upload: "UploadedFile[bytes]") -> StoredFile:
    """Judge an upload and keep it as a draft. Raises NotAllowed, InvalidInput at `file`."""
    demand_keeper(actor, office)
    return receive(office=office, upload=upload, purpose=Purpose.EVIDENCE, actor=actor, field=FIELD)


def add_document(
    *,
    office: Office,
    actor: Actor,
    content: Content,
    submit_key: uuid.UUID,
    stored: StoredFile,
    limit: int,
) -> Evidence:
    """A PDF as a proof, made at most `limit` bytes (0: left as it is); the one that was sent is kept.

    Raises InvalidInput for another kind of file, Refused when it cannot be made small enough.
    """
    _demand_kind(stored, PDF.media_type)
    checked(content)  # words first: nothing is packed for a form that comes back
    pointing = Pointing(file=stored)
    if limit and stored.size > limit:
        packed = _packed(stored, limit)
        small = _kept(office, actor, packed.data, stored.name, PDF.media_type)
        making = _making(packed, limit)
        pointing = Pointing(file=small, original=stored, making=making)
    return add(
        office=office, actor=actor, kind=Evidence.Kind.DOCUMENT, content=content,
        submit_key=submit_key, pointing=pointing,
    )  # fmt: skip


def add_photo(
    *,
    office: Office,
    actor: Actor,
    content: Content,
    submit_key: uuid.UUID,
    upload: "UploadedFile[bytes]",
    place: str,
) -> Evidence:
    """A photo with office, server time and place burnt in; the camera's time stands apart, as a claim.

    Only the burnt picture is kept. Raises InvalidInput at `file` or `place`.
    """
    checked(content)
    where = _place(place)
    draft = take(office=office, actor=actor, upload=upload)
    if draft.media_type not in {JPEG.media_type, PNG.media_type}:
        discard(office=office, stored=draft)
        raise InvalidInput("evidence.photo", _("Unggah foto JPG atau PNG."), field=FIELD)
    upload.seek(0)
    claim = claimed_time(upload.read())
    now = clock.now()
    words = format_datetime(now, office.tz)
    told = _("Jam perangkat: %(claim)s") % {"claim": claim} if claim else ""
    burnt = stamp(read(draft, held=True), [office.name, f"{words} (jam server)", where, told])
    photo = _kept(office, actor, burnt, "foto.jpg", JPEG.media_type)
    discard(office=office, stored=draft)
    taken: dict[str, JSON] = {"words": words, "at": now.isoformat(), "place": where, "claim": claim}
    return add(
        office=office, actor=actor, kind=Evidence.Kind.PHOTO, content=content,
        submit_key=submit_key, pointing=Pointing(file=photo, taken=taken),
    )  # fmt: skip


def add_video(
    *, office: Office, actor: Actor, content: Content, submit_key: uuid.UUID, stored: StoredFile
) -> Evidence:
    """A film as a proof. Raises InvalidInput for another kind of file."""
    _demand_kind(stored, MP4.media_type)
    return add(
        office=office, actor=actor, kind=Evidence.Kind.VIDEO, content=content,
        submit_key=submit_key, pointing=Pointing(file=stored),
    )  # fmt: skip


def can_be_packed(row: Evidence) -> bool:
    """True for a proof whose file the packer knows."""
    return row.file is not None and row.file.media_type in {
        PDF.media_type, JPEG.media_type, PNG.media_type,
    }  # fmt: skip


def pack_file(*, office: Office, actor: Actor, row: Evidence, limit: int) -> Evidence:
    """Make the proof's file at most `limit` bytes, from the one that was sent.

    Raises NotAllowed, Conflict when it is small enough or no file, Refused when it cannot be done.
    """
    demand_keeper(actor, office)
    with office_scope(office):
        source, shown = row.original or row.file, row.file
    if source is None or not can_be_packed(row):
        raise Conflict(
            "evidence.no_file", _("Bukti ini tidak berisi berkas yang dapat dikecilkan.")
        )
    if row.file is not None and row.file.size <= limit:
        raise Conflict("evidence.small", _("Berkas ini sudah di bawah batas itu."))
    base = shown if shown is not None and "text" in row.making else source  # its text stays
    packed = _packed(base, limit)
    kind = PDF if source.media_type == PDF.media_type else JPEG
    small = _kept(office, actor, packed.data, source.name, kind.media_type)
    return swap(
        office=office, actor=actor, row=row, made=small, source=source,
        making=_making(packed, limit),
        how=f"{megabytes(packed.before)} MB menjadi {megabytes(packed.after)} MB",
    )  # fmt: skip


def swap(
    *,
    office: Office,
    actor: Actor,
    row: Evidence,
    made: StoredFile,
    source: StoredFile,
    making: dict[str, JSON],
    how: str,
) -> Evidence:
    """Let the proof show `made` instead of its file; `source` stays as the one that was sent."""
    with transaction.atomic(), office_scope(office):
        fresh = standing_row(office, row)
        attach(office=office, files=[made])
        fresh.file, fresh.original, fresh.making = made, source, {**fresh.making, **making}
        fresh.text_wanted_at, fresh.text_trouble = None, ""
        fresh.save()
        ledger.append(
            office=office, actor=actor, act=events.REMADE.code, obj=(events.EVIDENCE, fresh.pk),
            payload={"how": how, "sha256": made.sha256, "original": source.sha256},
        )  # fmt: skip
    return look(office=office, row=fresh)


def _packed(stored: StoredFile, limit: int) -> Packed:
    return pack(read(stored), BY_MEDIA_TYPE[stored.media_type].code, limit)


def _making(packed: Packed, limit: int) -> dict[str, JSON]:
    return {
        "before": packed.before, "after": packed.after, "limit": limit,
        **{name: int(value) for name, value in packed.told.items()},
    }  # fmt: skip


def _kept(office: Office, actor: Actor, data: bytes, name: str, media_type: str) -> StoredFile:
    """Bytes that we made, as a draft until the proof claims them."""
    return store_bytes(
        office=office, data=data, name=name, media_type=media_type, purpose=Purpose.EVIDENCE,
        actor=actor, state=State.DRAFT,
    )  # fmt: skip


def _demand_kind(stored: StoredFile, media_type: str) -> None:
    if stored.media_type != media_type:
        raise InvalidInput(
            "evidence.kind",
            _("Di sini hanya %(kind)s yang diterima.") % {"kind": BY_MEDIA_TYPE[media_type].label},
            _("Untuk jenis lain, pilih jenis bukti yang lain."), field=FIELD,
        )  # fmt: skip


def _place(text: str) -> str:
    words = " ".join(clean(text).split())
    if len(words) > MOST_PLACE:
        raise InvalidInput(
            "evidence.place", _("Nama tempat paling panjang 80 karakter."), field="place"
        )
    return words
