"""Line icons drawn on a 24 x 24 field, written into the page as SVG."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

PATHS: dict[str, str] = {
    "alert": "M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.2",
    "arrow-left": "M20 12H4M10 6l-6 6 6 6",
    "arrow-right": "M4 12h16M14 6l6 6-6 6",
    "bell": "M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4",
    "book": "M4 5.5C6.5 4 9.5 4 12 5.5c2.5-1.5 5.5-1.5 8 0V19c-2.5-1.5-5.5-1.5-8 0-2.5-1.5-5.5-1.5-8 0zM12 5.5V19",
    "building": "M4 20h16M6 20V8l6-4 6 4v12M10 20v-5h4v5M9.5 11h.2M14.3 11h.2",
    "calendar": "M4 6h16v14H4zM4 10.5h16M8 3.5V8M16 3.5V8",
    "chart": "M4 4v16h16M8.5 16v-5M13 16V7M17.500 16v-7",
    "chat": "M4 5h16v11h-8l-5 4v-4H4z",
    "check": "M4.5 12.5 10 18 20 6.5",
    "check-circle": "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0M8 12.3l2.8 2.8L16 9.5",
    "chevron-down": "M6 9.5l6 6 6-6",
    "chevron-left": "M14.5 6l-6 6 6 6",
    "chevron-right": "M9.5 6l6 6-6 6",
    "clock": "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0M12 7v5.2l3.5 2",
    "close": "M6 6l12 12M18 6 6 18",
    "copy": "M9 9h11v11H9zM15 9V4H4v11h5",
    "download": "M12 4v11M7 10.5l5 5 5-5M4.5 20h15",
    "external": "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
    "eye": "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0",
    "eye-off": "M4 4l16 16M9.5 5.9A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-3 3.7M6 7.8A17 17 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 3.8-.8",
    "file": "M6 3.5h8l5 5v12H6zM14 3.5v5h5",
    "filter": "M4 5h16l-6.5 8v6l-3 1.5V13z",
    "flag": "M5 21V4M5 4.5h13l-2.5 4 2.5 4H5",
    "globe": "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18",
    "hand": "M7 12V6a1.5 1.5 0 0 1 3 0v5V4.5a1.5 1.5 0 0 1 3 0V11 6a1.5 1.5 0 0 1 3 0v6.5a1.5 1.5 0 0 1 3 0V15c0 4-2.5 6-6 6-3.5 0-5-1.5-6.5-4L4 13.5a1.5 1.5 0 0 1 2.5-1.5z",
    "history": "M4 5v5h5M4.5 10A8.2 8.2 0 1 1 4 13.5M12 8v4.5l3 1.8",
    "home": "M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z",
    "inbox": "M4 13l3-8h10l3 8v6H4zM4 13h5l1 2.5h4l1-2.5h5",
    "info": "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0M12 11v5.5M12 7.5v.2",
    "key": "M14 10a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M13 12.5l7 7M17 16.5l2-2",
    "letter": "M4 5.5h16v13H4zM4 6.5l8 6.5 8-6.5",
    "link": "M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7L12 17.7",
    "list": "M9 6h11M9 12h11M9 18h11M4.5 6h.2M4.5 12h.2M4.5 18h.2",
    "lock": "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
    "medal": "M17.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0M9 13.7 7.5 21l4.5-2.5 4.5 2.5-1.5-7.3",
    "menu": "M4 7h16M4 12h16M4 17h16",
    "minus": "M5 12h14",
    "offline": "M4 4l16 16M8.5 15.5a5 5 0 0 1 7 0M5.5 12.3a9 9 0 0 1 4.2-2.4M18.5 12.3a9 9 0 0 0-4-2.3M12 19.2v.2",
    "pause": "M8.5 6v12M15.5 6v12",
    "pen": "M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5",
    "phone": "M6 3.5h3.5l1.5 5-2.2 1.5a11 11 0 0 0 5.2 5.2l1.5-2.2 5 1.5V18c0 1.4-1.1 2.5-2.5 2.5A14.5 14.5 0 0 1 3.5 6C3.5 4.6 4.6 3.5 6 3.5z",
    "pin": "M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21zM14.5 9.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0",
    "play": "M8 5l11 7-11 7z",
    "plus": "M12 5v14M5 12h14",
    "printer": "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
    "receipt": "M6 3.5h12v17l-2-1.5-2 1.5-2-1.5-2 1.5-2-1.5-2 1.5zM9 8h6M9 12h6",
    "reply": "M9.5 6 4 11.5 9.5 17M4 11.5h9c4 0 7 2 7 6.5",
    "scale": "M12 4v16M7 20h10M5 7h14M5 7l-3 6.5h6zM19 7l-3 6.5h6z",
    "search": "M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0M15.5 15.5 20.5 20.5",
    "send": "M3.5 11 20.5 4l-5 16.5-4.5-7zM11 13.5l9.5-9.5",
    "settings": "M4 7h9M17 7h3M4 17h3M11 17h9M17 7a2 2 0 1 1-4 0 2 2 0 0 1 4 0M11 17a2 2 0 1 1-4 0 2 2 0 0 1 4 0",
    "shield": "M12 3.5l7.5 2.5v5.5c0 5-3.5 8-7.5 9.5-4-1.5-7.5-4.5-7.5-9.5V6zM8.5 12l2.5 2.5 4.5-5",
    "sign-out": "M14 4H5v16h9M10 12h10M16.5 8l4 4-4 4",
    "split": "M12 4v16M4 8h5M4 16h5M15 8h5M15 16h5",
    "upload": "M12 16V5M7 9.5l5-5 5 5M4.5 20h15",
    "user": "M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6",
    "users": "M13 8.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0M3 19.5c.6-3.5 3.2-5 6.5-5s5.9 1.5 6.5 5M15.5 5.2a3.5 3.5 0 0 1 0 6.6M18 14.9c1.7.8 2.7 2.3 3 4.6",
}  # fmt: skip


def draw(name: str, *, size: str = "") -> SafeString:
    """The icon `name` as SVG that screen readers skip. Raises KeyError for an unknown name."""
    return format_html(
        '<svg class="icon{}" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"'
        ' focusable="false"><path d="{}"/></svg>',
        f" icon--{size}" if size else "",
        PATHS[name],
    )


@register.simple_tag
def icon(name: str, *, size: str = "", label: str = "") -> SafeString:
    """`{% icon "clock" %}`; `size="large"`; with `label` the words are read aloud."""
    if not label:
        return draw(name, size=size)
    return format_html('{}<span class="visually-hidden">{}</span>', draw(name, size=size), label)


@register.simple_tag
def mark() -> SafeString:
    """The word mark's sign: a porch seen from the street, roof, two pillars, one gold step."""
    return mark_safe(  # a constant
        '<svg class="brand__mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">'
        '<path fill="currentColor" d="M20 4 38 15.5v4H2v-4zM6.5 22h4.5v11H6.500zM29 22h4.5v11H29z"/>'
        '<path fill="#e0a100" d="M2 35h36v3H2zM14 29.5h12V33H14z"/></svg>'
    )
