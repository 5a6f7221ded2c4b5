"""Tell the PPID of answers that live records carry: what fell since the last projection, what will end."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from serambi.core.dates import format_date
from serambi.evaluation import events
from serambi.evaluation.models import ReadinessSnapshot
from serambi.evaluation.selectors.lines import PointLine
from serambi.evaluation.selectors.readiness import Readiness
from serambi.evaluation.services.invite import short
from serambi.identity.selectors import addresses_of
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.outbox.services import Owed, enqueue_all

NOTICES = (timedelta(days=3), timedelta(days=14))
"""Before the last day of a record; the nearest that has come is the one that is told."""
SHOWN = 40


def warn(
    office: Office, found: Sequence[Readiness], before: Mapping[UUID, ReadinessSnapshot]
) -> int:
    """Owe the letters of one day, in the transaction that writes its rows; returns how many.

    Only cycles that the office takes part in, and only answers with neither link nor proof: the shelf
    tells of its own. Each fall is told on its day, each last day twice. At most two queries
    for fifty letters.
    """
    letters = [one for each in found if each.cycle for one in _letters(office, each, before)]
    if not letters:
        return 0
    people = addresses_of(office, Role.PPID)
    owed = [_owed(office, one, address) for one in letters for address in people]
    enqueue_all(owed, channel="email")
    return len(owed)


@dataclass(frozen=True, slots=True)
class _Letter:
    """What happened to one instrument's answers, as a key, a subject and lines."""

    key: str
    subject: str
    lead: str
    found: Readiness
    lines: tuple[PointLine, ...]


def _letters(
    office: Office, found: Readiness, before: Mapping[UUID, ReadinessSnapshot]
) -> Iterable[_Letter]:
    last = before.get(found.instrument.pk)
    if last is not None and (fallen := _fallen(found.lines, last)):
        yield _Letter(
            f"readiness-fell:{found.instrument.pk}:{found.day}:{short(_codes(fallen))}",
            f"{len(fallen)} jawaban tidak lagi ditunjukkan",
            "Yang menunjukkan jawaban berikut tidak lagi berlaku, sehingga poinnya hilang dari proyeksi.",
            found, fallen,
        )  # fmt: skip
    for (notice, until), lines in _ending(found).items():
        yield _Letter(
            f"readiness-ends:{found.instrument.pk}:{notice}:{until}",
            f"{len(lines)} jawaban segera tidak ditunjukkan lagi",
            f"Yang menunjukkan jawaban berikut berlaku sampai {format_date(until)}.",
            found, tuple(lines),
        )  # fmt: skip


def _fallen(lines: Iterable[PointLine], last: ReadinessSnapshot) -> tuple[PointLine, ...]:
    then = {code: Decimal(points) for code, points in last.detail}
    return tuple(
        one for one in lines if one.by_record and not one.points and then.get(one.code, Decimal())
    )


def _codes(lines: Iterable[PointLine]) -> str:
    return " ".join(one.code for one in lines)


def _ending(found: Readiness) -> dict[tuple[int, date], list[PointLine]]:
    told: dict[tuple[int, date], list[PointLine]] = defaultdict(list)
    for one in found.lines:
        if not one.by_record or not one.points or one.until is None:
            continue
        left = one.until - found.day
        notice = next((each for each in NOTICES if timedelta() <= left <= each), None)
        if notice is not None:
            told[notice.days, one.until].append(one)
    return told


def _owed(office: Office, letter: _Letter, address: str) -> Owed:
    page = reverse(
        "evaluation_desk:instrument",
        kwargs={"kode": office.code, "instrument_id": letter.found.instrument.pk},
    )
    context = {
        "office": office, "lead": letter.lead, "title": letter.found.instrument.title,
        "lines": letter.lines[:SHOWN], "more": len(letter.lines[SHOWN:]),
        "page": settings.SERAMBI_ADDRESS.rstrip("/") + page,
    }  # fmt: skip
    return Owed(
        office=office, to=address, subject=letter.subject,
        body=render_to_string("evaluation/mail/shown.txt", context),
        dedupe_key=f"{letter.key}:{short(address)}", about=(events.READINESS, office.code),
    )  # fmt: skip
