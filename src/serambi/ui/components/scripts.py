"""Scripts that come with what they serve: a page that has no such part does not load them."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def script(name: str) -> SafeString:
    """The module `static/ui/<name>.js`; a page that names it twice still runs it once (HTML, 8.1.4)."""
    return format_html('<script type="module" src="{}"></script>', static(f"ui/{name}.js"))
