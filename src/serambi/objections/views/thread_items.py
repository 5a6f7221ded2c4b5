"""The ledger's sentences of an objection as the timeline that its applicant reads."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from serambi.ledger.models import Event
from serambi.letters.kinds import Kind
from serambi.letters.models import Letter
from serambi.objections import events
from serambi.objections.models import Objection
from serambi.ui.components.thread import ThreadItem

LOOKS: dict[str, tuple[str, str]] = {
    events.FILED.code: ("inbox", "info"),
    events.FILED_LATE.code: ("clock", "soon"),
    events.REGISTERED.code: ("check", "info"),
    events.TALK_CALLED.code: ("users", "soon"),
    events.TALK_HELD.code: ("users", "info"),
    events.ANSWERED.code: ("letter", "ok"),
    events.ORDERED.code: ("flag", "ok"),
    events.SAME_PERSON.code: ("alert", "soon"),
    events.LAPSED.code: ("alert", "late"),
    events.DISPUTED.code: ("scale", "soon"),
    events.CLOSED.code: ("check-circle", "ok"),
    events.WITHDRAWN.code: ("minus", "plain"),
}
LETTERS: dict[str, tuple[Kind, ...]] = {
    events.FILED.code: (Kind.TANDA_BUKTI_KEBERATAN,),
    events.TALK_HELD.code: (Kind.BERITA_ACARA_MUSYAWARAH,),
    events.ANSWERED.code: (Kind.TANGGAPAN_KEBERATAN,),
}
OWN_ACTS = "objection."
"""Letters stand as links beside the act that issued them, not as acts of their own."""


def address(objection: Objection, letter: Letter) -> str:
    """Where the applicant opens `letter`; the receipt has its own page."""
    kode = objection.office.code
    if letter.kind == Kind.TANDA_BUKTI_KEBERATAN:
        return reverse("objections:receipt", kwargs={"kode": kode})
    return reverse("objections:letter", kwargs={"kode": kode, "letter_id": letter.pk})


def items(
    objection: Objection, thread: Sequence[Event], letters: Sequence[Letter]
) -> list[ThreadItem]:
    """Newest first."""
    own = [event for event in thread if event.act.startswith(OWN_ACTS)]
    return [_item(objection, event, letters) for event in reversed(own)]


def _item(objection: Objection, event: Event, letters: Sequence[Letter]) -> ThreadItem:
    icon, tone = LOOKS.get(event.act, ("check", "plain"))
    kinds = LETTERS.get(event.act, ())
    return ThreadItem(
        at=event.at,
        sentence=event.sentence(),
        who={"pemohon": _("Anda"), "sistem": _("Sistem")}.get(event.actor, _("Kantor")),
        icon=icon,
        tone=tone,
        links=[(one.name, address(objection, one)) for one in letters if one.kind in kinds],
    )
