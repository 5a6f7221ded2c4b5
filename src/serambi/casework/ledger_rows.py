"""The digest of a case's rows that stands in each of its events, and what no longer fits it.

Covered are the request, its clock and the answers that were sent: what the office owes, promised
and said. Sealed values are left out, because a digest of them could be guessed; their own seal
(AES-GCM bound to row and column) shows any change when they are opened.
"""

import hashlib
import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import models, transaction

from serambi.casework.models import ClockRow, Decision, InformationRequest
from serambi.ledger.canonical import JSON, canonical, instant
from serambi.ledger.models import Event
from serambi.ledger.rows import ROWS, Misfit, declare, last_digest
from serambi.offices.models import Office

VERSION = "1"
"""A change of the columns below gets a new version; older digests stay readable by theirs."""
REQUEST = (
    "id", "office_id", "register_no", "submit_key", "fingerprint", "state", "outcome", "regime",
    "regime_reason", "channel", "details", "purpose", "way_obtain", "way_deliver", "received_at",
    "recorded_at", "noticed_at", "fee_paid_at", "ended_at", "first_due_on", "due_on",
    "ordered_due_on", "calendar_version", "extension_reason", "completion_needed", "dual_role",
)  # fmt: skip
CLOCK = ("kind", "at", "category", "note")
ANSWER = (
    "id", "outcome", "material", "explanation", "consideration", "holder", "holder_contact",
    "promised_on", "exemption", "statute", "consequence_open", "consequence_closed", "blackout",
    "medium", "sheets", "price_per_sheet", "cost_sending", "cost_other", "payment_way",
    "days_to_provide", "prepared_by_id", "prepared_at", "decided_by_id", "decided_at",
)  # fmt: skip
CHUNK = 200


def digest(case: InformationRequest, clock: Iterable[ClockRow], answers: Iterable[Decision]) -> str:
    """The version and the SHA-256 (hex) of the rows as given, in the order of their keys."""
    rows: list[JSON] = [
        _row(case, REQUEST),
        [_row(one, CLOCK) for one in sorted(clock, key=lambda one: one.pk)],
        [_row(one, ANSWER) for one in sorted(answers, key=lambda one: str(one.pk))],
    ]
    return f"{VERSION}:{hashlib.sha256(canonical(rows).encode()).hexdigest()}"


def stored_digest(case: InformationRequest) -> str:
    """The digest of what the database holds of `case` now, whatever stands in memory."""
    return digest(*_stored(InformationRequest.objects.filter(pk=case.pk))[0])


def misfit(case: InformationRequest) -> Misfit | None:
    """Why the rows of `case`, locked or alone, do not fit its newest leaf; None when they do."""
    found = last_digest(case.office, ("request", case.pk))
    if found is None or found[1] == stored_digest(case):
        return None
    return _misfit(case.pk, case.register_no, found[0])


def check(office: Office) -> list[Misfit]:
    """The cases of `office` that were changed, removed or brought in behind the application.

    Events are read once, then the rows in chunks. Somebody may act meanwhile, so each suspect is
    looked at again under the lock that every act takes.
    """
    last, known = _leaves(office)
    suspects: list[Misfit] = []
    seen: set[str] = set()
    pks = list(InformationRequest.objects.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(pks), CHUNK):
        for rows in _stored(InformationRequest.objects.filter(pk__in=pks[start : start + CHUNK])):
            key = str(rows[0].pk)
            seen.add(key)
            fits = last[key][1] == digest(*rows) if key in last else key in known
            suspects += [] if fits else _again(office, rows[0])
    return suspects + _gone(office, known - seen, last)


def _row(one: models.Model, columns: tuple[str, ...]) -> list[JSON]:
    return [_plain(getattr(one, name)) for name in columns]


def _plain(value: Any) -> JSON:
    """A column's value as the log can hold it, the same from memory and from both engines."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, datetime):
        return instant(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _stored(
    cases: models.QuerySet[InformationRequest],
) -> list[tuple[InformationRequest, list[ClockRow], list[Decision]]]:
    rows = list(cases.order_by("pk"))
    clock: dict[Any, list[ClockRow]] = {}
    answers: dict[Any, list[Decision]] = {}
    for tick in ClockRow.objects.filter(case__in=rows):
        clock.setdefault(tick.case_id, []).append(tick)
    for answer in Decision.objects.filter(case__in=rows, stage=Decision.Stage.SENT):
        answers.setdefault(answer.case_id, []).append(answer)
    return [(case, clock.get(case.pk, []), answers.get(case.pk, [])) for case in rows]


def _leaves(office: Office) -> tuple[dict[str, tuple[int, str]], set[str]]:
    """The newest digest of each case with its leaf's number, and every case the log knows."""
    last: dict[str, tuple[int, str]] = {}
    known: set[str] = set()
    events = Event.objects.filter(office=office, object_type="request", act__startswith="request.")
    rows = events.order_by("seq").values_list("object_id", "seq", "body__payload")
    for key, seq, payload in rows.iterator(chunk_size=2_000):
        known.add(key)
        found = json.loads(payload).get(ROWS) if payload else None
        if found:
            last[key] = (seq, found)
        elif not payload:
            last.pop(key, None)  # erased: what it said of the rows is not known any more
    return last, known


def _again(office: Office, case: InformationRequest) -> list[Misfit]:
    with transaction.atomic():
        held = InformationRequest.objects.select_for_update().filter(pk=case.pk).first()
        if held is None:
            return []
        held.office = office
        if not Event.objects.filter(
            office=office, object_type="request", object_id=str(case.pk)
        ).exists():
            return [Misfit("request", str(held.pk), f"Permohonan {held.register_no}", _NO_LEAF)]
        found = misfit(held)
        return [found] if found else []


def _gone(office: Office, missing: set[str], last: dict[str, tuple[int, str]]) -> list[Misfit]:
    present = {str(pk) for pk in InformationRequest.objects.values_list("pk", flat=True)}
    return [
        Misfit("request", key, f"Permohonan {key}", _NO_ROW, last.get(key, (None, ""))[0])
        for key in sorted(missing - present)
    ]


def _misfit(pk: Any, number: str, seq: int) -> Misfit:
    reason = f"Barisnya tidak cocok dengan catatan nomor {seq}, yang terakhir tentangnya."
    return Misfit("request", str(pk), f"Permohonan {number}", reason, seq)


_NO_LEAF = "Barisnya ada, tetapi tidak satu catatan pun menyebutnya."
_NO_ROW = "Catatannya ada, tetapi barisnya hilang."

declare("request", check)
