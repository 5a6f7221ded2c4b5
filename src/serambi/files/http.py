"""Sending a kept file to somebody who may have it; the caller has checked that."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from serambi.files import storage
from serambi.files.kinds import JPEG, PDF, PNG
from serambi.files.models import FilePage, StoredFile
from serambi.files.services import quarantined, read

_SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'"
# Chromium shows no PDF at all under `sandbox`; the stored PDF carries no script.
_SHOWN_PDF = (
    "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"
)
_SHOWABLE = {PDF.media_type, JPEG.media_type, PNG.media_type}


def serve(stored: StoredFile, *, inline: bool = False, data: bytes | None = None) -> HttpResponse:
    """The file as a download, or shown in the browser for `inline` PDF and images.

    Never guessed at (nosniff), never cached by anybody, never able to run or load anything.
    `data` are its bytes, for a caller who has read them already.
    Raises Unavailable when the bytes cannot be read.
    """
    shown = inline and stored.media_type in _SHOWABLE
    response = HttpResponse(read(stored) if data is None else data, content_type=stored.media_type)
    disposition = content_disposition_header(as_attachment=not shown, filename=stored.name)
    response["Content-Disposition"] = disposition or "attachment"
    response["Content-Length"] = str(stored.size)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = (
        _SHOWN_PDF if shown and stored.media_type == PDF.media_type else _SANDBOX
    )
    response["Cache-Control"] = "private, no-store"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Referrer-Policy"] = "no-referrer"
    return response


def serve_picture(page: FilePage) -> HttpResponse:
    """The small picture of a page, kept by the browser for an hour.

    Raises Unavailable for a file in quarantine, FileNotFoundError when the picture is gone.
    """
    if page.stored.is_held:
        raise quarantined(page.stored)
    response = HttpResponse(storage.read(page.thumbnail), content_type="image/webp")
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = _SANDBOX
    response["Cache-Control"] = "private, max-age=3600"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Referrer-Policy"] = "no-referrer"
    return response
