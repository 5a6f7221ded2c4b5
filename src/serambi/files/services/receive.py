"""An upload from outside: judged, rebuilt, kept as a draft."""

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from serambi.core.errors import InvalidInput
from serambi.files.inspection.desk import inspect
from serambi.files.inspection.verdict import Rejected
from serambi.files.kinds import BY_EXTENSION, FAMILY_LABELS, Family, Kind, family_of
from serambi.files.messages import SENTENCES
from serambi.files.models import Purpose, State, StoredFile
from serambi.files.names import clean_name, extension_of, hides_active_part
from serambi.files.policy import ACCEPTED, accepted_words
from serambi.files.services.keep import store_bytes
from serambi.files.services.scan import judge
from serambi.identity.actors import Actor
from serambi.offices.models import Office

_MEGABYTE = 1024 * 1024


def receive(
    *,
    office: Office,
    upload: "UploadedFile[bytes]",
    purpose: Purpose,
    actor: Actor,
    encrypted: bool = False,
    field: str = "file",
) -> StoredFile:
    """Keep an upload as a draft of `office`; `attach` claims it, the sweep takes unclaimed ones.

    The kind is told by extension, first bytes and a full parse, which must agree; images keep
    only their pixels, PDFs lose what acts, office documents are packed anew. The client's media
    type is never read. A scanner that does not answer delays the file, never the request: it lies
    in quarantine meanwhile. Raises InvalidInput (with `field`) in words for the person.
    """
    name = clean_name(upload.name or "")
    kind = _kind_by_name(name, purpose, field)
    data = _bytes(upload, field)
    _agree(kind, family_of(data), name, field)
    try:
        clean = inspect(data, kind.code)
    except Rejected as verdict:
        sentence, next_step = SENTENCES[verdict.reason]
        raise InvalidInput(
            f"files.{verdict.reason}", str(sentence), str(next_step), field=field
        ) from verdict
    scanned = judge(
        office=office, actor=actor, data=data, rebuilt=clean, purpose=purpose, field=field
    )
    return store_bytes(
        office=office,
        data=clean,
        name=_kept_name(name, purpose),
        media_type=kind.media_type,
        purpose=purpose,
        actor=actor,
        encrypted=encrypted,
        state=State.DRAFT,
        scan=scanned,
    )


def _kept_name(name: str, purpose: Purpose) -> str:
    """The name to keep: of an identity document or a complaint's file only its kind, for people name
    such files after themselves and their NIK, and names are not sealed."""
    kind = {Purpose.IDENTITY: "dokumen identitas", Purpose.COMPLAINT: "berkas pengaduan"}.get(
        purpose
    )
    return f"{kind}.{extension_of(name)}" if kind else name


def _kind_by_name(name: str, purpose: Purpose, field: str) -> Kind:
    if hides_active_part(name):
        raise InvalidInput(
            "files.double_extension",
            _("Nama berkas ini memuat dua akhiran yang menyesatkan."),
            _("Ganti namanya menjadi nama biasa dengan satu akhiran, lalu unggah lagi."),
            field=field,
        )
    extension = extension_of(name)
    kind = BY_EXTENSION.get(extension)
    if kind is not None and kind in ACCEPTED[purpose]:
        return kind
    if extension in {"heic", "heif"}:
        raise _heic(field)
    raise InvalidInput(
        "files.extension",
        _("Jenis berkas ini tidak diterima di sini."),
        _("Unggah berkas %(kinds)s.") % {"kinds": accepted_words(purpose)},
        field=field,
    )


def _bytes(upload: "UploadedFile[bytes]", field: str) -> bytes:
    """The upload's bytes, never more than the limit."""
    most = settings.SERAMBI_UPLOAD_MAX_BYTES
    if upload.size is not None and upload.size > most:
        raise _too_large(upload.size, field)
    upload.seek(0)
    data: bytes = upload.read(most + 1)
    if len(data) > most:
        raise _too_large(len(data), field)
    if not data:
        raise InvalidInput(
            "files.empty",
            _("Berkas ini kosong (0 bita)."),
            _("Periksa berkasnya di perangkat Anda, lalu unggah yang berisi."),
            field=field,
        )
    return data


def _agree(kind: Kind, family: Family, name: str, field: str) -> None:
    if family is kind.family:
        return
    if family is Family.HEIF:
        raise _heic(field)
    raise InvalidInput(
        "files.wrong_content",
        _("Nama berkas berakhiran .%(extension)s, tetapi isinya %(found)s.")
        % {"extension": extension_of(name), "found": FAMILY_LABELS[family]},
        _("Simpan ulang dengan jenis yang benar; mengganti akhiran nama saja tidak cukup."),
        field=field,
    )


def _heic(field: str) -> InvalidInput:
    return InvalidInput(
        "files.heic",
        _("Foto HEIC belum dapat diterima."),
        _(
            "Di iPhone: Pengaturan, Kamera, Format, pilih Paling Kompatibel; atau kirim tangkapan layarnya."
        ),
        field=field,
    )


def _too_large(size: int, field: str) -> InvalidInput:
    most = settings.SERAMBI_UPLOAD_MAX_BYTES
    return InvalidInput(
        "files.too_large",
        _("Berkas ini %(size)s MB, sedangkan batasnya %(most)s MB.")
        % {"size": _megabytes(size), "most": _megabytes(most)},
        _("Perkecil berkasnya, misalnya dengan memindai pada 150 dpi, lalu unggah lagi."),
        field=field,
    )


def _megabytes(size: int) -> str:
    """12582912 → "12", 1572864 → "1,5"."""
    return f"{size / _MEGABYTE:.1f}".removesuffix(".0").replace(".", ",")
