"""Complaints for tests, made through the services under a held clock."""

from dataclasses import replace
from datetime import datetime
from typing import TypedDict, Unpack
from uuid import UUID, uuid4

from serambi.casework.models.choices import Channel
from serambi.complaints.life import State
from serambi.complaints.models import Complaint
from serambi.complaints.services import deciding, handling
from serambi.complaints.services.file import Filed, file_complaint
from serambi.complaints.services.saying import withdraw
from serambi.complaints.submission import Person, Telling
from serambi.identity.actors import Actor, applicant
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from tests.casework.conftest import Desk
from tests.support.acting import OnComplaint

NAMED = Person("terbuka", "Rina Rekaan", "0813 1111 2222", "rina@contoh.test")
SECRET = replace(NAMED, identity="rahasia")
NOBODY = Person("anonim")
SLOW = Telling(
    kind="lambat",
    story="Saya menunggu dua jam di loket dan tidak ada yang melayani.",
    person=NAMED,
    place="Loket layanan informasi",
    wish="Antrean yang jelas",
)
VOTERS = Telling(
    kind="data_pemilih",
    story="Ayah saya sudah meninggal tetapi masih tercantum di daftar pemilih.",
    person=NAMED,
    place="Kelurahan Contoh, TPS 4",
)
ANSWER = "Kami sudah memeriksa catatan antrean hari itu."
TYPED = {
    "kind": "lambat",
    "story": SLOW.story,
    "place": SLOW.place,
    "wish": SLOW.wish,
    "identity": "terbuka",
    "name": NAMED.name,
    "phone": NAMED.phone,
    "email": NAMED.email,
}
"""The public form as somebody fills it."""


class HowItCame(TypedDict, total=False):
    """How a complaint came, in other words than: by web, from its complainant, now."""

    channel: Channel
    submit_key: UUID
    actor: Actor
    received_at: datetime | None


def filed(office: Office, telling: Telling = SLOW, **changes: Unpack[HowItCame]) -> Filed:
    """A complaint that came by web, or as `changes` say."""
    given: HowItCame = {
        "channel": Channel.WEB,
        "submit_key": uuid4(),
        "actor": applicant(office.pk),
        **changes,
    }
    with office_scope(office):
        return file_complaint(office=office, telling=telling, **given)


def one(desk: Desk, telling: Telling = SLOW) -> Complaint:
    """A new complaint on the desk."""
    return filed(desk.office, telling).complaint


def on(desk: Desk, complaint: Complaint, actor: Actor | None = None) -> OnComplaint:
    """The words with which an act on `complaint` is called; by the officer unless said."""
    return {
        "office": desk.office,
        "actor": actor or desk.officer,
        "complaint_id": complaint.pk,
    }


def decided(desk: Desk, complaint: Complaint) -> Complaint:
    """The same, decided by the PPID as right and mended."""
    return deciding.decide(
        **on(desk, complaint, desk.ppid), outcome="terbukti", text=ANSWER,
        remedy="Loket kedua dibuka pada jam sibuk.",
    )  # fmt: skip


def in_state(desk: Desk, state: State) -> Complaint:
    """A complaint that was brought to `state` through the services."""
    made = one(desk)
    if state is State.DITANGANI:
        handling.reply(**on(desk, made), text=ANSWER)
    elif state is State.MENUNGGU:
        handling.ask(**on(desk, made), text="Pada hari apa Anda datang ke loket?")
    elif state is State.DITERUSKAN:
        handling.forward(**on(desk, made), target="kpu", reason="Wewenang KPU")
    elif state in {State.DIPUTUS, State.SELESAI}:
        decided(desk, made)
        if state is State.SELESAI:
            deciding.close(**on(desk, made))
    elif state is State.DICABUT:
        withdraw(**on(desk, made, applicant(desk.office.pk)))
    found = fresh(made)
    assert found.state == state
    return found


def fresh(complaint: Complaint) -> Complaint:
    """The complaint as the database has it now."""
    return Complaint.objects.select_related("office", "complainant").get(pk=complaint.pk)


def at(text: str) -> datetime:
    """An aware instant from ISO text."""
    return datetime.fromisoformat(text)
