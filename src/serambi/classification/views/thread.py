"""The ledger's sentences as a timeline."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse

from serambi.ledger.models import Event
from serambi.letters.models import Letter
from serambi.offices.models import Office
from serambi.ui.components.thread import ThreadItem


def items(
    office: Office, told: Iterable[Event], letters: Sequence[Letter] = (), **about: Any
) -> list[ThreadItem]:
    """Newest first, with links to the letters that an event speaks of."""
    known = {str(letter.pk): letter for letter in letters}
    found = []
    for event in reversed(list(told)):
        letter = known.get(str(event.payload.get("id", "")))
        links = []
        if letter is not None:
            where = reverse(
                "classification_desk:letter",
                kwargs={"kode": office.code, "letter_id": letter.pk, **about},
            )
            links = [(letter.name, where)]
        found.append(
            ThreadItem(at=event.at, sentence=event.sentence(), who=event.actor_name, links=links)
        )
    return found
