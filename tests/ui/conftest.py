"""Templates and markup, taken apart."""

from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from django.template import engines
from django.test import RequestFactory

Render = Callable[..., str]


@pytest.fixture
def render() -> Render:
    """`render("{% … %}", name=value)`: the text with `{% load serambi %}` before it."""

    def run(source: str, path: str = "/", **context: object) -> str:
        template = engines["django"].from_string("{% load i18n serambi %}" + source)
        return template.render(context, RequestFactory().get(path))

    return run


class Elements(HTMLParser):
    """Every element of a page with its attributes and the text directly inside."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str, **attrs: str) -> list[dict[str, str]]:
        """Attributes of each `tag` whose attributes include `attrs`."""
        return [own for name, own in self.found if name == tag and attrs.items() <= own.items()]

    def by_id(self, name: str) -> dict[str, str]:
        """The attributes of the one element with id `name`."""
        [own] = [own for _tag, own in self.found if own.get("id") == name]
        return own
