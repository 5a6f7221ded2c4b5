"""Tell the office of proofs that will run out, before an assessor finds them run out."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse

from serambi.core.dates import format_date
from serambi.evidence import events
from serambi.evidence.models import Evidence
from serambi.evidence.standing import HOLDING, State
from serambi.identity.models import Membership
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.outbox.services import Owed, enqueue_all

FAR, NEAR = timedelta(days=14), timedelta(days=3)
UNTOLD, TOLD_FAR, TOLD_NEAR = 0, 1, 2
NOT_HOLDING = sorted(set(State) - HOLDING)
OFFICES, ROWS = 20, 2_000
"""Offices, and proofs, that one batch takes at most."""
SHOWN = 60
"""Proofs that one letter names; it counts the others."""


def level_at(expires_on: date | None, today: date) -> int:
    """The notice that is over with when a proof gets this date: who renews something for a week need
    not hear two weeks ahead that it ends.
    """
    if expires_on is None or expires_on - today >= FAR:
        return UNTOLD
    return TOLD_FAR if expires_on - today > NEAR else TOLD_NEAR


def ending(today: date) -> QuerySet[Evidence]:
    """Proofs that hold, whose last day is near, and whose people have not heard of it."""
    due = Q(expires_on__lte=today + NEAR) | Q(warned_level=UNTOLD)
    rows = Evidence.objects.filter(
        due, removed_at=None, warned_level__lt=TOLD_NEAR, expires_on__gte=today,
        expires_on__lte=today + FAR,
    )  # fmt: skip
    return rows.exclude(state__in=NOT_HOLDING)  # so said, it takes no index from the dates


def tell_ending(now: datetime) -> int | None:
    """Owe one letter to each person of up to twenty offices, with all their proofs that will end.

    Two weeks before the last day the owner hears of it (the PPID where there is none), three days
    before it the owner and the PPID; once each. The day is that of the westernmost office. Returns
    how many letters, None when nothing was left to tell; call it in the scope of all offices. Nine queries at most for fifty letters,
    however many offices and proofs.
    """
    today = min(now.astimezone(zone).date() for zone in _zones())
    with transaction.atomic():
        found = ending(today).order_by("office").values_list("office", flat=True).distinct()
        offices = list(found[:OFFICES])
        rows = ending(today).filter(office__in=offices).select_related("office")
        taken = list(rows.select_for_update(of=("self",)).order_by("office", "expires_on")[:ROWS])
        if not taken:
            return None
        letters = _addressed(taken, today)
        enqueue_all([_letter(to, rows, today) for to, rows in letters.items()], channel="email")
        near = [one.pk for one in taken if one.expires_on and one.expires_on - today <= NEAR]
        far = [one.pk for one in taken if one.expires_on and one.expires_on - today > NEAR]
        Evidence.objects.filter(pk__in=near).update(warned_level=TOLD_NEAR)
        Evidence.objects.filter(pk__in=far).update(warned_level=TOLD_FAR)
    return len(letters)


@dataclass(frozen=True, slots=True)
class _To:
    """An address at an office."""

    office_id: int
    address: str


def _zones() -> list[ZoneInfo]:
    return [ZoneInfo(one) for one in Office.Zone.values]


def _addressed(rows: Iterable[Evidence], today: date) -> dict[_To, list[Evidence]]:
    people, ppid = _people({one.office_id for one in rows})
    letters: dict[_To, list[Evidence]] = defaultdict(list)
    for row in rows:
        owner = people.get((row.office_id, row.owner_id)) if row.owner_id else None
        heads = ppid.get(row.office_id, set())
        near = row.expires_on is not None and row.expires_on - today <= NEAR
        wanted = ({owner} if owner else set()) | (heads if near or not owner else set())
        for address in sorted(wanted):
            letters[_To(row.office_id, address)].append(row)
    return letters


def _people(
    offices: set[int],
) -> tuple[Mapping[tuple[int, int], str], Mapping[int, set[str]]]:
    """Addresses of who works there, and those of the PPID; one query."""
    people: dict[tuple[int, int], str] = {}
    ppid: dict[int, set[str]] = defaultdict(set)
    rows = Membership.objects.filter(
        office__in=offices, ended_at__isnull=True, user__is_active=True
    )
    for office, user, email, role in rows.values_list(
        "office_id", "user_id", "user__email", "role"
    ):
        people[office, user] = email
        if role == Role.PPID:
            ppid[office].add(email)
    return people, ppid


def _letter(to: _To, rows: list[Evidence], today: date) -> Owed:
    office = rows[0].office
    page = settings.SERAMBI_ADDRESS + reverse("evidence_desk:shelf", kwargs={"kode": office.code})
    lines = [
        (one, format_date(one.expires_on), (one.expires_on - today).days)
        for one in rows
        if one.expires_on is not None
    ]
    context = {"office": office, "lines": lines[:SHOWN], "more": len(lines[SHOWN:]), "page": page}
    told = hashlib.sha256("".join(str(one.pk) for one in rows).encode()).hexdigest()[:16]
    return Owed(
        office=office, to=to.address, subject=f"{len(rows)} bukti segera berakhir",
        body=render_to_string("evidence/mail/ending.txt", context),
        dedupe_key=f"evidence-ends:{today}:{told}:{to.address}", about=(events.EVIDENCE, office.code),
    )  # fmt: skip
