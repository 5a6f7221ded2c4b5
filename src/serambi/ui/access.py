"""The access rule of this room's own pages, in the form that the architecture test reads."""

from collections.abc import Callable
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])


def anyone(view: View) -> View:
    """Mark `view` as open to everybody, signed in or not, without an office."""
    view.access = "anyone"  # type: ignore[attr-defined]  # a mark that the test of rules reads
    return view
