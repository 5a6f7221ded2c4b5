"""The desk's list of objections, ordered by what is owed first, with counts per pile."""

from dataclasses import dataclass, field

from django.db.models import Count, Q, QuerySet

from serambi.core import clock
from serambi.law.objection import ANSWERED, OWED, State
from serambi.objections.models import Objection
from serambi.offices.models import Office

PILES: dict[str, Q] = {
    "terutang": Q(state__in=[state.value for state in OWED]),
    "baru": Q(state=State.DITERIMA.value),
    "musyawarah": Q(state=State.MUSYAWARAH.value),
    "tidak_ditanggapi": Q(state=State.TIDAK_DITANGGAPI.value),
    "ditanggapi": Q(state__in=[state.value for state in ANSWERED]),
    "sengketa": Q(state=State.SENGKETA.value),
    "selesai": Q(state__in=[State.SELESAI.value, State.DICABUT.value]),
}
PILE_NAMES = {
    "terutang": "Perlu ditanggapi",
    "baru": "Baru masuk",
    "musyawarah": "Musyawarah",
    "tidak_ditanggapi": "Tidak ditanggapi",
    "ditanggapi": "Sudah ditanggapi",
    "sengketa": "Sengketa",
    "selesai": "Selesai",
    "semua": "Semua",
}
OLDEST_FIRST = {"terutang", "baru", "musyawarah", "tidak_ditanggapi"}


@dataclass(frozen=True, slots=True)
class InboxFilter:
    """What the desk asks for; empty strings mean no filter. `ground` is a letter a-g."""

    pile: str = "terutang"
    regime: str = ""
    ground: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many objections lie in each pile, and how many of those owed are late."""

    piles: dict[str, int] = field(default_factory=dict)
    late: int = 0


def inbox(visible: QuerySet[Objection], wanted: InboxFilter) -> QuerySet[Objection]:
    """Those of the `visible` objections that are wanted; two further queries fetch the rest."""
    rows = visible
    if wanted.pile in PILES:
        rows = rows.filter(PILES[wanted.pile])
    if wanted.regime:
        rows = rows.filter(regime=wanted.regime)
    if wanted.ground:
        rows = rows.filter(grounds__letter=wanted.ground)
    for word in wanted.text.split()[:6]:
        rows = rows.filter(
            Q(register_no__icontains=word)
            | Q(information__icontains=word)
            | Q(case__register_no__icontains=word)
            | Q(request_ref__icontains=word)
        )
    order = (
        ("due_on", "received_at", "id") if wanted.pile in OLDEST_FIRST else ("-received_at", "id")
    )
    return rows.order_by(*order).select_related("case", "objector").prefetch_related("grounds")


def counts(visible: QuerySet[Objection], office: Office) -> Counts:
    """All piles in one query."""
    today = clock.today(office.tz)
    numbers = visible.aggregate(
        semua=Count("pk"),
        late=Count("pk", filter=PILES["terutang"] & Q(due_on__lt=today)),
        **{name: Count("pk", filter=condition) for name, condition in PILES.items()},
    )
    return Counts(piles={name: numbers[name] for name in PILE_NAMES}, late=numbers["late"])
