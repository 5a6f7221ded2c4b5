"""Grounds, periods and triggers as people read them."""

from collections.abc import Iterable
from datetime import date

from serambi.classification.models import ConsequenceTest, ExemptionRecord, Trigger
from serambi.core.dates import format_date
from serambi.law.exemptions import Exemption


def ground_words(ground: Exemption) -> str:
    """ "UU 14/2008 Pasal 17 huruf a angka 2: Identitas informan …" """
    return f"{ground.basis}: {ground.title}"


def basis_words(grounds: Iterable[Exemption], statute: str = "") -> str:
    """All grounds and the other statute in one line."""
    return "; ".join([*(ground_words(one) for one in grounds), *([statute] if statute else [])])


def period_words(expires_on: date | None, review_on: date | None, words: str = "") -> str:
    """ "sampai 23 November 2031", or "selama diperlukan; ditinjau 1 Maret 2028"."""
    if expires_on is not None:
        until = f"sampai {format_date(expires_on)}"
        return f"{words}, {until}" if words else until
    length = words or "selama diperlukan"
    return f"{length}; ditinjau {format_date(review_on)}" if review_on else length


def period_of(thing: ConsequenceTest | ExemptionRecord) -> str:
    """The period of a test or an entry."""
    return period_words(thing.expires_on, thing.review_on, thing.period_words)


def trigger_of(test: ConsequenceTest) -> str:
    """What made the test necessary, with its number."""
    words = str(Trigger(test.trigger).label)
    about = test.case_no or test.trigger_note
    return f"{words}: {about}" if about else words
