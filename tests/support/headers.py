"""What every answer of the product carries (S10)."""

from django.http.response import HttpResponseBase

HEADERS = {
    "Content-Security-Policy": ("default-src 'none'",),
    "X-Content-Type-Options": ("nosniff",),
    "X-Frame-Options": ("DENY",),
    "Referrer-Policy": ("same-origin", "no-referrer"),
    "Cross-Origin-Opener-Policy": ("same-origin",),
}


def lacking(answer: HttpResponseBase) -> dict[str, str]:
    """The security headers that are missing or say something else; {} when all is well."""
    return {
        name: answer.headers.get(name, "")
        for name, words in HEADERS.items()
        if not any(word in answer.headers.get(name, "") for word in words)
    }
