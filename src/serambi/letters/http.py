"""Sending a letter's sheet to somebody who may have it; the caller has checked that."""

from django.http import HttpResponse

from serambi.files.http import serve
from serambi.letters.models import Letter
from serambi.letters.services import pdf


def serve_letter(letter: Letter, *, inline: bool = True) -> HttpResponse:
    """The sealed PDF of `letter`, typeset now if nobody has read it before."""
    pdf(letter)
    assert letter.file is not None  # noqa: S101 - pdf() keeps it
    return serve(letter.file, inline=inline)
