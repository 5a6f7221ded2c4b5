"""What staff are told by e-mail, as outbox rows in the transaction of the act or the sweep.

Subjects and bodies name numbers, never what the information is.
"""

from datetime import date
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from serambi.classification import events
from serambi.classification.models import ConsequenceTest, ExemptionRecord
from serambi.core.dates import format_day
from serambi.identity.selectors import addresses_of
from serambi.law.consequence_test import STATE_NAMES, State
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.outbox.services import enqueue


def submitted(test: ConsequenceTest) -> None:
    """The head of the body is asked to approve."""
    _tell_about_test(test, "submitted", f"Persetujuan pengujian {test.register_no}", Role.PEMBINA)


def decided(test: ConsequenceTest) -> None:
    """The PPID hears what the head decided."""
    _tell_about_test(
        test,
        "decided",
        f"Keputusan pengujian {test.register_no}",
        Role.PPID,
        outcome=STATE_NAMES[State(test.state)].lower(),
    )


def expiring(record: ExemptionRecord, days: int, until: date) -> None:
    """The PPID is warned `days` working days before expiry, once."""
    assert record.expires_on is not None  # noqa: S101 - only entries with an end expire
    _tell_about_record(
        record, "expiring", f"Pengecualian butir {record.number} akan berakhir",
        once=f"{days}:{record.expires_on}", days=days, ends=format_day(record.expires_on),
        until=format_day(until),
    )  # fmt: skip


def review(record: ExemptionRecord) -> None:
    """The PPID is told once that the day of review has come."""
    assert record.review_on is not None  # noqa: S101 - only entries with a day of review
    _tell_about_record(
        record, "review", f"Tinjauan butir {record.number}",
        once=f"review:{record.review_on}", ends=format_day(record.review_on),
    )  # fmt: skip


def _tell_about_test(
    test: ConsequenceTest, template: str, subject: str, role: Role, **words: Any
) -> None:
    _tell(
        test.office,
        template,
        subject,
        (events.TEST, str(test.pk)),
        f"{template}:{test.version}:{test.state}",
        reverse("classification_desk:test", kwargs={"kode": test.office.code, "test_id": test.pk}),
        role,
        {"test": test, **words},
    )


def _tell_about_record(
    record: ExemptionRecord, template: str, subject: str, *, once: str, **words: Any
) -> None:
    address = reverse(
        "classification_desk:record", kwargs={"kode": record.office.code, "record_id": record.pk}
    )
    about = (events.RECORD, str(record.pk))
    _tell(
        record.office,
        template,
        subject,
        about,
        once,
        address,
        Role.PPID,
        {"record": record, **words},
    )


def _tell(
    office: Office,
    template: str,
    subject: str,
    about: tuple[str, str],
    once: str,
    path: str,
    role: Role,
    words: dict[str, Any],
) -> None:
    body = render_to_string(
        f"classification/mail/{template}.txt",
        {"office": office, "address": settings.SERAMBI_ADDRESS + path, **words},
    )
    for address in addresses_of(office, role):
        enqueue(
            office=office,
            channel="email",
            to=address,
            subject=subject,
            body=body,
            dedupe_key=f"{about[0]}:{about[1]}:{once}:{address}",
            about=about,
        )
