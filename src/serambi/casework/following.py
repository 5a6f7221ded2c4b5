"""What grew out of a request in the rooms above: its objections, its disputes.

Those rooms stand above this one, so each declares in its `following.py`, which start-up loads, how
its things are found; the case page shows what they find and knows nothing else of them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from serambi.casework.models import InformationRequest
from serambi.identity.actors import Actor


@dataclass(frozen=True, slots=True)
class Follower:
    """One thing as the case page names it: "Keberatan", its number ("" before it has one), its
    state in words, and the address of its page at the desk."""

    kind: str
    number: str
    state: str
    href: str


Finder = Callable[[InformationRequest, Actor], list[Follower]]
_finders: list[Finder] = []


def declare(finder: Finder) -> None:
    """Let `finder` find what grew out of a request and may be seen by an actor, oldest first."""
    if finder not in _finders:
        _finders.append(finder)


def followers(case: InformationRequest, actor: Actor) -> list[Follower]:
    """Everything that grew out of `case`, in the order in which the rooms stand."""
    return [one for finder in _finders for one in finder(case, actor)]


@dataclass(frozen=True, slots=True)
class Offer:
    """What a room above holds out to the applicant on the tracking page: a button that posts the
    case's pass (`casework.case_pass`) to `action`."""

    title: str
    sentence: str
    button: str
    action: str


Offering = Callable[[InformationRequest], Offer | None]
_offerings: list[Offering] = []


def offer(finder: Offering) -> None:
    """Let `finder` say what its room holds out to the applicant of a request, None for nothing."""
    if finder not in _offerings:
        _offerings.append(finder)


def offers(case: InformationRequest) -> list[Offer]:
    """Everything that is held out to the applicant of `case`."""
    return [one for finder in _offerings if (one := finder(case)) is not None]
