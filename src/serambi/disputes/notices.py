"""What the desk is told by e-mail about a dispute, as outbox rows in the act's own transaction.

Subjects and bodies carry no name of an applicant.
"""

import hashlib
from datetime import date

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from serambi.core.dates import format_datetime
from serambi.disputes.models import Dispute, Hearing
from serambi.identity.selectors import addresses_of
from serambi.law.roles import Role
from serambi.outbox.services import enqueue

READERS = (Role.PETUGAS, Role.PPID, Role.ATASAN)


def hearing_set(dispute: Dispute, hearing: Hearing) -> None:
    """A hearing was set or moved."""
    _tell(
        dispute,
        "hearing",
        f"Sidang {dispute.name}",
        f"hearing:{hearing.pk}:{hearing.sequence}",
        hearing,
    )


def hearing_near(dispute: Dispute, hearing: Hearing, today: date) -> None:
    """A hearing is near: once a day and person."""
    _tell(
        dispute, "hearing_near", f"Sidang {dispute.name} sudah dekat",
        f"near:{hearing.pk}:{hearing.sequence}:{today}", hearing,
    )  # fmt: skip


def date_near(dispute: Dispute, title: str, until: str, today: date) -> None:
    """A date that the office must keep is near or has passed."""
    _tell(
        dispute,
        "date_near",
        f"Tenggat {dispute.name}",
        f"date:{title}:{today}",
        title=title,
        until=until,
    )


def _tell(
    dispute: Dispute,
    template: str,
    subject: str,
    once: str,
    hearing: Hearing | None = None,
    **words: str,
) -> None:
    path = reverse(
        "disputes_desk:case", kwargs={"kode": dispute.office.code, "dispute_id": dispute.pk}
    )
    context = {
        "dispute": dispute,
        "hearing": hearing,
        "when": format_datetime(hearing.starts_at, dispute.office.tz) if hearing else "",
        "page": settings.SERAMBI_ADDRESS + path,
        **words,
    }
    body = render_to_string(f"disputes/mail/{template}.txt", context)
    for address in addresses_of(dispute.office, *READERS):
        enqueue(
            office=dispute.office, channel="email", to=address, subject=subject, body=body,
            dedupe_key=f"dispute:{dispute.pk}:{once}:{_short(address)}", about=("dispute", str(dispute.pk)),
        )  # fmt: skip


def _short(address: str) -> str:
    """An address of any length as a part of a key of bounded length."""
    return hashlib.sha256(address.encode()).hexdigest()[:12]
