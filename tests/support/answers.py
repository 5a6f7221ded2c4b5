"""What an answer sends, whether it was made whole or streams."""

from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase


def pieces(answer: HttpResponseBase) -> list[bytes]:
    """What a streaming answer sends, piece by piece; an answer made whole fails the test."""
    assert isinstance(answer, StreamingHttpResponse)
    return list(answer)


def streamed(answer: HttpResponseBase) -> bytes:
    """All that a streaming answer sends; an answer made whole fails the test."""
    return b"".join(pieces(answer))


def whole(answer: HttpResponseBase) -> bytes:
    """All that an answer sends, in whichever of the two ways."""
    return answer.content if isinstance(answer, HttpResponse) else streamed(answer)
