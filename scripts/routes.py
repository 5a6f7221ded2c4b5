"""The list of all addresses with who may open them: docs/routes.md, read from the code itself."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PAGE = Path(__file__).resolve().parents[1] / "docs" / "routes.md"
HEAD = """# Addresses

Made by `make build` from the URL configuration and the guard on each view; do not edit. *kode* is
an office's region code. An office or object that is not yours answers 404.

| Address | Name | Who |
|---|---|---|
"""
WHO = {
    "anyone": "anybody",
    "public": "anybody, one office",
    "signed_in": "signed-in staff",
    "desk": "staff of the office",
}


@dataclass(frozen=True)
class Route:
    """One address of the product."""

    name: str
    address: str
    view: Any

    @property
    def access(self) -> Any:
        """The rule that the view's guard left on it, None if it has none."""
        return getattr(self.view, "access", None)


def routes() -> Iterator[Route]:
    """Every route of the URL configuration, in its order. Django must be set up."""
    from django.urls import get_resolver

    yield from _walk(get_resolver(), (), "/")


def _walk(resolver: Any, spaces: tuple[str, ...], prefix: str) -> Iterator[Route]:
    for pattern in resolver.url_patterns:
        address = prefix + str(pattern.pattern).removeprefix("^").removesuffix(r"\Z")
        if hasattr(pattern, "url_patterns"):
            inner = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from _walk(pattern, inner, address)
        else:
            yield Route(":".join((*spaces, pattern.name or "unnamed")), address, pattern.callback)


def who(access: Any) -> str:
    """An access rule in words."""
    if isinstance(access, str):  # the design system knows no roles
        return WHO[access]
    roles = ", ".join(sorted(access.roles))
    return WHO[access.kind] + (f": {roles}" if roles else "")


def build() -> dict[Path, bytes]:
    """docs/routes.md."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "serambi.config.settings.test")
    import django

    django.setup()
    rows = sorted((re.sub(r"<\w+:(\w+)>", r"<\1>", route.address), route) for route in routes())
    lines = [f"| `{address}` | `{route.name}` | {who(route.access)} |\n" for address, route in rows]
    return {PAGE: (HEAD + "".join(lines)).encode()}
