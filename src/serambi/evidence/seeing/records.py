"""A live record as something seen."""

from serambi.core import clock
from serambi.evidence.live import LiveState, find
from serambi.evidence.live.facts import Facts
from serambi.evidence.seeing.seen import Seen, held_until
from serambi.evidence.standing import State
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def see_live(office: Office, key: str, facts: Facts | None = None) -> Seen:
    """How the live record stands; `facts` are shared when many of one office are looked at."""
    known = facts or Facts(office, clock.today(office.tz))
    with office_scope(office):
        return seen_of(find(key).answer(key, known))


def seen_of(one: LiveState) -> Seen:
    """The answer of a live record in the words of the shelf."""
    if one.holds:
        state = held_until(one.expires_on, one.as_of)
    elif one.expires_on is not None and one.expires_on < one.as_of:
        state = State.STALE
    else:
        state = State.ABSENT
    facts = {"key": one.key, "as_of": one.as_of.isoformat()}
    return Seen(state, one.sentence, one.address, one.expires_on, facts)
