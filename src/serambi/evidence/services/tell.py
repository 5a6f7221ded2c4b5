"""Tell the office of a proof that fell, before an assessor finds it: its owner, then once the PPID."""

from collections import defaultdict
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse

from serambi.evidence import events
from serambi.evidence.models import Evidence
from serambi.evidence.standing import BAD
from serambi.identity.models import Membership
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.outbox.services import enqueue

ESCALATE = timedelta(days=3)
"""So long the owner has before the PPID and the superior hear of it."""
OWNER, HEADS = 1, 2


def tell_owners(office: Office, now: datetime) -> int:
    """Owe one letter to each person with all the proofs they must hear of; returns how many letters.

    First the owner, at once (the PPID where there is none); after three days without mending the
    PPID and the superior, once. Then silence until it holds again: no letter comes twice.
    """
    with transaction.atomic(), office_scope(office):
        rows = list(_untold(office, now))
        if not rows:
            return 0
        letters = _addressed(office, rows)
        for (address, level), proofs in letters.items():
            _tell(office, address, level, proofs, now)
        for row in rows:
            row.told_level, row.told_at = row.told_level + 1, now
        Evidence.objects.bulk_update(rows, ["told_level", "told_at"])
    return len(letters)


def _untold(office: Office, now: datetime) -> list[Evidence]:
    fresh = Q(told_level=0) | Q(told_level=1, told_at__lte=now - ESCALATE)
    rows = Evidence.objects.filter(
        fresh, office=office, removed_at=None, state__in=sorted(BAD), told_level__lt=HEADS
    )
    return list(rows.select_for_update().order_by("number"))


def _addressed(office: Office, rows: list[Evidence]) -> dict[tuple[str, int], list[Evidence]]:
    """The proofs by e-mail address of who must be told, and as what."""
    people = list(
        Membership.objects.filter(
            office=office, ended_at__isnull=True, user__is_active=True
        ).values_list("user_id", "user__email", "role")
    )
    emails = {user: email for user, email, _role in people}
    ppid = sorted({email for _user, email, role in people if role == Role.PPID})
    heads = sorted({email for _user, email, role in people if role in {Role.PPID, Role.ATASAN}})
    letters: dict[tuple[str, int], list[Evidence]] = defaultdict(list)
    for row in rows:
        level = row.told_level + 1
        owner = emails.get(row.owner_id) if row.owner_id is not None else None
        first = [owner] if owner else ppid
        for address in first if level == OWNER else heads:
            letters[address, level].append(row)
    return letters


def _tell(office: Office, address: str, level: int, rows: list[Evidence], now: datetime) -> None:
    page = settings.SERAMBI_ADDRESS + reverse("evidence_desk:shelf", kwargs={"kode": office.code})
    context = {"office": office, "rows": rows, "page": page, "escalated": level == HEADS}
    enqueue(
        office=office,
        channel="email",
        to=address,
        subject=f"{len(rows)} bukti tidak lagi berlaku",
        body=render_to_string("evidence/mail/fallen.txt", context),
        dedupe_key=f"evidence:{now:%Y%m%d%H%M%S}:{level}:{address}"[:160],
        about=(events.EVIDENCE, office.code),
    )
