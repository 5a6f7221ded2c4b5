"""The follow-up board: what is owed, by when, by whom, and what closed actions did."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from serambi.core import clock
from serambi.core.errors import NotFound
from serambi.evaluation.models import ImprovementAction
from serambi.evaluation.selectors.figures import service_figures
from serambi.evaluation.selectors.targets import Effect, effects, target_values
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

SOON = timedelta(days=7)
MOST_CLOSED = 60
S = ImprovementAction.State


@dataclass(frozen=True, slots=True)
class Board:
    """Open actions by urgency, closed ones with their effect, the newest first."""

    late: list[Effect]
    soon: list[Effect]
    later: list[Effect]
    closed: list[Effect]

    @property
    def still(self) -> int:
        """How many are to be done."""
        return len(self.late) + len(self.soon) + len(self.later)


def board(office: Office, owner_id: int | None = None) -> Board:
    """The office's board, or one person's. The cost does not grow with the number of actions."""
    today = clock.today(office.tz)
    with office_scope(office):
        rows = ImprovementAction.objects.filter(office=office).exclude(state=S.DRAFT)
        if owner_id is not None:
            rows = rows.filter(owner_id=owner_id)
        rows = rows.select_related("owner", "meeting", "proof_file")
        still = list(rows.filter(state=S.OPEN).order_by("due_on", "pk"))
        closed = list(rows.exclude(state=S.OPEN).order_by("-closed_at", "pk")[:MOST_CLOSED])
        figures = service_figures(office)
        values = target_values(office, figures)
    found = effects(still, values, figures)
    return Board(
        late=[one for one in found if one.action.due_on < today],
        soon=[one for one in found if today <= one.action.due_on <= today + SOON],
        later=[one for one in found if one.action.due_on > today + SOON],
        closed=effects(closed, values, figures),
    )


def action_of(office: Office, action_id: UUID) -> ImprovementAction:
    """One action of the office. Raises NotFound."""
    with office_scope(office):
        rows = ImprovementAction.objects.filter(office=office, pk=action_id)
        found: ImprovementAction | None = rows.select_related(
            "owner", "meeting", "proof_file", "office"
        ).first()
    if found is None:
        raise NotFound("action.unknown", _("Tindak lanjut ini tidak ada."))
    return found


def days_words(due: date, today: date) -> str:
    """ "3 hari lagi", "hari ini", "lewat 2 hari"."""
    days = (due - today).days
    if days == 0:
        return _("hari ini")
    if days < 0:
        return _("lewat %(n)s hari") % {"n": -days}
    return _("%(n)s hari lagi") % {"n": days}
