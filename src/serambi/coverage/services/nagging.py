"""Reminders to those who own what is wrong."""

from collections import defaultdict
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from serambi.coverage import events
from serambi.coverage.models import CoverageSlot
from serambi.coverage.selectors.board import SlotView, board
from serambi.identity.models import Membership
from serambi.law.duties import FAULT_NAMES, Counted
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.outbox.services import enqueue

AGAIN = timedelta(days=7)


def nag(office: Office, now: datetime) -> int:
    """Owe each owner one letter with all their faulty headings; returns how many letters.

    An owner hears at once of the first fault, and once in seven days as long as one is left: a
    fault that comes up in between waits for the next letter. A heading without an owner, or whose
    owner left, is told to the PPID. When a heading is mended its memory is wiped, so that an owner
    with nothing open is told of the next fault at once.
    """
    with transaction.atomic(), office_scope(office):
        found = board(office)
        faulty = [one for one in found.slots if one.judged.faults and _own(one)]
        _forget([one for one in found.slots if not one.judged.faults])
        letters = {
            address: slots
            for address, slots in _addressed(office, faulty).items()
            if _is_due(slots, now)
        }
        for address, slots in letters.items():
            _tell(office, address, slots, now)
        _remember(office, {one.heading.code for slots in letters.values() for one in slots}, now)
    return len(letters)


def _own(slot: SlotView) -> bool:
    """Headings that follow from others are mended there."""
    return slot.duty.counted is not Counted.BERKALA


def _is_due(slots: list[SlotView], now: datetime) -> bool:
    told = [one.row.nagged_at for one in slots if one.row is not None and one.row.nagged_at]
    return not told or max(told) <= now - AGAIN


def _forget(mended: list[SlotView]) -> None:
    ids = [one.row.pk for one in mended if one.row is not None and one.row.due_since is not None]
    CoverageSlot.objects.filter(pk__in=ids).update(due_since=None, nagged_at=None)


def _remember(office: Office, codes: set[str], now: datetime) -> None:
    CoverageSlot.objects.bulk_create(
        [CoverageSlot(office=office, heading=code) for code in codes], ignore_conflicts=True
    )
    rows = CoverageSlot.objects.filter(office=office, heading__in=codes)
    rows.filter(due_since__isnull=True).update(due_since=now.astimezone(office.tz).date())
    rows.update(nagged_at=now)


def _addressed(office: Office, faulty: list[SlotView]) -> dict[str, list[SlotView]]:
    """The headings by e-mail address of who must be told."""
    people = Membership.objects.filter(
        office=office, ended_at__isnull=True, user__is_active=True
    ).values_list("user_id", "user__email", "role")
    emails = {user: email for user, email, _role in people}
    heads = sorted({email for _user, email, role in people if role == Role.PPID})
    letters: dict[str, list[SlotView]] = defaultdict(list)
    for slot in faulty:
        owner = emails.get(slot.owner_id) if slot.owner_id is not None else None
        for address in [owner] if owner else heads:
            letters[address].append(slot)
    return letters


def _tell(office: Office, address: str, slots: list[SlotView], now: datetime) -> None:
    page = settings.SERAMBI_ADDRESS + reverse("coverage_desk:board", kwargs={"kode": office.code})
    lines = [
        (one.heading.title, ", ".join(FAULT_NAMES[fault].lower() for fault in one.judged.faults))
        for one in slots
    ]
    body = render_to_string(
        "coverage/mail/due.txt", {"office": office, "lines": lines, "page": page}
    )
    enqueue(
        office=office,
        channel="email",
        to=address,
        subject=f"{len(slots)} pokok daftar informasi menunggu Anda",
        body=body,
        dedupe_key=f"coverage:{now:%Y%m%d%H%M}:{address}"[:160],
        about=(events.SLOT, office.code),
    )
