"""The desk's list of complaints, ordered by what is owed first, with counts per pile."""

import re
from dataclasses import dataclass, field

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from serambi.casework import validation
from serambi.complaints.life import OPEN, State
from serambi.complaints.models import Complainant, Complaint
from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.identity.sealing import blind_index
from serambi.offices.models import Office

STILL_OPEN = Q(state__in=[state.value for state in OPEN])
PILES: dict[str, Q] = {
    "terutang": STILL_OPEN,
    "baru": Q(state=State.DITERIMA.value),
    "menunggu": Q(state=State.MENUNGGU.value),
    "diteruskan": Q(state=State.DITERUSKAN.value),
    "diputus": Q(state=State.DIPUTUS.value),
    "selesai": Q(state__in=[State.SELESAI.value, State.DICABUT.value]),
}
PILE_NAMES = {
    "terutang": _("Perlu ditangani"),
    "baru": _("Baru masuk"),
    "menunggu": _("Menunggu pengadu"),
    "diteruskan": _("Diteruskan"),
    "diputus": _("Diputus"),
    "selesai": _("Selesai"),
    "semua": _("Semua"),
}
PHONE = re.compile(r"[\d\s+().-]{7,25}")
OLDEST_FIRST = {"terutang", "baru", "menunggu", "diteruskan"}


@dataclass(frozen=True, slots=True)
class InboxFilter:
    """What the desk asks for; empty strings mean no filter. `mine` is an account's key, or None."""

    pile: str = "terutang"
    kind: str = ""
    text: str = ""
    mine: int | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many complaints lie in each pile, and how many of those open are late."""

    piles: dict[str, int] = field(default_factory=dict)
    late: int = 0


def inbox(visible: QuerySet[Complaint], wanted: InboxFilter, office: Office) -> QuerySet[Complaint]:
    """Those of the `visible` complaints that are wanted, with their complainant, in one query."""
    rows = visible
    if wanted.pile in PILES:
        rows = rows.filter(PILES[wanted.pile])
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.mine is not None:
        rows = rows.filter(handler=wanted.mine)
    for word in _words(wanted.text):
        rows = rows.filter(_matches(office, word))
    order = (
        ("due_on", "received_at", "id") if wanted.pile in OLDEST_FIRST else ("-received_at", "id")
    )
    return rows.order_by(*order).select_related("complainant", "handler", "division")


def counts(visible: QuerySet[Complaint], office: Office) -> Counts:
    """All piles in one query."""
    today = clock.today(office.tz)
    numbers = visible.aggregate(
        semua=Count("pk"),
        late=Count("pk", filter=STILL_OPEN & Q(due_on__lt=today)),
        **{name: Count("pk", filter=condition) for name, condition in PILES.items()},
    )
    return Counts(piles={name: numbers[name] for name in PILE_NAMES}, late=numbers["late"])


def _words(text: str) -> list[str]:
    """The words to look for; a telephone number is one word, however it is spaced."""
    if PHONE.fullmatch(text.strip()):
        try:
            return [validation.phone(text)]
        except InvalidInput:
            pass
    return text.split()[:6]


def _matches(office: Office, word: str) -> Q:
    """A part of the register number, or the exact address or number of an open identity."""
    named = Complainant.objects.filter(
        Q(email_index=blind_index(office.pk, "email", word.casefold()))
        | Q(phone_index=blind_index(office.pk, "phone", word)),
        complaint_id=OuterRef("pk"),
    )
    return Q(register_no__icontains=word) | Q(Exists(named))
