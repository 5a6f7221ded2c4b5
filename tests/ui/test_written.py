"""The filter that says of which language words are."""

import pytest
from django.template import Context, Template
from django.utils import translation


def drawn(page: str, expression: str, value: object = "Laporan & data") -> str:
    with translation.override(page):
        template = Template("{% load serambi %}{{ " + expression + " }}")
        return template.render(Context({"value": value, "none": None, "number": 7}))


@pytest.mark.parametrize(
    ("page", "expression", "text"),
    [
        ("id", "value|written", "Laporan &amp; data"),
        ("en", "value|written", '<span lang="id">Laporan &amp; data</span>'),
        ("en", 'value|written:"en"', "Laporan &amp; data"),
        ("id", 'value|written:"en"', '<span lang="en">Laporan &amp; data</span>'),
        ("en", 'value|written:"xx"', "Laporan &amp; data"),
        ("en", "none|written", ""),
        ("en", '""|written', ""),
        ("en", "number|written", '<span lang="id">7</span>'),
        ("en", "value|truncatechars:4|written", '<span lang="id">Lap…</span>'),
    ],
)
def test_words_of_another_language_than_the_pages_are_marked(
    page: str, expression: str, text: str
) -> None:
    assert drawn(page, expression) == text


def test_what_is_typed_stays_escaped() -> None:
    shown = drawn("en", "value|written", "<script>alert(1)</script>")
    assert shown == '<span lang="id">&lt;script&gt;alert(1)&lt;/script&gt;</span>'
