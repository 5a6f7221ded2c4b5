"""A body as its paragraphs."""

from django import template

from serambi.publishing.content import paragraphs

register = template.Library()


@register.filter
def as_paragraphs(body: str) -> list[str]:
    """The paragraphs of `body`: a blank line stands between them."""
    return paragraphs(body)
