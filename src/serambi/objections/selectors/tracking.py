"""Finding an objection by its tracking code, and what its applicant may read."""

from dataclasses import dataclass
from uuid import UUID

from serambi.core import ids
from serambi.ledger.models import Event
from serambi.ledger.selectors import thread
from serambi.letters.models import Letter
from serambi.letters.selectors import for_object
from serambi.objections.events import INTERNAL
from serambi.objections.models import Objection, ObjectionReply, Talk
from serambi.offices.models import Office


@dataclass(frozen=True, slots=True)
class Progress:
    """What the objection's page shows: sentences, letters, the answer, the talk ahead."""

    objection: Objection
    thread: list[Event]
    letters: list[Letter]
    answer: ObjectionReply | None
    talk: Talk | None


def objection_by_code(office: Office, typed: str) -> Objection | None:
    """The objection of `office` whose tracking code is `typed`, or None."""
    return ids.found_by_code(typed, lambda digest: _first(office, tracking_digest=digest))


def objection_by_id(office: Office, objection_id: UUID) -> Objection | None:
    """The objection an opened (signed) cookie points at."""
    return _first(office, pk=objection_id)


def progress(objection: Objection) -> Progress:
    """All that the applicant may read: no internal acts, no drafts."""
    about = ("objection", objection.pk)
    talks = list(objection.talks.all())
    return Progress(
        objection=objection,
        thread=[one for one in thread(objection.office, about) if one.act not in INTERNAL],
        letters=for_object(objection.office, about),
        answer=objection.replies.filter(stage=ObjectionReply.Stage.SENT).first(),
        talk=talks[-1] if talks else None,
    )


def _first(office: Office, **wanted: object) -> Objection | None:
    found: Objection | None = (
        Objection.objects.filter(office=office, **wanted)
        .select_related("case", "objector")
        .prefetch_related("grounds")
        .first()
    )
    if found is not None:
        found.office = office
        if found.case is not None:
            found.case.office = office
    return found
