"""One act that a page of the desk offers, from the last part of its address to its service."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from serambi.ui.forms import DomainForm
from serambi.ui.words import Words

Found = TypeVar("Found")
"""What the page shows: a case, an objection, a dispute, a complaint with all about it."""


def _always(_found: Any) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class DeskAct(Generic[Found]):
    """Its address part, the table's act, the words, the form, and the service to call.

    `fits` hides an act that the state allows but the matter does not call for; `aside` acts stand
    beside their subject instead of in the list of next steps. A room says which forms are its own.
    """

    slug: str
    act: StrEnum
    title: Words
    button: Words
    run: Callable[..., Any]
    form: type[DomainForm] = DomainForm
    hint: Words = ""
    icon: str = "arrow-right"
    primary: bool = False
    aside: bool = False
    fits: Callable[[Found], bool] = _always
