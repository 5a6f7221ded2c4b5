"""The desk's list of cases, ordered by what is owed first, with counts per pile."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce

from serambi.casework.models import Applicant, ClockRow, InformationRequest
from serambi.core import clock
from serambi.identity.sealing import blind_index
from serambi.law.lifecycle import State
from serambi.offices.models import Office

UNANSWERED = Q(noticed_at__isnull=True, ended_at__isnull=True)
"""Those that wait for their first answer."""
OWING = Q(noticed_at__isnull=True) | Q(ordered_due_on__isnull=False)
OWED_ON = Coalesce("ordered_due_on", "due_on")
"""The day on which the office owes something: that of an open order, else that of the answer."""
PILES: dict[str, Q] = {
    "terutang": Q(ended_at__isnull=True) & OWING,
    "baru": Q(state=State.DITERIMA.value),
    "menunggu_pemohon": Q(state=State.PERLU_DILENGKAPI.value),
    "diproses": Q(
        state__in=[State.DIPROSES.value, State.DIPERPANJANG.value, State.UJI_KONSEKUENSI.value]
    ),
    "perintah": Q(ordered_due_on__isnull=False, ended_at__isnull=True),
    "penyerahan": Q(noticed_at__isnull=False, ended_at__isnull=True),
    "selesai": Q(ended_at__isnull=False),
}
PILE_NAMES = {
    "terutang": "Perlu dijawab",
    "baru": "Baru masuk",
    "menunggu_pemohon": "Menunggu pemohon",
    "diproses": "Sedang diproses",
    "perintah": "Diperintahkan",
    "penyerahan": "Sudah dijawab",
    "selesai": "Selesai",
    "semua": "Semua",
}


@dataclass(frozen=True, slots=True)
class InboxFilter:
    """What the desk asks for; empty strings mean no filter."""

    pile: str = "terutang"
    regime: str = ""
    channel: str = ""
    text: str = ""
    late_only: bool = False
    received_from: date | None = None
    received_to: date | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many cases lie in each pile, and how many of those unanswered are late."""

    piles: dict[str, int] = field(default_factory=dict)
    late: int = 0


def inbox(
    visible: QuerySet[InformationRequest], office: Office, wanted: InboxFilter
) -> QuerySet[InformationRequest]:
    """Those of the `visible` cases that are wanted, owed first; two further queries fetch the rest."""
    cases = visible
    if wanted.pile in PILES:
        cases = cases.filter(PILES[wanted.pile])
    if wanted.regime:
        cases = cases.filter(regime=wanted.regime)
    if wanted.channel:
        cases = cases.filter(channel=wanted.channel)
    if wanted.late_only:
        cases = cases.filter(UNANSWERED, due_on__lt=clock.today(office.tz))
    if wanted.received_from:
        cases = cases.filter(received_at__date__gte=wanted.received_from)
    if wanted.received_to:
        cases = cases.filter(received_at__date__lte=wanted.received_to)
    for word in wanted.text.split()[:6]:
        cases = cases.filter(_matches(office, word))
    return (
        cases.order_by(*_order(wanted.pile))
        .select_related("office")
        .prefetch_related(
            Prefetch("clock_rows", queryset=ClockRow.objects.order_by("at", "id")),
            Prefetch("applicant", queryset=Applicant.objects.all()),
        )
    )


def _order(pile: str) -> tuple[Any, ...]:
    if pile in {"penyerahan", "selesai", "semua"}:
        return ("-received_at", "id")
    return (OWED_ON if pile in {"terutang", "perintah"} else "due_on", "received_at", "id")


def counts(visible: QuerySet[InformationRequest], office: Office) -> Counts:
    """All piles in one query."""
    today = clock.today(office.tz)
    numbers = visible.aggregate(
        semua=Count("pk"),
        late=Count("pk", filter=UNANSWERED & Q(due_on__lt=today)),
        **{name: Count("pk", filter=condition) for name, condition in PILES.items()},
    )
    return Counts(piles={name: numbers[name] for name in PILE_NAMES}, late=numbers["late"])


def _matches(office: Office, word: str) -> Q:
    """Register number or words of the request, or an exact word of the name, phone or e-mail."""
    folded = word.casefold()
    named = Applicant.objects.filter(
        Q(name_tokens__token=blind_index(office.pk, "name", folded))
        | Q(email_index=blind_index(office.pk, "email", folded)),
        case_id=OuterRef("pk"),
    )  # asked, not joined: a name has several tokens, and each would show the case once more
    return Q(register_no__icontains=word) | Q(details__icontains=word) | Q(Exists(named))
