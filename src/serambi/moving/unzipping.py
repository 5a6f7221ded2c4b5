"""The files in a ZIP, within bounds: names, sizes and nesting are judged before anything is opened."""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import gettext as _

from serambi.core.errors import InvalidInput

BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, NotImplementedError, RuntimeError,
    OSError, EOFError, UnicodeError,
)  # fmt: skip
"""What the reader says of a ZIP that is damaged anywhere, or made to break it."""
MOST_TIMES = 100
"""More than a hundredfold is no document but a bomb."""


def members(data: bytes, most: int) -> Iterator[tuple[str, bytes]]:
    """Each file's name and bytes; folders and hidden files are left out. Raises InvalidInput."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as box:
            names = _names(box, most)
            for info in names:
                yield info.filename, box.read(info)
    except BROKEN as error:
        raise _wrong(
            _("Berkas ini bukan ZIP yang utuh."), _("Buat ZIP-nya sekali lagi.")
        ) from error


def _names(box: zipfile.ZipFile, most: int) -> list[zipfile.ZipInfo]:
    found = [
        one for one in box.infolist()
        if not one.is_dir() and not any(part.startswith((".", "__MACOSX")) for part in one.filename.split("/"))
    ]  # fmt: skip
    if not found:
        raise _wrong(_("ZIP ini tidak berisi berkas."), _("Pilih map yang berisi berkas."))
    if len(found) > most:
        raise _wrong(
            _("ZIP ini berisi %(n)s berkas, sedangkan batasnya %(most)s.") % {"n": len(found), "most": most},
            _("Bagi menjadi beberapa ZIP, atau pakai serambi import-folder."),
        )  # fmt: skip
    limit = settings.SERAMBI_UPLOAD_MAX_BYTES
    if any(one.file_size > limit or one.flag_bits & 1 for one in found):
        raise _wrong(
            _("Ada berkas yang terlalu besar atau terkunci sandi."),
            _("Keluarkan berkas itu dari ZIP."),
        )
    whole, packed = sum(one.file_size for one in found), sum(one.compress_size for one in found)
    if whole > limit * 6 or whole > max(packed, 1) * MOST_TIMES:
        raise _wrong(_("Isi ZIP ini tidak wajar besarnya."), _("Bagi menjadi beberapa ZIP."))
    return found


def _wrong(sentence: str, step: str) -> InvalidInput:
    return InvalidInput("moving.zip", sentence, step, field="berkas")
