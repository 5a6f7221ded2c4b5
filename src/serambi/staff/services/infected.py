"""Telling who must know that a file turned out to be harmful after it was kept."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string

from serambi.files.models import Scan, StoredFile
from serambi.identity.models import Membership, User
from serambi.law.roles import Role
from serambi.offices.scoping import office_scope
from serambi.outbox.selectors import already_owed
from serambi.outbox.services import enqueue

MEMORY = timedelta(days=30)
"""How long a message is still worth sending; the held file itself stays marked for good."""


def tell_infected(now: datetime) -> int:
    """Owe a message about each file that was found harmful lately, once; returns how many files.

    It goes to the account that uploaded the file and to the PPID of its office; the file itself is
    held since the moment of the verdict.
    """
    rows = StoredFile.objects.filter(scan=Scan.INFECTED, scanned_at__gt=now - MEMORY)
    return sum(_tell(stored) for stored in rows.select_related("office").order_by("scanned_at"))


def _tell(stored: StoredFile) -> int:
    office = stored.office
    letters = {f"files.infected:{stored.pk}:{user}": email for user, email in _people(stored)}
    with office_scope(office):
        new = letters.keys() - already_owed(office, list(letters))
        if not new:
            return 0
        body = _words(stored)
        with transaction.atomic():
            for key in sorted(new):
                enqueue(
                    office=office, channel="email", to=letters[key],
                    subject="Berkas ditahan: pemindai menemukan program berbahaya", body=body,
                    dedupe_key=key, about=("file", str(stored.pk)),
                )  # fmt: skip
    return 1


def _people(stored: StoredFile) -> set[tuple[int, str]]:
    """Account and address of the uploader, if it is an account, and of the PPID."""
    heads = Membership.objects.filter(
        office=stored.office, role=Role.PPID, ended_at__isnull=True, user__is_active=True
    )
    found = set(heads.values_list("user_id", "user__email"))
    kind, _mark, number = stored.created_by.partition(":")
    if kind == "user" and number.isdigit():
        mine = User.objects.filter(pk=int(number), is_active=True)
        found |= set(mine.values_list("pk", "email"))
    return found


def _words(stored: StoredFile) -> str:
    """The letter. The name of the file stays out: people name files after themselves."""
    local = stored.created_at.astimezone(stored.office.tz)
    return render_to_string(
        "staff/mail/infected.txt",
        {
            "office": stored.office, "stored": stored, "uploaded": local,
            "page": f"{settings.SERAMBI_ADDRESS}/{stored.office.code}/meja/",
        },
    )  # fmt: skip
