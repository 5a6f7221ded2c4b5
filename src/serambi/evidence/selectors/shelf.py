"""The office's proofs and how they stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from serambi.evidence.models import Evidence
from serambi.evidence.standing import State
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@dataclass(frozen=True, slots=True)
class Standing:
    """How one proof stood when it was last looked at; `address` is where a reader finds it."""

    id: UUID
    number: int
    kind: str
    title: str
    state: State
    holds: bool
    sentence: str
    address: str
    page: str
    is_public: bool
    checked_at: datetime | None
    expires_on: date | None

    @property
    def state_name(self) -> str:
        """The state in words."""
        return str(self.state.label)


def states(office: Office, ids: Iterable[UUID]) -> dict[UUID, Standing]:
    """How the office's proofs with these keys stand, one query; unknown ones are left out."""
    with office_scope(office):
        rows = Evidence.objects.filter(office=office, pk__in=list(ids), removed_at=None)
        return {row.pk: standing_of(office, row) for row in rows}


def standing_of(office: Office, row: Evidence) -> Standing:
    """The same for a row that was read already."""
    return Standing(
        id=row.pk,
        number=row.number,
        kind=row.kind,
        title=row.title,
        state=State(row.state),
        holds=row.holds,
        sentence=row.sentence,
        address=row.address,
        page=f"/{office.code}/bukti/{row.number}/",
        is_public=row.is_public,
        checked_at=row.checked_at,
        expires_on=row.expires_on,
    )
