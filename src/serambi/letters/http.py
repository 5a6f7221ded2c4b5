"""Sending a letter's sheet to somebody who may have it; the caller has checked that."""

from django.http import HttpResponse

from serambi.files.http import serve
from serambi.letters.models import Letter
from serambi.letters.selectors import signed_copy
from serambi.letters.services import pdf


def serve_letter(letter: Letter, *, inline: bool = True) -> HttpResponse:
    """The PDF of `letter`: the newest signed copy that holds, else the sealed sheet, set if need be."""
    if (signed := signed_copy(letter)) is not None:
        return serve(signed.file, inline=inline)
    data = pdf(letter)
    assert letter.file is not None  # noqa: S101 - pdf() keeps it
    return serve(letter.file, inline=inline, data=data)
