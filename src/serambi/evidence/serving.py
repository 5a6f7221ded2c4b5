"""The file that a proof shows: a paper, a photo, a film, or the letter that states that nothing occurred."""

from django.http import HttpResponse

from serambi.core.errors import NotFound
from serambi.evidence.models import Evidence
from serambi.files import http
from serambi.letters.http import serve_letter


def served(row: Evidence) -> HttpResponse:
    """Its bytes as they are sent to a browser. Raises NotFound where there is no file, Unavailable."""
    letter = row.statement.letter if row.statement is not None else None
    if letter is not None:
        letter.office = row.office
        return serve_letter(letter)
    if row.file is None:
        raise NotFound("evidence.no_file", "Bukti ini tidak berisi berkas.")
    return http.serve(row.file, inline=True)
