"""What a room above holds out to the objector on the tracking page of an objection.

An offer is a button that posts a signed word to an address of that room. The word (*izin*) names the
objection, holds for two hours, and opens nothing in another office, and no request.
"""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.core import signing

from serambi.casework.following import Offer
from serambi.objections.models import Objection
from serambi.objections.selectors.tracking import objection_by_id
from serambi.offices.models import Office

HOLDS = timedelta(hours=2)
Offering = Callable[[Objection], Offer | None]
_offerings: list[Offering] = []


def offer(finder: Offering) -> None:
    """Let `finder` say what its room holds out to the objector, None for nothing."""
    if finder not in _offerings:
        _offerings.append(finder)


def offers(objection: Objection) -> list[Offer]:
    """Everything that is held out to whoever opened `objection` with its code."""
    return [one for finder in _offerings if (one := finder(objection)) is not None]


def objection_pass(objection: Objection) -> str:
    """The word for `objection`; only who opened it with its code is shown it."""
    return signing.dumps(objection.pk.hex, salt=_salt(objection.office))


def passed_objection(office: Office, word: str) -> Objection | None:
    """The objection that `word` names in `office`, or None for any other word."""
    try:
        number = UUID(signing.loads(word, salt=_salt(office), max_age=HOLDS))
    except (signing.BadSignature, ValueError, TypeError, AttributeError):
        return None
    return objection_by_id(office, number)


def _salt(office: Office) -> str:
    return f"serambi.objections.pass.{office.code}"
