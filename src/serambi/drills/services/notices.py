"""What people are told, as outbox rows in the transaction of the act. While a drill runs no message
to the tried office says that it is one."""

from collections.abc import Iterable
from datetime import date, datetime

from django.conf import settings
from django.template.loader import render_to_string

from serambi.core.dates import format_time
from serambi.drills.models import Drill, HandsetCheck
from serambi.drills.selectors.duty import addresses_on_duty
from serambi.identity.selectors import addresses_of
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.outbox.selectors import owed_like
from serambi.outbox.services import enqueue
from serambi.ui.addresses import address

TELLS = {"petugas": Role.PETUGAS, "ppid": Role.PPID, "atasan": Role.ATASAN}
UPPER = (Role.PETUGAS, Role.PPID)


def message_came(drill: Drill, at: datetime) -> None:
    """The duty desk has a question from the web."""
    _tell(
        drill.office, addresses_on_duty(drill.office, at), "message",
        "Ada pertanyaan baru di meja piket", once=f"duty:{drill.pk}:0",
        page=_page("drills_duty:board", drill.office),
    )  # fmt: skip


def unanswered(drill: Drill, to: str, minutes: int, at: datetime) -> list[str]:
    """Nobody answered for so many minutes; returns who was told."""
    if to == "provinsi":
        upper = drill.office.parent or drill.by_office
        who = addresses_of(upper, *UPPER)
        _tell(
            upper, who, "province", f"{drill.office.name} tidak menjawab dalam dua jam",
            once=f"drill:{drill.pk}:{minutes}", drill=drill, minutes=minutes,
            page=_page("drills_desk:board", upper) if upper.pk == drill.by_office_id else "",
        )  # fmt: skip
        return who
    office = drill.office
    who = addresses_on_duty(office, at) if to == "petugas" else addresses_of(office, TELLS[to])
    channel = str(Drill.Channel(drill.channel).label)
    since = format_time(drill.sent_at, office.tz) if drill.sent_at is not None else ""
    _tell(
        office, who, "unanswered", f"Pesan di nomor layanan belum dijawab sejak {since}",
        once=f"duty:{drill.pk}:{minutes}", channel=channel, since=since, minutes=minutes,
        page=_page("drills_duty:board", office),
    )  # fmt: skip
    return who


def unchecked(office: Office, who: Iterable[str], day: date) -> None:
    """The handset was not looked at today."""
    _tell(
        office, who, "unchecked", "HP layanan belum diperiksa hari ini",
        once=f"handset:{day}", page=_page("drills_duty:board", office),
    )  # fmt: skip


def reminded(offices: Iterable[Office], at: datetime) -> set[int]:
    """Which of `offices` were already asked today to look at the handset. One query for each 500 of them."""
    keys = {one.pk: f"handset:{at.astimezone(one.tz).date()}" for one in offices}
    owed = owed_like(list(keys), "duty", set(keys.values()))
    return {office for office, key in owed if key.startswith(keys[office])}


def wanting(check: HandsetCheck, lacks: list[str], day: date) -> None:
    """The handset cannot serve as it is: told to the PPID once a day."""
    office = check.office
    _tell(
        office, addresses_of(office, Role.PPID), "wanting", "HP layanan perlu diisi",
        once=f"handset-wants:{day}", lacks=lacks, check=check,
        page=_page("drills_duty:board", office),
    )  # fmt: skip


def _page(name: str, office: Office) -> str:
    return f"{settings.SERAMBI_ADDRESS}{address(name, office.code)}"


def _tell(
    office: Office, who: Iterable[str], template: str, subject: str, *, once: str, **words: object
) -> None:
    body = render_to_string(f"drills/mail/{template}.txt", {"office": office, **words})
    for to in who:
        enqueue(
            office=office, channel="email", to=to, subject=subject, body=body,
            dedupe_key=f"{once}:{to}", about=("duty", office.code),
        )  # fmt: skip
