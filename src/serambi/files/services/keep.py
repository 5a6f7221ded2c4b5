"""Writing and reading the bytes behind a row."""

import hashlib
import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import Unavailable
from serambi.files import storage
from serambi.files.kinds import BY_EXTENSION
from serambi.files.models import Purpose, Reading, Scan, State, StoredFile
from serambi.files.names import clean_name, extension_of
from serambi.files.policy import ALWAYS_SEALED, is_readable
from serambi.identity.actors import Actor
from serambi.identity.sealing import open_bytes, seal_bytes
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

_TABLE = "files_storedfile"
_COLUMN = "content"


def store_bytes(
    *,
    office: Office,
    data: bytes,
    name: str,
    media_type: str = "",
    purpose: Purpose,
    actor: Actor,
    encrypted: bool = False,
    state: State = State.ATTACHED,
    scan: Scan = Scan.OWN,
) -> StoredFile:
    """Keep `data` that we made ourselves (a letter, an export); what people upload goes to `receive`.

    The bytes are on the disk before the row is inserted, so a committed row never points at
    nothing; bytes whose row was rolled back are taken away by the sweep `files.orphans`.
    Identity files are always sealed.
    """
    file_id = uuid.uuid4()
    sealed = encrypted or purpose in ALWAYS_SEALED
    path = storage.path_for(office.code, file_id)
    kept = seal(data, office.pk, file_id) if sealed else data
    storage.write(path, kept)
    cleaned = clean_name(name)
    guessed = BY_EXTENSION.get(extension_of(cleaned))
    kind = media_type or (guessed.media_type if guessed else "application/octet-stream")
    with office_scope(office), transaction.atomic():
        stored: StoredFile = StoredFile.objects.create(
            id=file_id,
            office=office,
            purpose=purpose,
            state=state,
            name=cleaned,
            media_type=kind,
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            path=path,
            encrypted=sealed,
            created_at=clock.now(),
            created_by=actor.id,
            scan=scan,
            scanned_at=clock.now() if scan is Scan.CLEAN else None,
            reading=Reading.WAITING if not sealed and is_readable(purpose, kind) else Reading.NONE,
        )
    return stored


def read(stored: StoredFile, *, held: bool = False) -> bytes:
    """The readable bytes of `stored`, checked against its digest.

    Raises Unavailable when the bytes are missing or not those that were kept, and for a file in
    quarantine unless `held` says that the caller shows it to nobody.
    """
    if stored.is_held and not held:
        raise quarantined(stored)
    try:
        kept = storage.read(stored.path)
    except FileNotFoundError as fault:
        raise _unreadable() from fault
    data = _open(kept, stored) if stored.encrypted else kept
    if hashlib.sha256(data).hexdigest() != stored.sha256:
        raise _unreadable()
    return data


def seal(data: bytes, office_id: int, file_id: uuid.UUID) -> bytes:
    """`data` sealed under the active key for the file `file_id` of the office."""
    return seal_bytes(data, office_id=office_id, table=_TABLE, column=_COLUMN, row=str(file_id))


def _open(kept: bytes, stored: StoredFile) -> bytes:
    return open_bytes(
        kept, office_id=stored.office_id, table=_TABLE, column=_COLUMN, row=str(stored.pk)
    )


def quarantined(stored: StoredFile) -> Unavailable:
    """Why a file in quarantine is not served."""
    if stored.scan == Scan.INFECTED:
        return Unavailable(
            "files.infected",
            _("Berkas ini ditahan karena pemindai menemukan program berbahaya di dalamnya."),
            _("Mintalah berkas yang bersih kepada pengirimnya."),
        )
    return Unavailable(
        "files.awaits_scan",
        _("Berkas ini menunggu pemindaian dan belum dapat dibuka."),
        _("Coba lagi beberapa menit lagi."),
    )


def _unreadable() -> Unavailable:
    return Unavailable(
        "files.unreadable",
        _("Berkas ini tidak dapat dibaca dari penyimpanan."),
        _("Hubungi admin kantor; berkas perlu dipulihkan dari cadangan."),
    )
