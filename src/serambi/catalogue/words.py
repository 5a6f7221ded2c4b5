"""Names of categories, headings and formats as people read them, in the page's language."""

from django.utils.translation import gettext as _

from serambi.law.headings import CATEGORY_NAMES, Category, headings

HEADING_TITLES = {one.code: one.title for one in headings()}


def category_name(value: str) -> str:
    """ "berkala" → "Informasi berkala"."""
    return _(CATEGORY_NAMES[Category(value)]) if value in set(Category) else value


def heading_title(code: str) -> str:
    """The statutory heading's own words; "" for none."""
    return _(HEADING_TITLES[code]) if code in HEADING_TITLES else code


def format_name(value: str) -> str:
    """ "both" → "Salinan digital dan cetak"."""
    return {
        "softcopy": _("Salinan digital"),
        "hardcopy": _("Salinan cetak"),
        "both": _("Salinan digital dan cetak"),
    }.get(value, value)


def language_name(value: str) -> str:
    """ "id" → "Bahasa Indonesia"."""
    return {
        "id": _("Bahasa Indonesia"),
        "en": _("Bahasa Inggris"),
        "xx": _("Bahasa lain"),
    }.get(value, value)
