"""Words of another language than the page's, marked so that they are spoken right (WCAG 3.1.2)."""

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

WRITTEN = "id"
"""The language in which offices and laws write things down."""


@register.filter
def written(value: object, language: str = WRITTEN) -> SafeString:
    """`{{ entry.title|written }}`: what somebody wrote in Indonesian, whichever language the page has.

    On an Indonesian page it is the value alone; elsewhere it stands in a `<span lang="id">`. Where it
    is known to be of another `language` (a code of ISO 639-1, "xx" for one without a name here) that
    one is said. Not for attributes and titles, where no markup may stand.
    """
    language = language or WRITTEN
    shown = "" if value is None else value if isinstance(value, str) else str(value)
    text = conditional_escape(shown)
    if not text or language in {get_language(), "xx"}:
        return text
    return format_html('<span lang="{}">{}</span>', language, text)
