"""Put the plain links of answers on the shelf of proofs, where the watch looks at them."""

import uuid
from collections import defaultdict
from dataclasses import dataclass

from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.evaluation import access, words
from serambi.evaluation.selectors.readiness import readiness
from serambi.evidence.content import Content
from serambi.evidence.models import Evidence
from serambi.evidence.services import add
from serambi.identity.actors import Actor
from serambi.monev.models import Instrument
from serambi.offices.models import Office

SHOWN = 12
"""So many question numbers stand in the title of one proof."""


@dataclass(frozen=True, slots=True)
class Watched:
    """How many links went on the shelf, and how many the shelf refused (addresses it cannot ask)."""

    added: int
    refused: int


def watch_links(*, office: Office, actor: Actor, instrument: Instrument) -> Watched:
    """Each plain link that shows an answer becomes a proof of its own, closed to the public.

    One proof per address, however many answers use it; one that is on the shelf already is left as
    it is. The watch asks the first of them within minutes. Raises NotAllowed.
    """
    words.demand(access.can_watch(actor, office.pk))
    codes: dict[str, list[str]] = defaultdict(list)
    for line in readiness(office, instrument).unwatched:
        codes[line.unwatched].append(line.code)
    day, added, refused = clock.today(office.tz), 0, 0
    for url, numbers in codes.items():
        content = Content(
            title=_title(numbers), note=instrument.title[:500], is_public=False, url=url
        )
        key = uuid.uuid5(uuid.NAMESPACE_URL, f"{office.pk} {day} {url}")
        try:
            add(
                office=office, actor=actor, kind=Evidence.Kind.LINK, content=content,
                submit_key=key,
            )  # fmt: skip
        except InvalidInput:
            refused += 1
        else:
            added += 1
    return Watched(added, refused)


def _title(numbers: list[str]) -> str:
    shown = ", ".join(numbers[:SHOWN]) + (" …" if len(numbers) > SHOWN else "")
    return f"Tautan jawaban {shown}"
