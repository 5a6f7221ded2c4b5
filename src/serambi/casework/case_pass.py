"""A case handed from its tracking page to a page of another room, within one visit.

The tracking cookie reaches the tracking pages only. The button *Ajukan keberatan* therefore carries
a signed word in its form: it names the case, holds for two hours, and opens nothing in another
office. It is sent by POST and stands in no address.
"""

from datetime import timedelta
from uuid import UUID

from django.core import signing

from serambi.casework.models import InformationRequest
from serambi.casework.selectors.tracking import case_by_id
from serambi.offices.models import Office

HOLDS = timedelta(hours=2)


def case_pass(case: InformationRequest) -> str:
    """The word for `case`; only who opened it with its code is shown it."""
    return signing.dumps(case.pk.hex, salt=_salt(case.office))


def passed_case(office: Office, word: str) -> InformationRequest | None:
    """The case that `word` names in `office`, or None for any other word."""
    try:
        return case_by_id(office, UUID(signing.loads(word, salt=_salt(office), max_age=HOLDS)))
    except (signing.BadSignature, ValueError, TypeError, AttributeError):
        return None


def _salt(office: Office) -> str:
    return f"serambi.casework.pass.{office.code}"
