"""The ledger's sentences of a case as the timeline that its applicant reads."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from serambi.casework import events
from serambi.casework.looks import look
from serambi.casework.models import InformationRequest
from serambi.casework.selectors.outlook import Outlook
from serambi.ledger.models import Event
from serambi.letters.kinds import Kind
from serambi.letters.models import Letter
from serambi.ui.components.thread import ThreadItem

CASE_ACTS = "request."
"""Letters stand as links beside the act that issued them, not as acts of their own."""
LETTERS: dict[str, tuple[Kind, ...]] = {
    events.COMPLETION_ASKED.code: (Kind.BELUM_LENGKAP,),
    events.EXTENDED.code: (Kind.PERPANJANGAN,),
    events.SENT.code: (Kind.PEMBERITAHUAN, Kind.PENOLAKAN, Kind.PERTIMBANGAN),
    events.DELIVERED.code: (Kind.TANDA_TERIMA,),
}
"""The letters that an act issues; an answer may be given again on an order."""


def letter_address(case: InformationRequest, letter: Letter) -> str:
    """Where the applicant opens `letter`; the receipt has its own page."""
    if letter.kind == Kind.TANDA_BUKTI:
        return reverse("track:receipt", kwargs={"kode": case.office.code})
    return reverse("track:letter", kwargs={"kode": case.office.code, "letter_id": letter.pk})


def items(
    case: InformationRequest, thread: Sequence[Event], letters: Sequence[Letter], outlook: Outlook
) -> list[ThreadItem]:
    """Newest first, headed by the step that lies ahead."""
    past = [
        _item(case, event, _issued_with(event, thread, letters))
        for event in thread
        if event.act.startswith(CASE_ACTS)
    ]
    ahead = []
    if outlook.ahead:
        ahead = [
            ThreadItem(
                None,
                outlook.ahead,
                icon="flag",
                tone=outlook.tone,
                ahead=True,
                when=_("Berikutnya"),
            )
        ]
    return [*ahead, *reversed(past)]


def _issued_with(event: Event, thread: Sequence[Event], letters: Sequence[Letter]) -> list[Letter]:
    """The letters of the event's kinds, issued before the same act was done again."""
    kinds = LETTERS.get(event.act, ())
    same = [other for other in thread if other.act == event.act]
    after = min((other.at for other in same if other.seq > event.seq), default=None)
    is_first = event.seq == same[0].seq
    return [
        letter
        for letter in letters
        if letter.kind in kinds
        and (is_first or letter.issued_at >= event.at)
        and (after is None or letter.issued_at < after)
    ]


def _item(case: InformationRequest, event: Event, letters: Sequence[Letter]) -> ThreadItem:
    icon, tone = look(event.act)
    return ThreadItem(
        at=event.at,
        sentence=event.sentence(),
        who=_who(event),
        icon=icon,
        tone=tone,
        links=[(letter.name, letter_address(case, letter)) for letter in letters],
    )


def _who(event: Event) -> str:
    """The public reads offices and roles, not the names of clerks."""
    return {"pemohon": _("Anda"), "sistem": _("Sistem")}.get(event.actor, _("Kantor"))
