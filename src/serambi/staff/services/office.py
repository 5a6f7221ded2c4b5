"""Verbs about the office's own facts."""

from collections.abc import Iterable, Mapping
from datetime import time
from typing import Any, Protocol

from django.db import transaction

from serambi.identity.actors import Actor
from serambi.ledger.services import append
from serambi.offices.models import Division, Office, OpeningHours
from serambi.staff import events
from serambi.staff.access import require_manage

PROFILE = ("city", "address", "phone", "email", "website", "letterhead", "classification", "zone")


class OpenDay(Protocol):
    """One weekday's opening hours."""

    @property
    def weekday(self) -> int: ...
    @property
    def opens(self) -> time: ...
    @property
    def closes(self) -> time: ...
    @property
    def break_from(self) -> time | None: ...
    @property
    def break_to(self) -> time | None: ...


def change_profile(
    *, office: Office, actor: Actor, profile: Mapping[str, Any], divisions: Iterable[str]
) -> None:
    """Set what letters and public pages say of the office. A division in use is never removed."""
    require_manage(actor, office)
    with transaction.atomic():
        changed = [name for name in PROFILE if getattr(office, name) != profile[name]]
        for name in changed:
            setattr(office, name, profile[name])
        office.save(update_fields=changed or ["city"])
        known = set(Division.objects.filter(office=office).values_list("name", flat=True))
        added = [name for name in divisions if name not in known]
        Division.objects.bulk_create(Division(office=office, name=name) for name in added)
        append(
            office=office, actor=actor, act=events.PROFILE_CHANGED.code, obj=("office", office.code),
            payload={"fields": ", ".join([*changed, *(["divisions"] if added else [])]) or "-"},
        )  # fmt: skip


def set_hours(*, office: Office, actor: Actor, days: Iterable[OpenDay]) -> None:
    """Replace the opening hours."""
    require_manage(actor, office)
    with transaction.atomic():
        OpeningHours.objects.filter(office=office).delete()
        rows = OpeningHours.objects.bulk_create(
            OpeningHours(
                office=office, weekday=day.weekday, opens=day.opens, closes=day.closes,
                break_from=day.break_from, break_to=day.break_to,
            )
            for day in days
        )  # fmt: skip
        append(
            office=office, actor=actor, act=events.HOURS_SET.code, obj=("office", office.code),
            payload={"days": len(rows)},
        )  # fmt: skip
