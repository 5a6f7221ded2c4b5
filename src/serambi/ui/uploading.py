"""A form that shows how much of its file has arrived is told where to go, instead of being sent there.

A script that sends a form follows a redirect unseen: the next page would be made twice, and what it
has to say once ("tersimpan") would be said to nobody. So it asks for the address (`Serambi-Kirim`)
and goes there itself.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

ASKED = "Serambi-Kirim"
NEXT = "Serambi-Ke"


class UploadAnswers:
    """Turns the redirect after such a form into 204 with the address in a header."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if ASKED in request.headers and response.status_code in {302, 303}:
            response[NEXT] = response["Location"]
            del response["Location"]
            response.status_code = 204
            response.content = b""
        return response
