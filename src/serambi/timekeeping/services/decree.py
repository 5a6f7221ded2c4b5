"""Decree days: for the nation, a province or one office."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from serambi.core import clock
from serambi.core.dates import format_day
from serambi.core.errors import InvalidInput, NotAllowed
from serambi.core.text import clean
from serambi.identity.actors import Actor
from serambi.ledger.services import append
from serambi.offices.models import CalendarOverride, Office
from serambi.timekeeping import events
from serambi.timekeeping.access import require_decree, scopes
from serambi.timekeeping.days import NewDay, Scope

FIRST_YEAR, LAST_YEAR = 2002, 2100


def checked(day: NewDay, office: Office) -> NewDay:
    """`day` with its words cleaned. Raises InvalidInput at the field, NotAllowed for the scope."""
    if not FIRST_YEAR <= day.day.year <= LAST_YEAR:
        raise InvalidInput(
            "calendar.year", f"Tahun {day.day.year} di luar kalender.", "Periksa tahunnya.", field="day"
        )  # fmt: skip
    if day.scope not in scopes(office):
        raise NotAllowed(
            "calendar.scope",
            f"Kantor ini tidak menetapkan hari untuk cakupan {day.scope.value}.",
            "Tulis cakupan kantor, atau minta kantor yang berwenang.",
        )
    name = _words(day.name, "name", "Nama hari")
    decree = _words(day.decree, "decree", "Nomor keputusan")
    return NewDay(day.day, day.working, name, decree, day.scope)


def decree_day(*, office: Office, actor: Actor, day: NewDay) -> bool:
    """Decree one day; False when exactly that holds already. Raises NotAllowed, InvalidInput.

    Promises already given are kept: no date in force moves earlier.
    """
    require_decree(actor, office)
    whole = checked(day, office)
    with transaction.atomic():
        if not _put(office, whole):
            return False
        append(
            office=office, actor=actor, act=events.DAY_DECREED.code, obj=("office", office.code),
            payload=_told(whole),
        )  # fmt: skip
        return True


def decree_year(
    *, office: Office, actor: Actor, days: Sequence[NewDay], year: int, source: str, digest: str
) -> int:
    """Decree all of a year's file or nothing of it; one event. Returns how many days are new.

    `source` and `digest` (SHA-256) say which file it was. Raises NotAllowed, InvalidInput.
    """
    require_decree(actor, office)
    whole = [checked(day, office) for day in days]
    with transaction.atomic():
        new = [day for day in whole if _put(office, day)]
        append(
            office=office, actor=actor, act=events.YEAR_IMPORTED.code, obj=("office", office.code),
            payload={
                "year": year, "file": source, "sha256": digest, "count": len(new),
                "days": [_told(day) for day in new],
            },
        )  # fmt: skip
        return len(new)


def _put(office: Office, day: NewDay) -> bool:
    """Write the row of that day and scope, in place of an older decree; False if nothing changed."""
    owner = None if day.scope is Scope.NATION else office
    values = {"working": day.working, "name": day.name, "decree": day.decree}
    found = CalendarOverride.objects.select_for_update().filter(office=owner, day=day.day).first()
    if found is not None and all(getattr(found, key) == value for key, value in values.items()):
        return False
    CalendarOverride.objects.update_or_create(
        office=owner, day=day.day, defaults={**values, "created_at": clock.now()}
    )
    return True


def decreed(office: Office, day: date, scope: Scope) -> CalendarOverride | None:
    """What was decreed for that day and scope so far."""
    owner = None if scope is Scope.NATION else office
    found: CalendarOverride | None = CalendarOverride.objects.filter(office=owner, day=day).first()
    return found


def _told(day: NewDay) -> dict[str, str]:
    return {
        "day": format_day(day.day), "becomes": day.becomes, "name": day.name,
        "decree": day.decree, "scope": day.scope.value,
    }  # fmt: skip


def _words(text: str, field: str, label: str) -> str:
    try:
        words = clean(text)
    except InvalidInput as error:
        raise InvalidInput(error.code, error.sentence, error.next_step, field=field) from error
    if not 2 <= len(words) <= 120:
        raise InvalidInput(
            "calendar.words", f"{label} berisi 2 sampai 120 huruf.", "Periksa isinya.", field=field
        )
    return words
